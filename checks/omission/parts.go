package omission

import (
	"math"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/align"
)

// surePart are the log-odds from which a clause is held against the translation:
// of complete translations, one in two thousand sentences has them.
const surePart = 3.0

// parts reports sentences that are only partly rendered, and of each the clause
// that is not.
func (in *inspection) parts(c *comparison) {
	for i, p := range c.alignment.Other {
		if p.State != checks.Partial || c.loose {
			continue
		}
		in.add(in.part(c, i))
	}
}

func (in *inspection) part(c *comparison, sentence int) checks.Finding {
	p, whole := c.alignment.Other[sentence], c.text.Sentences[sentence].Span
	f := checks.Finding{Rule: RulePart, Severity: checks.Minor, Confidence: 1 / (1 + math.Exp(-p.Margin)),
		Target: &checks.Span{Start: p.At, End: p.At}}
	if p.Margin < surePart {
		f.Severity = checks.Neutral
	}
	run := c.alignment.Links[p.Link].Target
	rendered := checks.Span{Start: in.article.Target.Sentences[run.Start].Start, End: in.article.Target.Sentences[run.End-1].End}
	f.Evidence = []checks.Evidence{{Label: checks.Msg("omission/rendered"), Value: in.article.Target.Slice(rendered),
		Place: &checks.Place{Side: checks.Target, Span: rendered}}}
	in.common(&f, align.Common(&in.article.Target, run, c.text, checks.Run{Start: sentence, End: sentence + 1}, in.lexicon()))
	if p.Lacking.Len() == 0 {
		f.Message = checks.Msg("omission/part", checks.Quote("text", c.text.Slice(whole)))
		setOther(&f, c.side, whole)
		return f
	}
	f.Message = checks.Msg("omission/part.clause", checks.Quote("text", c.text.Slice(p.Lacking)))
	f.Evidence = append(f.Evidence, checks.Evidence{Label: checks.Msg("omission/whole"), Value: c.text.Slice(whole),
		Place: &checks.Place{Side: c.side, Span: whole}})
	setOther(&f, c.side, p.Lacking)
	return f
}
