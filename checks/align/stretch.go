package align

import (
	"math"
	"slices"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/lexicon"
)

// The log-odds that a stretch of a sentence is not rendered: what its words say, what
// the lengths say, the logarithm of its letters, how much of the rendering matches
// nothing in proportion to it, and whether it is a clause, each by a weight near what
// logistic regression found on renderings of which a clause was taken out. Headings are
// shortened freely.
const (
	wordsWeigh, lengthWeighs, sizeWeighs    = 0.54, 0.82, 0.66
	freeWeighs, clauseWeighs, headingWeighs = -0.42, 0.8, -2.8
	usuallyWhole                            = -6.5
	// leastOdds are the log-odds from which a part is missed: one in a hundred
	// sentences of complete translations has them.
	leastOdds = -0.9
	// distinct is the difference of log-odds from which one stretch is rather lacking
	// than another.
	distinct = 0.7
	// mostPlaces is the number of words of a sentence up to which stretches are compared.
	mostPlaces = 250
	// mostMatched bounds the rates of matches: no word is sure to find one.
	mostMatched = 0.9
)

// stretch is a run of words of a sentence of the other side that its link does
// not render.
type stretch struct {
	sentence int         // position in the story
	span     checks.Span // bytes of the text, empty if another stretch is as likely
	odds     float64     // log-odds that it is left out
	first    bool        // its link begins with it
}

// candidate is a stretch from one place to another, both included.
type candidate struct {
	first, last int
	odds        float64
}

// rivalled tells whether a stretch beside c is nearly as likely lacking.
func (c candidate) rivalled(found []candidate) bool {
	return slices.ContainsFunc(found, func(d candidate) bool {
		return (d.last < c.first || d.first > c.last) && d.odds > c.odds-distinct
	})
}

// unrendered is the stretch of b's other sentences that is likeliest left out.
func (o *outcome) unrendered(b bead, m measure, lex *lexicon.Lexicon) (stretch, bool) {
	from, to := max(0, b.t-around), min(len(o.stories[0]), b.t+b.dt+around)
	target := o.sheets[0].read(o.stories[0][from:to])
	other := o.sheets[1].read(o.stories[1][b.o : b.o+b.do])
	if len(other.places) > mostPlaces {
		return stretch{}, false
	}
	link(target, other, lex)
	rendering := checks.Run{Start: b.t - from, End: b.t - from + b.dt}
	words := o.hear(target, other, rendering)
	all := sum(other.lengths)
	free := target.free(rendering)
	whole := usuallyWhole
	if o.isHeading(1, o.stories[1][b.o]) {
		whole += headingWeighs
	}
	var found []candidate
	best := candidate{odds: leastOdds}
	for i, first := range other.places {
		var left, letters float64
		begins := other.divides(i)
		for k := i; k < len(words) && other.places[k].sentence == first.sentence; k++ {
			left, letters = left+words[k].left, letters+words[k].letters
			if letters < leastPart || letters >= all {
				continue
			}
			odds := wordsWeigh*left + lengthWeighs*m.without(b.fit, letters/all, all) + sizeWeighs*math.Log(letters) + freeWeighs*free/letters + whole
			if begins && other.divides(k+1) {
				odds += clauseWeighs
			}
			found = append(found, candidate{i, k, odds})
			if odds > best.odds {
				best = found[len(found)-1]
			}
		}
	}
	if best.odds <= leastOdds {
		return stretch{}, false
	}
	s := stretch{sentence: b.o + int(other.places[best.first].sentence), odds: best.odds, first: best.first == 0}
	if !best.rivalled(found) {
		s.span = other.clause(best.first, best.last).Shift(o.texts[1].Sentences[o.stories[1][s.sentence]].Start)
	}
	return s, true
}
