package align

import (
	"math"
	"slices"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/lexicon"
)

const (
	// usual is the standard deviation of the logarithm of the ratio of lengths where
	// nothing is known of the article, and guessed where nothing is known of how long
	// a language's renderings are either.
	usual, guessed = 0.16, 0.25
	// known is the number of sentences that the usual deviation is worth, and
	// central how many that the usual length is worth.
	known, central = 12.0, 3.0
	// leastPart is the number of letters, in the unit of the other side, that a
	// part must have to be missed.
	leastPart = 8.0
	// leastShort is the logarithm of the ratio of lengths, less the article's usual
	// one, from which it is asked whether a part is missing.
	leastShort = -0.18
	// around is the number of sentences on either side of the rendering where
	// the words may stand as well: the other side may have joined sentences.
	around = 2
)

// partials marks sentences of the other side of which only a part is rendered:
// the rendering is too short by the article's own measure, and words in a row
// have no match in it.
func (o *outcome) partials(placements []checks.Placement, lex *lexicon.Lexicon) {
	measure := o.measure()
	for _, b := range o.beads {
		if b.inside[1] || measure.short(b.fit) > leastShort {
			continue
		}
		found, ok := o.unrendered(b, measure, lex)
		if !ok {
			continue
		}
		if b.given && !o.confirm(b, lex) {
			continue
		}
		p := &placements[o.stories[1][found.sentence]]
		p.State, p.Margin, p.Lacking = checks.Partial, found.odds, found.span
		rendering := checks.Span{Start: o.texts[0].Sentences[o.stories[0][b.t]].Start, End: o.texts[0].Sentences[o.stories[0][b.t+b.dt-1]].End}
		if p.At = rendering.End; found.first {
			p.At = rendering.Start
		}
	}
}

// measure says how long renderings are in an article, and how far they stray.
type measure struct {
	usual, deviation float64 // of the logarithm of the ratio of lengths
}

func (o *outcome) measure() measure {
	var ratios []float64
	for _, b := range o.beads {
		if b.dt == 1 && b.do == 1 && b.score >= calibrated.sure && (b.given || b.said >= calibrated.sure) {
			ratios = append(ratios, b.fit)
		}
	}
	slices.Sort(ratios)
	n := float64(len(ratios))
	m := measure{deviation: usual}
	if !measured(o.texts[0].Lang) || !measured(o.texts[1].Lang) {
		m.deviation = guessed
	}
	if len(ratios) > 0 {
		m.usual = ratios[len(ratios)/2] * n / (n + central)
	}
	variance := known * m.deviation * m.deviation
	for _, r := range ratios {
		variance += min(m.short(r), 0.5) * min(m.short(r), 0.5)
	}
	m.deviation = math.Sqrt(variance / (known + n))
	return m
}

// short is the logarithm of a ratio of lengths, less the usual one.
func (m measure) short(fit float64) float64 { return fit - m.usual }

// mostStray bounds the squares of deviations: renderings stray further than the
// normal distribution has it.
const mostStray = 30.0

// without is the log-likelihood ratio of a rendering's length if it leaves out
// a share of letters that it renders, against all of them rendered.
func (m measure) without(fit, share, letters float64) float64 {
	short := m.short(fit)
	rendered := max(5, letters*math.Exp(min(0, short)))
	variance := max(m.deviation*m.deviation, calibrated.spread+calibrated.grain/rendered)
	square := func(d float64) float64 { return min(d*d/variance, mostStray) }
	return 0.5 * (square(short) - square(short-math.Log(1-share)))
}
