// Package drift finds numbers, amounts, dates and times that do not mean the
// same in a translation as in what it was translated from, and meanings that
// were turned round.
//
// Both texts are read into typed quantities, each with every reading it could
// have (package quantity). Quantities of linked sentences are matched, best
// pairs first; what is left over may have been moved to a neighbouring
// sentence; what is left then has changed, vanished or appeared.
package drift

import (
	"context"
	"slices"

	"github.com/kawan-mt/kawan/checks"
)

type check struct{}

// New is the check. It keeps no state and may be used by any number of
// goroutines.
func New() checks.Check { return check{} }

// Check compares the target with its source, where it has no counterpart there
// with its reference, and looks at the dates and numbers of the target alone.
func (check) Check(ctx context.Context, request *checks.Request) (*checks.Result, error) {
	o, err := parseOptions(request.Options)
	if err != nil {
		return nil, err
	}
	article := request.Article
	target := readSide(checks.Target, &article.Target, article.SourceLang, copies(article), o)
	findings := append(o.calendar(target), o.style(target)...)
	compared := make([]bool, len(article.Target.Sentences))
	for _, name := range []checks.Side{checks.Source, checks.Reference} {
		if !sameStory(article, name) {
			continue
		}
		alignment := pending(article.Alignment(name), compared)
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		other := readSide(name, article.Side(name), article.SourceLang, nil, o)
		findings = append(findings, report(target, other, compare(ctx, o, target, other, alignment))...)
		findings = append(findings, polarity(target, other, alignment, article.SourceLang)...)
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		target.forget()
	}
	findings = slices.DeleteFunc(findings, func(f checks.Finding) bool { return !request.Wants(f.Rule) })
	return &checks.Result{Findings: findings, Coverage: coverage(request)}, nil
}

// leastKinship is the kinship below which two texts tell different stories.
var leastKinship = map[checks.Side]float64{checks.Source: 0.05, checks.Reference: 0.5}

// sameStory tells whether a side was given and tells the story of the target.
func sameStory(article *checks.Article, name checks.Side) bool {
	alignment := article.Alignment(name)
	return article.Side(name) != nil && alignment != nil && (alignment.Given || alignment.Kinship >= leastKinship[name] || brief(alignment))
}

// briefest is how many sentences a text must have for what it has in common
// with another to tell whether they are one story.
const briefest = 3

// brief tells texts of a few sentences that all have a counterpart: somebody
// put them side by side, and they hold too little to prove or disprove it.
func brief(alignment *checks.Alignment) bool {
	if len(alignment.Target) > briefest || len(alignment.Other) > briefest {
		return false
	}
	unlinked := func(p checks.Placement) bool { return p.State == checks.Missing || p.State == checks.Unverified }
	return !slices.ContainsFunc(alignment.Target, unlinked) && !slices.ContainsFunc(alignment.Other, unlinked)
}

// pending is the alignment without the links of sentences that were compared
// before, and notes those it has as compared.
func pending(alignment *checks.Alignment, compared []bool) *checks.Alignment {
	rest := *alignment
	rest.Links = nil
	var fresh []checks.Run
	for _, link := range alignment.Links {
		if link.Target.Len() > 0 && slices.Contains(compared[link.Target.Start:link.Target.End], true) {
			continue
		}
		rest.Links = append(rest.Links, link)
		fresh = append(fresh, link.Target)
	}
	for _, run := range fresh {
		for i := run.Start; i < run.End; i++ {
			compared[i] = true
		}
	}
	return &rest
}

// coverage tells of each selected rule whether it had something to work on.
func coverage(request *checks.Request) (all []checks.Coverage) {
	article := request.Article
	for _, rule := range request.Rules {
		c := checks.Coverage{Rule: rule, Status: checks.Checked}
		switch {
		case rule == RuleSeparator || rule == RuleCalendar:
		case article.Source == nil && article.Reference == nil:
			c.Status, c.Reason = checks.NotChecked, checks.Msg(checks.ReasonNothing)
		case !sameStory(article, checks.Source) && !sameStory(article, checks.Reference):
			c.Status, c.Reason = checks.NotChecked, checks.Msg(checks.ReasonUnrelated)
		case rule == RulePolarity && wordsOf(article.Target.Lang) == nil:
			c.Status, c.Reason = checks.NotChecked, checks.Msg(checks.ReasonLanguage, checks.Language("lang", article.Target.Lang))
		}
		all = append(all, c)
	}
	return all
}
