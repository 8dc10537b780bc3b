package align

import (
	"cmp"
	"slices"
)

// weak is the score below which a link in order yields to one that has moved.
const weak = 2.0

// moves looks for renderings among the sentences that the path left alone or
// linked only weakly, regardless of order. It returns all links, those in
// order first, and lowers the margins of sentences that nearly found one.
func (t *table) moves(p *path) {
	kept := slices.Clone(p.beads)
	for {
		chain := t.bestChain(kept)
		if len(chain) == 0 {
			break
		}
		var tEnd, oEnd = chain[len(chain)-1].t + chain[len(chain)-1].dt, chain[len(chain)-1].o + chain[len(chain)-1].do
		kept = slices.DeleteFunc(kept, func(b bead) bool {
			return b.t < tEnd && chain[0].t < b.t+b.dt || b.o < oEnd && chain[0].o < b.o+b.do
		})
		kept = append(kept, chain...)
	}
	slices.SortFunc(kept, func(a, b bead) int { return cmp.Compare(a.t, b.t) })
	p.beads = kept
}

// bestChain is the best unbroken run of links between free sentences that is
// worth the cost of a move and of the links in order that it breaks.
func (t *table) bestChain(beads []bead) []bead {
	free := [2][]bool{make([]bool, t.n), make([]bool, t.m)}
	for side := range free {
		for x := range free[side] {
			free[side][x] = true
		}
	}
	lost := [2][]float64{make([]float64, t.n), make([]float64, t.m)} // what a sentence's present link is worth
	for _, b := range beads {
		open := !b.moved && b.score < weak
		for x := b.t; x < b.t+b.dt; x++ {
			free[0][x], lost[0][x] = open, (b.score-2*calibrated.gapOpen)/float64(b.dt+b.do)
		}
		for y := b.o; y < b.o+b.do; y++ {
			free[1][y], lost[1][y] = open, (b.score-2*calibrated.gapOpen)/float64(b.dt+b.do)
		}
	}
	type cell struct {
		score float64
		shape int // of the last link, -1 at the start of a chain
	}
	columns := t.m + 1
	cells := make([]cell, (t.n+1)*columns)
	best, bestAt := 0.0, -1
	for i := 1; i <= t.n; i++ {
		if !free[0][i-1] {
			continue
		}
		for j := 1; j <= t.m; j++ {
			if !free[1][j-1] {
				continue
			}
			here := &cells[i*columns+j]
			here.shape = -1
			for s, shape := range shapes {
				if i < shape.dt || j < shape.do || !allFree(free[0][i-shape.dt:i]) || !allFree(free[1][j-shape.do:j]) {
					continue
				}
				score := t.score(i-shape.dt, shape.dt, j-shape.do, shape.do)
				for x := i - shape.dt; x < i; x++ {
					score -= lost[0][x]
				}
				for y := j - shape.do; y < j; y++ {
					score -= lost[1][y]
				}
				if score <= 0 {
					continue
				}
				before := cells[(i-shape.dt)*columns+j-shape.do]
				if before.score <= 0 {
					before.score = calibrated.move
				}
				if total := before.score + score; total > here.score || here.shape < 0 && total > calibrated.move {
					*here = cell{total, s}
				}
			}
			if here.shape >= 0 && here.score > best {
				best, bestAt = here.score, i*columns+j
			}
		}
	}
	var chain []bead
	for bestAt > 0 && cells[bestAt].shape >= 0 {
		shape := shapes[cells[bestAt].shape]
		bestAt -= shape.dt*columns + shape.do
		i, j := bestAt/columns, bestAt%columns
		chain = append(chain, bead{t: i, dt: shape.dt, o: j, do: shape.do, score: t.score(i, shape.dt, j, shape.do), moved: true})
		if cells[bestAt].score <= 0 {
			break
		}
	}
	slices.Reverse(chain)
	return chain
}

func allFree(free []bool) bool { return !slices.Contains(free, false) }
