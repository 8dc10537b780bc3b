package omission

import (
	"strings"

	"github.com/kawan-mt/kawan/checks"
)

// sureMargin is the margin from which an addition is held against the text.
const sureMargin = 2

// leastTold is the share of the target that a reference must tell as well for
// what it does not tell to be held against the target.
const leastTold = 0.8

// added reports passages of the target that no side has a counterpart for. A
// fact in them is an error unless the only other side is a reference that
// leaves out much of the story anyway.
func (in *inspection) added(compared []*comparison) {
	if len(compared) == 0 {
		return
	}
	known := vocabularies(compared)
	retelling := compared[0].side == checks.Reference && in.toldBy(compared[0]) < leastTold
	target := &in.article.Target
	for start := 0; start < len(target.Sentences); start++ {
		end, margin := start, 0.0
		for end < len(target.Sentences) && everywhere(compared, end) {
			margin = max(margin, compared[0].alignment.Target[end].Margin)
			end++
		}
		if end == start {
			continue
		}
		span := checks.Span{Start: target.Sentences[start].Start, End: target.Sentences[end-1].End}
		f := checks.Finding{Rule: RuleAdded, Severity: checks.Neutral, Confidence: confidence(margin),
			Message: checks.Msg("omission/added", checks.Quote("text", target.Slice(span))), Target: &span}
		for i := start; i < end && margin >= sureMargin && !retelling; i++ {
			if fact, name := in.newFact(target.Sentences[i].Span, known); fact != "" {
				f.Severity = checks.Major
				f.Message = checks.Msg("omission/added.fact", checks.Quote("text", target.Slice(span)), checks.Quote("fact", fact))
				if name {
					f.Evidence = append(f.Evidence, checks.Evidence{Label: checks.Msg("omission/sought"), Value: strings.Join(in.lexicon().Names(), ", ")})
				}
				break
			}
		}
		in.closest(&f, target, checks.Run{Start: start, End: end}, compared[0].side, compared[0].alignment.Target[start].At)
		in.add(f)
		start = end - 1
	}
}

// toldBy is the share of the target's story, by bytes, that c has a counterpart for.
func (in *inspection) toldBy(c *comparison) float64 {
	told, all := 0, 0
	for i, p := range c.alignment.Target {
		if p.State == checks.Boilerplate {
			continue
		}
		size := in.article.Target.Sentences[i].Len()
		all += size
		if p.Link >= 0 {
			told += size
		}
	}
	return float64(told) / float64(max(1, all))
}

// everywhere tells whether the target sentence with index i is missing from
// every side that was compared.
func everywhere(compared []*comparison, i int) bool {
	for _, c := range compared {
		if c.loose || c.alignment.Target[i].State != checks.Missing {
			return false
		}
	}
	return true
}
