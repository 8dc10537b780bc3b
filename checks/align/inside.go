package align

import (
	"cmp"
	"math"
	"slices"

	"github.com/kawan-mt/kawan/checks"
)

const (
	// leastInside is the number of words from which a sentence can be told
	// among the words of others.
	leastInside = 3
	// mostInside is the share of its words from which it stands there.
	mostInside = 0.7
	// theirOwn is the share of a sentence from which it renders another rather
	// than holds it.
	theirOwn = 0.5
)

// findInside links sentences without a link to the words of near links that
// nothing else accounts for: text that was run into a sentence out of order, or
// that a link of several swallowed.
func (r *retelling) findInside() {
	found := r.insides()
	if len(found) == 0 {
		return
	}
	r.beads = append(r.beads, found...)
	slices.SortStableFunc(r.beads, func(a, b bead) int { return cmp.Compare(a.t, b.t) })
}

func (r *retelling) insides() (found []bead) {
	for side := range 2 {
		linked := make([]int, len(r.stories[side])) // index of the bead, plus one
		for k, b := range r.beads {
			start, count := b.on(side)
			for x := start; x < start+count; x++ {
				linked[x] = k + 1
			}
		}
		last := 0 // bead before the sentence
		for x := range linked {
			if linked[x] > 0 {
				last = linked[x] - 1
				continue
			}
			if b, ok := r.inside(side, x, last); ok {
				found = append(found, b)
			}
		}
	}
	return found
}

// inside looks for sentence x of a side in the sentences of the facing side
// around the link before it.
func (r *retelling) inside(side, x, before int) (bead, bool) {
	own := r.within(side, x, 1)
	if own.Len() < leastInside || len(r.beads) == 0 {
		return bead{}, false
	}
	start, count := r.beads[before].on(1 - side)
	for y := max(0, start-around); y < min(len(r.stories[1-side]), start+count+around); y++ {
		facing := r.within(1-side, y, 1)
		t, o := own, facing
		if side == 1 {
			t, o = facing, own
		}
		if !r.pair(side, own, t, o) {
			continue
		}
		b := bead{t: x, dt: 1, o: y, do: 1, moved: true, score: calibrated.weight * float64(own.Len()) * math.Log(usualShare/chanceRun)}
		if side == 1 {
			b.t, b.o = y, x
		}
		b.inside[1-side] = r.letters(side, own, false) < theirOwn*r.letters(1-side, facing, false)
		return b, true
	}
	return bead{}, false
}

// pair pairs the words of own, a sentence of side, with those of the other of t and
// o if enough of them stand there in runs, and reports whether that is so.
func (r *retelling) pair(side int, own, t, o checks.Run) bool {
	tile(r.tokens[0], r.tokens[1], t, o, 2)
	all := r.letters(side, own, false)
	if all-r.letters(side, own, true) >= mostInside*all {
		return true
	}
	for k := own.Start; k < own.End; k++ {
		word := &r.tokens[side][k]
		if word.mate >= 0 {
			mate := &r.tokens[1-side][word.mate]
			mate.mate, mate.tile, word.mate, word.tile = -1, 0, -1, 0
		}
	}
	return false
}
