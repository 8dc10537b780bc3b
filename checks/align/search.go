package align

import (
	"context"

	"github.com/kawan-mt/kawan/checks"
)

// search aligns the sentences of parts of several and of the parts beside them,
// as many at a time as fill a window: words that stand in few of many sentences
// tell most. Windows overlap by a part at either end, of which the other window
// has more to go by. Large parts are aligned by themselves.
func (g *given) search(ctx context.Context, options Options) error {
	for _, p := range g.parts {
		if !p.large() {
			continue
		}
		if err := g.align(ctx, p, options.Lexicon); err != nil {
			return err
		}
	}
	chosen := g.unclear()
	for from := 0; from < len(chosen); {
		to, size := from, 0
		for ; to < len(chosen) && size < stride; to++ {
			size += max(g.parts[chosen[to]].target.Len(), g.parts[chosen[to]].other.Len())
		}
		first, last := max(0, from-1), min(len(chosen), to+1)
		if err := g.searchAmong(ctx, chosen[first:last], chosen[from], chosen[to-1], options); err != nil {
			return err
		}
		from = to
	}
	return nil
}

// unclear are the parts of several that are not large, and those beside them.
func (g *given) unclear() (list []int) {
	several := func(k int) bool {
		return k >= 0 && k < len(g.parts) && !g.parts[k].single() && !g.parts[k].large()
	}
	for k := range g.parts {
		if !g.parts[k].large() && (several(k-1) || several(k) || several(k+1)) {
			list = append(list, k)
		}
	}
	return list
}

// searchAmong aligns the sentences of some parts and takes over what it finds
// about those from first to last; about single ones only what leads out of them.
func (g *given) searchAmong(ctx context.Context, parts []int, first, last int, options Options) error {
	var places [2][]int // in the stories
	var numbers [2][]int32
	for _, k := range parts {
		for side, run := range [2]checks.Run{g.parts[k].target, g.parts[k].other} {
			for x := run.Start; x < run.End; x++ {
				places[side] = append(places[side], x)
				numbers[side] = append(numbers[side], int32(k))
			}
		}
	}
	var readings [2]*reading
	for side := range readings {
		sentences := make([]int, len(places[side]))
		for i, x := range places[side] {
			sentences[i] = g.stories[side][x]
		}
		readings[side] = g.sheets[side].read(sentences)
		readings[side].parts = numbers[side]
	}
	found, err := window(ctx, readings[0], readings[1], g.known, options.Lexicon)
	if err != nil {
		return err
	}
	if g.known == nil {
		g.known = &found.rates
	}
	for side, list := range places {
		for i, x := range list {
			if k := int(numbers[side][i]); first <= k && k <= last && !g.parts[k].single() {
				g.margins[side][x] = found.margins[side][i]
			}
		}
	}
	for _, b := range found.beads {
		k := int(numbers[0][b.t])
		if k < first || k > last || b.dt == 1 && b.do == 1 && k == int(numbers[1][b.o]) && g.parts[k].single() {
			continue
		}
		b.t, b.o = places[0][b.t], places[1][b.o]
		g.beads = append(g.beads, b)
	}
	return nil
}

// apart tells whether two sentences are of parts that are not side by side. What a
// translator moved over the border of a segment is not missing.
func apart(mine *reading, i int, facing *reading, j int) bool {
	return mine.parts != nil && (mine.parts[i] > facing.parts[j]+1 || facing.parts[j] > mine.parts[i]+1)
}

// allowed tells whether no sentences of a link are apart.
func (t *table) allowed(i, di, j, do int) bool {
	return t.target.parts == nil || !apart(t.target, i, t.other, j) &&
		!apart(t.target, i+di-1, t.other, j) && !apart(t.target, i, t.other, j+do-1)
}
