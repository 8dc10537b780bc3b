package align

import (
	"cmp"
	"context"
	"math"
	"slices"
	"unicode"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/lang"
	"github.com/kawan-mt/kawan/checks/lexicon"
)

const (
	// certain is the score of a link that came with the file.
	certain = 20.0
	// nearby is the number of sentences on either side of a link that tell what its
	// words say.
	nearby = 6
	// leastConfirmed is the evidence of one side from which its words speak for a link:
	// of sentences that do not render each other one in seventy has it.
	leastConfirmed = 0.0
	// leastTelling is the number of letters from which a sentence tells how long
	// renderings are.
	leastTelling = 28.0
)

// Inside looks into links that came with the file: which sentence of a link of
// several has no counterpart in it, and which is rendered in part. Sentences
// are searched for only where a link has several on a side, in that link and those
// beside it; one that faces one is taken as linked. Links are to rise on the target's side. The error is that
// of ctx when it ends.
func Inside(ctx context.Context, target, other *checks.Text, links []checks.Link, options Options) (*checks.Alignment, error) {
	if lang.Base(target.Lang) == lang.Base(other.Lang) {
		return Texts(ctx, target, other, options)
	}
	g := newGiven(target, other, links, options.Lexicon)
	g.linkSingles()
	if err := g.search(ctx, options); err != nil {
		return nil, err
	}
	slices.SortFunc(g.beads, func(a, b bead) int { return cmp.Compare(a.t, b.t) })
	return g.alignment(options.Lexicon), ctx.Err()
}

// given is an outcome of which the file tells the frame.
type given struct {
	*outcome
	parts []part // what links link, sentences numbered without boilerplate
}

// newGiven leaves out links of nothing but boilerplate.
func newGiven(target, other *checks.Text, links []checks.Link, lex *lexicon.Lexicon) *given {
	g := &given{outcome: newOutcome(target, other, lex)}
	for _, l := range links {
		if p := (part{g.storyRun(0, l.Target), g.storyRun(1, l.Other)}); p.target.Len() > 0 && p.other.Len() > 0 {
			g.parts = append(g.parts, p)
		}
	}
	return g
}

// single tells whether a part is one sentence facing one: there is nothing to search for.
func (p part) single() bool { return p.target.Len() == 1 && p.other.Len() == 1 }

// storyRun is a run of the sentences of a side numbered without boilerplate.
func (g *given) storyRun(side int, run checks.Run) checks.Run {
	start, _ := slices.BinarySearch(g.stories[side], run.Start)
	end, _ := slices.BinarySearch(g.stories[side], run.End)
	return checks.Run{Start: start, End: end}
}

// linkSingles links what needs no search. A sentence too short to lack a part,
// or one that faces something else, says nothing of how long renderings are.
func (g *given) linkSingles() {
	units := [2]float64{density(g.texts[0].Lang), density(g.texts[1].Lang)}
	lengths := make([][2]float64, len(g.parts))
	var sums [2]float64
	for i, p := range g.parts {
		if !p.single() {
			continue
		}
		for side, x := range [2]int{p.target.Start, p.other.Start} {
			sentence := g.texts[side].Sentences[g.stories[side][x]]
			lengths[i][side] = max(1, letters(g.texts[side].Slice(sentence.Span))) / units[side]
			sums[side] += lengths[i][side]
			g.margins[side][x] = certain
		}
	}
	ratio := (sums[0] + calibrated.lengths) / (sums[1] + calibrated.lengths)
	for i, p := range g.parts {
		if !p.single() {
			continue
		}
		b := bead{t: p.target.Start, dt: 1, o: p.other.Start, do: 1, said: certain, given: true}
		b.fit = math.Log(lengths[i][0] / (lengths[i][1] * ratio))
		if lengths[i][1] >= leastTelling && b.fit*b.fit <= calibrated.stray {
			b.score = certain
		}
		g.beads = append(g.beads, b)
	}
}

// letters counts the letters and digits of a text.
func letters(text string) float64 {
	count := 0
	for _, r := range text {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
			count++
		}
	}
	return float64(count)
}

// confirm tells whether the words of two sentences that the file links say that
// one renders the other, at least in part: those of one side speak for it.
func (o *outcome) confirm(b bead, lex *lexicon.Lexicon) bool {
	around := func(side, x int) ([]int, int) {
		from := max(0, x-nearby)
		return o.stories[side][from:min(len(o.stories[side]), x+1+nearby)], x - from
	}
	mine, t := around(0, b.t)
	theirs, y := around(1, b.o)
	target := o.sheets[0].read(mine)
	other := o.sheets[1].read(theirs)
	link(target, other, lex)
	match := startingRates(target, other).match
	forward := evidence(target, other, &match[0])[(t*len(theirs)+y)*width]
	back := evidence(other, target, &match[1])[(y*len(mine)+t)*width]
	return max(forward, back) >= leastConfirmed
}
