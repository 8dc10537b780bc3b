package omission

import (
	"math"

	"github.com/kawan-mt/kawan/checks"
)

// leastKinship is the kinship below which two texts are taken for different stories:
// a source is presumed to be the right one, a reference is not.
var leastKinship = map[checks.Side]float64{checks.Source: 0.05, checks.Reference: 0.5}

// summaryCoverage is the share of a reference below which it is taken for
// another telling of the story rather than for a translation of the same text.
const summaryCoverage = 0.5

// comparison is the target against one side.
type comparison struct {
	side      checks.Side
	text      *checks.Text
	alignment *checks.Alignment
	gaps      []gap
	loose     bool // a reference that tells the story in its own way
}

// compare finds the gaps of the target against one side. It is nil when the
// two do not tell the same story.
func (in *inspection) compare(side checks.Side) *comparison {
	c := &comparison{side: side, text: in.article.Side(side), alignment: in.article.Alignment(side)}
	if c.alignment == nil {
		return nil
	}
	if c.alignment.Kinship < leastKinship[side] && !c.alignment.Given {
		if side == checks.Source {
			whole := wholeOf(&in.article.Target)
			in.add(checks.Finding{
				Rule: RuleUnrelated, Severity: checks.Critical, Confidence: 1 - c.alignment.Kinship,
				Message: checks.Msg("omission/unrelated"), Target: &whole,
			})
		}
		return nil
	}
	c.gaps = c.findGaps()
	c.loose = side == checks.Reference && c.scatteredCoverage() < summaryCoverage
	return c
}

func wholeOf(text *checks.Text) checks.Span {
	if len(text.Sentences) == 0 {
		return checks.Span{Start: 0, End: len(text.Content)}
	}
	return checks.Span{Start: text.Sentences[0].Start, End: text.Sentences[len(text.Sentences)-1].End}
}

// gap is a run of sentences of the other side without a counterpart.
type gap struct {
	run    checks.Run
	count  int // sentences that are missing, without boilerplate among them
	bytes  int // of those sentences
	span   checks.Span
	at     int     // where it belonged in the target
	margin float64 // of the surest sentence
	tail   bool    // nothing of the story comes after it
}

// scatteredCoverage is the coverage without the longest gap: a text that is
// missing in one piece was cut, one that is missing everywhere was told anew.
func (c *comparison) scatteredCoverage() float64 {
	all, missing, longest := 0, 0, 0
	for i, p := range c.alignment.Other {
		if p.State != checks.Boilerplate {
			all += c.text.Sentences[i].Len()
		}
	}
	for _, g := range c.gaps {
		missing += g.bytes
		longest = max(longest, g.bytes)
	}
	if all == longest {
		return 0
	}
	return 1 - float64(missing-longest)/float64(all-longest)
}

// findGaps groups missing sentences that follow each other and belonged at
// one place in the target.
func (c *comparison) findGaps() []gap {
	var gaps []gap
	open := false
	labels := c.trailingLabels()
	for i, p := range c.alignment.Other {
		if i >= labels {
			break
		}
		switch p.State {
		case checks.Missing:
			span := c.text.Sentences[i].Span
			if !open {
				gaps = append(gaps, gap{run: checks.Run{Start: i}, span: span, at: p.At})
				open = true
			}
			g := &gaps[len(gaps)-1]
			g.run.End, g.count, g.bytes, g.margin = i+1, g.count+1, g.bytes+span.Len(), max(g.margin, p.Margin)
			g.span.End = span.End
		case checks.Boilerplate:
		default:
			open = false
		}
	}
	if open {
		gaps[len(gaps)-1].tail = true
	}
	return gaps
}

// longestLabel is the number of words up to which a line without a final mark
// at the end of a text is a label of the page rather than part of the story.
const longestLabel = 6

// trailingLabels is the index of the first of the lines at the end of the text
// that are short, end without a mark and stand alone.
func (c *comparison) trailingLabels() int {
	sentences := c.text.Sentences
	end := len(sentences)
	for end > 1 {
		s := sentences[end-1]
		content := c.text.Slice(s.Span)
		alone := sentences[end-2].Block != s.Block
		if !s.Boilerplate && (!alone || c.kindOf(end-1) != checks.Paragraph || endsWithMark(content) || len(words(content)) > longestLabel) {
			break
		}
		end--
	}
	return end
}

// whole tells whether g holds a whole block of the text.
func (c *comparison) whole(g gap) bool {
	sentences := c.text.Sentences
	for i := g.run.Start; i < g.run.End; i++ {
		first := i == 0 || sentences[i-1].Block != sentences[i].Block
		if !first {
			continue
		}
		end := i + 1
		for end < len(sentences) && sentences[end].Block == sentences[i].Block {
			end++
		}
		if end <= g.run.End {
			return true
		}
	}
	return false
}

// share is the part of the text's bytes that g takes.
func (c *comparison) share(g gap) float64 {
	return float64(g.span.Len()) / float64(max(1, wholeOf(c.text).Len()))
}

// confidence turns a margin into a probability. Margins overstate what they
// know because words of one sentence are no independent witnesses.
func confidence(margin float64) float64 { return 1 / (1 + math.Exp(-margin/3)) }
