// Package align links the sentences of two texts that tell the same story, and
// says of every sentence whether it has a counterpart and how sure that is.
//
// A link is scored by how much likelier its words are to match if one side
// renders the other than by chance. The best sequence of links and gaps is
// found by dynamic programming; how much it beats the best sequence in which a
// sentence is linked rather than left out, or left out rather than linked, is
// the margin of that sentence.
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
	t := read(target, other.Lang, options.Lexicon)
	o := read(other, target.Lang, options.Lexicon)
	link(t, o, options.Lexicon)
	rates := startingRates(t, o)
	for range lessons {
		table := newTable(t, o, rates)
		rates = rates.learn(t, o, findPath(table).beads)
		if err := ctx.Err(); err != nil {
			return nil, err
		}
	}
	table := newTable(t, o, rates)
	path := findPath(table)
	table.moves(path)
	return place(t, o, table, path), ctx.Err()
}

// lessons is how often the article is aligned only to learn its rates.
const lessons = 1
