package omission

import (
	"strconv"

	"github.com/kawan-mt/kawan/checks"
)

// severityOf are the defaults of the rules for what is missing.
var severityOf = map[string]checks.Severity{
	RuleParagraph: checks.Critical, RuleTruncated: checks.Critical, RuleSentence: checks.Major, RulePart: checks.Minor,
}

const (
	// unsure is the margin below which a passage is pointed out rather than
	// held against the translation: of those above it, more than nineteen in
	// twenty are missing, of those just below, three in four.
	unsure = 3
	// even is the margin below which it is as likely there as not.
	even = 0.3
)

// report turns gaps into findings. What is missing against the source is not
// said again of the reference.
func (in *inspection) report(compared []*comparison) {
	var places []int
	for _, c := range compared {
		if c.loose {
			in.summary(c)
		}
		for _, g := range c.gaps {
			if !near(places, g.at) {
				in.add(in.finding(c, g))
			}
		}
		for _, g := range c.gaps {
			places = append(places, g.at)
		}
		in.parts(c)
	}
}

// nearby is the distance in bytes up to which two gaps are taken for one:
// white space and the sides' views of where a sentence ends.
const nearby = 3

func near(places []int, at int) bool {
	for _, place := range places {
		if place-nearby <= at && at <= place+nearby {
			return true
		}
	}
	return false
}

// ruleOf is the rule that a gap falls under.
func (c *comparison) ruleOf(g gap) string {
	switch {
	case g.tail && g.count >= 2 && c.share(g) >= 0.1:
		return RuleTruncated
	case g.count >= 3, g.count == 2 && c.whole(g):
		return RuleParagraph
	}
	return RuleSentence
}

// sentenceCodes name what is missing when it is no sentence of a paragraph.
var sentenceCodes = map[checks.BlockKind]string{
	checks.Heading:   "omission/sentence.heading",
	checks.ListItem:  "omission/sentence.item",
	checks.TableCell: "omission/sentence.cell",
	checks.Image:     "omission/sentence.image",
	checks.Caption:   "omission/sentence.caption",
}

// kindOf is the kind of block that the sentence with an index stands in.
func (c *comparison) kindOf(sentence int) checks.BlockKind {
	if block := c.text.Sentences[sentence].Block; block < len(c.text.Blocks) {
		return c.text.Blocks[block].Kind
	}
	return checks.Paragraph
}

func (in *inspection) finding(c *comparison, g gap) checks.Finding {
	rule := c.ruleOf(g)
	code := rule
	switch {
	case rule != RuleSentence:
	case g.count > 1:
		code = "omission/sentences"
	default:
		if special := sentenceCodes[c.kindOf(g.run.Start)]; special != "" {
			code = special
		}
	}
	f := checks.Finding{
		Rule: rule, Severity: severityOf[rule], Confidence: confidence(g.margin),
		Message: checks.Msg(code, checks.Quote("text", c.text.Slice(g.span)), checks.Number("count", float64(g.count))),
		Target:  &checks.Span{Start: g.at, End: g.at},
	}
	switch {
	case c.loose, g.margin < even:
		f.Severity = checks.Neutral
	case g.margin < unsure && f.Severity > checks.Minor:
		f.Severity = checks.Minor
	}
	span := g.span
	setOther(&f, c.side, span)
	f.Evidence = append(f.Evidence, checks.Evidence{Label: checks.Msg("omission/margin"), Value: strconv.FormatFloat(g.margin, 'f', 1, 64)})
	in.neighbours(&f, c, g)
	in.closest(&f, c.text, g.run, checks.Target, g.at)
	return f
}

// neighbours adds the sentences on either side of the gap as evidence.
func (in *inspection) neighbours(f *checks.Finding, c *comparison, g gap) {
	for _, n := range []struct {
		code  string
		index int
	}{{"omission/before", g.run.Start - 1}, {"omission/after", g.run.End}} {
		if n.index < 0 || n.index >= len(c.alignment.Other) {
			continue
		}
		link := c.alignment.Other[n.index].Link
		if link < 0 {
			continue
		}
		run := c.alignment.Links[link].Target
		sentences := in.article.Target.Sentences
		span := checks.Span{Start: sentences[run.Start].Start, End: sentences[run.End-1].End}
		f.Evidence = append(f.Evidence, checks.Evidence{Label: checks.Msg(n.code), Value: in.article.Target.Slice(span),
			Place: &checks.Place{Side: checks.Target, Span: span}})
	}
}

// summary says once that the reference tells the story in its own way.
func (in *inspection) summary(c *comparison) {
	whole := wholeOf(c.text)
	in.add(checks.Finding{
		Rule: RuleParagraph, Severity: checks.Minor, Confidence: 1,
		Message:   checks.Msg("omission/summary", checks.Percent("share", c.alignment.Coverage)),
		Target:    &checks.Span{},
		Reference: &whole,
	})
}
