package omission

import (
	"strings"
	"unicode"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/lang"
	"github.com/kawan-mt/kawan/checks/lexicon"
	"github.com/kawan-mt/kawan/checks/text"
)

// inspection is the work on one article.
type inspection struct {
	request  *checks.Request
	article  *checks.Article
	findings []checks.Finding
	reasons  map[string]checks.Message // why a rule was not checked
	doubt    checks.Message            // how much could be neither linked nor called missing; empty if nothing
	lexicon  func() *lexicon.Lexicon   // what is known of the article's words, made when first needed
	compares int                       // how often a closest sentence was looked for
}

// comparing are the rules that compare the target with another text.
var comparing = [...]string{RuleParagraph, RuleSentence, RulePart, RuleAdded, RuleUnrelated}

func (in *inspection) inspect() {
	sides := in.sides()
	if len(sides) == 0 {
		in.setAside(checks.Msg(checks.ReasonNothing), comparing[:]...)
	}
	if !hasWord(in.article.Target.Content) {
		in.empty(sides)
		return
	}
	in.duplicates()
	if text := in.unmarked(sides); text != nil {
		in.setAside(checks.Msg("omission/unmarked", checks.Language("lang", text.Lang)), append(comparing[:len(comparing):len(comparing)], RuleTruncated)...)
		return
	}
	var compared []*comparison
	for _, side := range sides {
		if c := in.compare(side); c != nil {
			compared = append(compared, c)
		}
	}
	if len(sides) > 0 && len(compared) == 0 {
		in.setAside(checks.Msg(checks.ReasonUnrelated), RuleParagraph, RuleSentence, RulePart, RuleAdded)
	}
	in.unverified(compared)
	in.cut(compared)
	in.report(compared)
	in.added(compared)
}

// unverified notes the side of which most faces text of like length that could
// not be linked with it.
func (in *inspection) unverified(compared []*comparison) {
	most := 0.0
	for _, c := range compared {
		doubtful, all := 0, 0
		for i, p := range c.alignment.Other {
			size := c.text.Sentences[i].Len()
			switch p.State {
			case checks.Boilerplate:
				continue
			case checks.Unverified:
				doubtful += size
			}
			all += size
		}
		if share := float64(doubtful) / float64(max(1, all)); share > most {
			most = share
			in.doubt = checks.Msg("omission/unverified", checks.Percent("share", share))
		}
	}
}

// sides are those that were given and hold text, the source first.
func (in *inspection) sides() []checks.Side {
	var sides []checks.Side
	for _, side := range []checks.Side{checks.Source, checks.Reference} {
		if given := in.article.Side(side); given != nil && hasWord(given.Content) {
			sides = append(sides, side)
		}
	}
	return sides
}

func hasWord(content string) bool {
	return strings.ContainsFunc(content, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

// setAside records why rules could not be applied.
func (in *inspection) setAside(reason checks.Message, rules ...string) {
	for _, rule := range rules {
		in.reasons[rule] = reason
	}
}

// unmarked is the first text that is mostly in a script whose languages do not
// mark the ends of sentences; nil if there is none.
func (in *inspection) unmarked(sides []checks.Side) *checks.Text {
	var scripts []*unicode.RangeTable
	for _, name := range lang.Words("und", "unmarked") {
		scripts = append(scripts, unicode.Scripts[name])
	}
	for _, side := range append([]checks.Side{checks.Target}, sides...) {
		given := in.article.Side(side)
		letters, unmarked := 0, 0
		for _, r := range given.Content {
			if unicode.IsLetter(r) {
				letters++
				if text.Unspaced(r) && unicode.In(r, scripts...) {
					unmarked++
				}
			}
		}
		if 2*unmarked > letters {
			return given
		}
	}
	return nil
}

func (in *inspection) add(f checks.Finding) {
	if in.request.Wants(f.Rule) {
		in.findings = append(in.findings, f)
	}
}

func (in *inspection) result() *checks.Result {
	result := &checks.Result{Findings: in.findings}
	for _, rule := range in.request.Rules {
		coverage := checks.Coverage{Rule: rule, Status: checks.Checked}
		if reason, ok := in.reasons[rule]; ok {
			coverage.Status, coverage.Reason = checks.NotChecked, reason
		} else if rule == RuleSentence {
			coverage.Reason = in.doubt
		}
		result.Coverage = append(result.Coverage, coverage)
	}
	return result
}
