package align

import (
	"context"

	"github.com/kawan-mt/kawan/checks"
)

// search aligns the sentences of links of several, as many links at a time as
// fill a window: words that stand in few of many sentences tell most.
func (g *given) search(ctx context.Context, options Options) error {
	for start := 0; start < len(g.several); {
		end, size := start, 0
		for ; end < len(g.several) && (size == 0 || size < stride); end++ {
			size += max(g.several[end].target.Len(), g.several[end].other.Len())
		}
		if err := g.searchAmong(ctx, g.several[start:end], options); err != nil {
			return err
		}
		start = end
	}
	return nil
}

func (g *given) searchAmong(ctx context.Context, parts []part, options Options) error {
	var places [2][]int // in the stories
	var owners [2][]int32
	for k, p := range parts {
		for side, run := range [2]checks.Run{p.target, p.other} {
			for x := run.Start; x < run.End; x++ {
				places[side] = append(places[side], x)
				owners[side] = append(owners[side], int32(k))
			}
		}
	}
	var readings [2]*reading
	for side := range readings {
		sentences := make([]int, len(places[side]))
		for k, x := range places[side] {
			sentences[k] = g.stories[side][x]
		}
		readings[side] = read(g.texts[side], sentences, g.texts[1-side].Lang, options.Lexicon)
		readings[side].parts = owners[side]
	}
	found, err := window(ctx, readings[0], readings[1], g.known, options.Lexicon)
	if err != nil {
		return err
	}
	if g.known == nil {
		g.known = &found.rates
	}
	for side, list := range places {
		for k, x := range list {
			g.margins[side][x] = found.margins[side][k]
		}
	}
	for _, b := range found.beads {
		b.t, b.o = places[0][b.t], places[1][b.o]
		g.beads = append(g.beads, b)
	}
	return nil
}

// apart tells whether two sentences are of different parts.
func apart(mine *reading, i int, facing *reading, j int) bool {
	return mine.parts != nil && mine.parts[i] != facing.parts[j]
}

// allowed tells whether a link stays within one part.
func (t *table) allowed(i, di, j, do int) bool {
	return t.target.parts == nil || !apart(t.target, i, t.other, j) &&
		!apart(t.target, i+di-1, t.other, j) && !apart(t.target, i, t.other, j+do-1)
}
