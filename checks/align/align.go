// Package align links the sentences of two texts that tell the same story, and
// says of every sentence whether it has a counterpart and how sure that is.
//
// A link is scored by how much likelier its words are to match if one side
// renders the other than by chance. The best sequence of links and gaps is
// found by dynamic programming; how much it beats the best sequence in which a
// sentence is linked rather than left out, or left out rather than linked, is
// the margin of that sentence. Long texts are aligned window by window.
package align

import (
	"context"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/lexicon"
)

// Options say what the aligner may use.
type Options struct {
	Lexicon *lexicon.Lexicon // nil: only names, numbers and words alike in both texts
}

// Texts aligns target with other, both segmented. It returns an error only
// when ctx ends. Equal input gives equal output.
func Texts(ctx context.Context, target, other *checks.Text, options Options) (*checks.Alignment, error) {
	whole := newOutcome(target, other, options.Lexicon)
	all := part{checks.Run{End: len(whole.stories[0])}, checks.Run{End: len(whole.stories[1])}}
	if err := whole.align(ctx, all, options.Lexicon); err != nil {
		return nil, err
	}
	return whole.alignment(options.Lexicon), nil
}

// window aligns the sentences of one window. Rates that the window before has
// learnt serve as they are; without, the window is aligned once to learn them.
func window(ctx context.Context, target, other *reading, known *rates, lex *lexicon.Lexicon) (*path, error) {
	link(target, other, lex)
	if known == nil {
		first := startingRates(target, other)
		first = first.learn(target, other, findLinks(newTable(target, other, first)))
		known = &first
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	table := newTable(target, other, *known)
	p := findPath(table)
	p.rates = *known
	table.absorb(p)
	table.moves(p)
	for k := range p.beads {
		b := &p.beads[k]
		b.fit = table.fit(b.t, b.dt, b.o, b.do)
		b.said = b.score - table.lengthScore(b.t, b.dt, b.o, b.do)
	}
	p.promised = [2]float64{sum(table.promised[0]), sum(table.promised[1])}
	if table.n == 1 && table.m == 1 {
		p.explained = float64(max(table.evidence[0][0], table.evidence[1][0]))
	}
	return p, ctx.Err()
}
