package align

import (
	"context"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/lexicon"
)

// outcome gathers the links and margins of two whole texts. Its sentences are
// numbered without boilerplate.
type outcome struct {
	texts     [2]*checks.Text // target, other
	sheets    [2]*sheet
	stories   [2][]int // indexes of the sentences that belong to the story
	margins   [2][]float64
	beads     []bead
	known     *rates     // learnt in the first window; nil before
	promised  [2]float64 // evidence that the words of a side would give if all of it were rendered
	explained float64    // see path, of texts of one sentence
}

func newOutcome(target, other *checks.Text, lex *lexicon.Lexicon) *outcome {
	o := &outcome{texts: [2]*checks.Text{target, other}, sheets: [2]*sheet{newSheet(target, other.Lang, lex), newSheet(other, target.Lang, lex)}}
	for side, text := range o.texts {
		for i, sentence := range text.Sentences {
			if !sentence.Boilerplate {
				o.stories[side] = append(o.stories[side], i)
			}
		}
		o.margins[side] = make([]float64, len(o.stories[side]))
	}
	return o
}

// part is a rectangle of sentences, target by other, that is aligned by itself.
type part struct {
	target, other checks.Run
}

// large tells whether a part is too long to be aligned at once.
func (p part) large() bool { return p.target.Len() > most || p.other.Len() > most }

const (
	// most is the number of sentences of a side up to which a part is aligned at once.
	most = 220
	// stride is the number of sentences of a window, where a part is larger.
	stride = 128
)

// align aligns a part, cut into smaller ones where it is long.
func (o *outcome) align(ctx context.Context, whole part, lex *lexicon.Lexicon) error {
	for _, p := range o.parts(whole) {
		if err := o.run(ctx, p, lex); err != nil {
			return err
		}
	}
	return nil
}

// run aligns one part: at once, or window by window, each beginning where the
// one before was last sure.
func (o *outcome) run(ctx context.Context, p part, lex *lexicon.Lexicon) error {
	for p.large() {
		w := part{
			checks.Run{Start: p.target.Start, End: min(p.target.Start+stride, p.target.End)},
			checks.Run{Start: p.other.Start, End: min(p.other.Start+stride, p.other.End)},
		}
		path, err := o.at(ctx, w, lex)
		if err != nil {
			return err
		}
		end := settled(path, w, p)
		o.keep(path, w, end)
		p.target.Start += end.t
		p.other.Start += end.o
	}
	path, err := o.at(ctx, p, lex)
	if err != nil {
		return err
	}
	o.keep(path, p, point{p.target.Len(), p.other.Len()})
	return nil
}

func (o *outcome) at(ctx context.Context, p part, lex *lexicon.Lexicon) (*path, error) {
	target := o.sheets[0].read(o.stories[0][p.target.Start:p.target.End])
	other := o.sheets[1].read(o.stories[1][p.other.Start:p.other.End])
	found, err := window(ctx, target, other, o.known, lex)
	if err == nil && o.known == nil {
		o.known = &found.rates
	}
	return found, err
}

// point lies between sentences of a window: so many of each side before it.
type point struct{ t, o int }

// settled is the point up to which the path of a window that has more text
// behind it can be relied on: behind the last sure link of its first two
// thirds, or else two thirds into it.
func settled(p *path, w, all part) point {
	limit := point{2 * w.target.Len() / 3, 2 * w.other.Len() / 3}
	if w.target.End == all.target.End {
		limit.t = w.target.Len()
	}
	if w.other.End == all.other.End {
		limit.o = w.other.Len()
	}
	best := point{}
	for _, b := range p.beads {
		if end := (point{b.t + b.dt, b.o + b.do}); !b.moved && b.score > calibrated.sure && end.t <= limit.t && end.o <= limit.o && end.t > best.t {
			best = end
		}
	}
	if best.t == 0 && best.o == 0 {
		best = limit
	}
	return best
}

// keep takes over what a window found out before end.
func (o *outcome) keep(p *path, w part, end point) {
	copy(o.margins[0][w.target.Start:], p.margins[0][:end.t])
	copy(o.margins[1][w.other.Start:], p.margins[1][:end.o])
	o.explained = p.explained
	o.promised[0] += p.promised[0] * share(end.t, w.target.Len())
	o.promised[1] += p.promised[1] * share(end.o, w.other.Len())
	for _, b := range p.beads {
		if b.t+b.dt <= end.t && b.o+b.do <= end.o {
			b.t += w.target.Start
			b.o += w.other.Start
			o.beads = append(o.beads, b)
		}
	}
}

func share(part, whole int) float64 { return float64(part) / float64(max(1, whole)) }
