package align

import (
	"math"
	"slices"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/lexicon"
)

const (
	// shortfall is the logarithm of the ratio of lengths from which a
	// rendering may lack a part, beyond what is usual in the article.
	shortfall = -0.42
	// usual is the standard deviation of that logarithm where nothing is known.
	usual = 0.16
	// leastPart is the number of letters, in the unit of the other side, that a
	// part must have to be missed.
	leastPart = 28.0
	// silence is how unlikely the words of the missing part must be to find no
	// match if it was rendered: a log-likelihood ratio.
	silence = -1.6
	// around is the number of sentences on either side of the rendering where
	// the words may stand as well: the other side may have joined sentences.
	around = 2
)

// partials marks sentences of the other side of which only a part is rendered:
// the rendering is too short by the article's own measure, and words in a row
// have no match in it.
func (o *outcome) partials(placements []checks.Placement, lex *lexicon.Lexicon) {
	ratios := make([]float64, 0, len(o.beads))
	for _, b := range o.beads {
		if b.single() && b.score >= calibrated.sure {
			ratios = append(ratios, b.fit)
		}
	}
	if len(ratios) == 0 {
		return
	}
	slices.Sort(ratios)
	median := ratios[len(ratios)/2]
	const known = 12 // sentences that the usual deviation is worth
	variance := known * usual * usual
	for _, r := range ratios {
		variance += min(r-median, 0.5) * min(r-median, 0.5)
	}
	limit := median + min(shortfall, -2.7*math.Sqrt(variance/float64(known+len(ratios))))
	for _, b := range o.beads {
		if !b.single() || b.fit >= limit {
			continue
		}
		if found, atStart := o.silent(b, lex); found {
			span := o.texts[0].Sentences[o.stories[0][b.t]].Span
			p := &placements[o.stories[1][b.o]]
			if b.given {
				if p.Margin, found = o.confirm(b, lex); !found {
					continue
				}
			}
			p.State, p.At = checks.Partial, span.End
			if atStart {
				p.At = span.Start
			}
		}
	}
}

// single tells whether b links one sentence with one by what they say.
func (b bead) single() bool { return b.dt == 1 && b.do == 1 && b.said >= calibrated.sure }

// silent tells whether a long stretch of b's other sentence is unmatched, and
// whether the sentence begins with it.
func (o *outcome) silent(b bead, lex *lexicon.Lexicon) (found, atStart bool) {
	from, to := max(0, b.t-around), min(len(o.stories[0]), b.t+1+around)
	target := read(o.texts[0], o.stories[0][from:to], o.texts[1].Lang, lex)
	other := read(o.texts[1], o.stories[1][b.o:b.o+1], o.texts[0].Lang, lex)
	if other.lengths[0]*(1-math.Exp(b.fit)) < leastPart {
		return false, false
	}
	link(target, other, lex)
	rates := startingRates(target, other)
	worst, run, start := 0.0, 0.0, 0
	for i := range other.words { // in the order in which the sentence has them
		w := &other.words[i]
		if len(w.hits) > 0 {
			run, start = 0, i+1
			continue
		}
		run += math.Log(1 - rates.match[1][w.class])
		if run < worst {
			worst, atStart = run, start == 0
		}
	}
	return worst <= silence, atStart
}
