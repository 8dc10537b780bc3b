package align

import (
	"cmp"
	"slices"
)

// weak is the score below which a link in order yields to one that has moved.
const weak = 2.0

// moves looks for renderings among the sentences that the path left alone or
// linked only weakly, regardless of order, and replaces p's links.
func (t *table) moves(p *path) {
	kept := slices.Clone(p.beads)
	for {
		chain := t.bestChain(kept)
		if len(chain) == 0 {
			break
		}
		kept = slices.DeleteFunc(kept, func(b bead) bool {
			return slices.ContainsFunc(chain, func(c bead) bool {
				return b.t < c.t+c.dt && c.t < b.t+b.dt || b.o < c.o+c.do && c.o < b.o+b.do
			})
		})
		kept = append(kept, chain...)
	}
	slices.SortFunc(kept, func(a, b bead) int { return cmp.Compare(a.t, b.t) })
	p.beads = kept
	t.nearMoves(p)
}

// skip is what leaving a sentence out of a chain costs it.
const skip = -0.7

// Steps of a chain beside the shapes of links.
const (
	noStep    = -1
	skipOther = -2
	skipOne   = -3
)

// cell is the best chain that ends before a point.
type cell struct {
	score float64 // 0 where there is none
	step  int8    // the last one: a shape, or a skip
	first bool    // the step begins the chain
}

// bestChain is the run of links between free sentences that gains most over
// leaving them alone, if it is worth a move and the links in order that it
// breaks. A chain may skip sentences but not turn back.
func (t *table) bestChain(beads []bead) []bead {
	free, lost := t.present(beads)
	columns := t.m + 1
	cells := make([]cell, (t.n+1)*columns)
	best, bestAt := 0.0, 0
	for i := 1; i <= t.n; i++ {
		if !free[0][i-1] {
			continue
		}
		for j := 1; j <= t.m; j++ {
			if !free[1][j-1] {
				continue
			}
			here := cell{step: noStep}
			if before := cells[(i-1)*columns+j]; before.score+skip > here.score {
				here = cell{score: before.score + skip, step: skipOne}
			}
			if before := cells[i*columns+j-1]; before.score+skip > here.score {
				here = cell{score: before.score + skip, step: skipOther}
			}
			for s, shape := range shapes {
				if i < shape.dt || j < shape.do || !allFree(free[0][i-shape.dt:i]) || !allFree(free[1][j-shape.do:j]) {
					continue
				}
				gain := t.score(i-shape.dt, shape.dt, j-shape.do, shape.do) - t.gapMore*float64(shape.dt+shape.do) -
					sum(lost[0][i-shape.dt:i]) - sum(lost[1][j-shape.do:j])
				if gain <= 0 {
					continue
				}
				before := cells[(i-shape.dt)*columns+j-shape.do]
				total, first := before.score+gain, false
				if start := calibrated.move + gain; before.score <= 0 || start > total {
					if !t.keepsPromise(i-shape.dt, shape.dt, j-shape.do, shape.do) {
						continue
					}
					total, first = start, true
				}
				if total > here.score {
					here = cell{score: total, step: int8(s), first: first}
				}
			}
			cells[i*columns+j] = here
			if here.score > best && here.step >= 0 {
				best, bestAt = here.score, i*columns+j
			}
		}
	}
	return t.lengthen(t.unchain(cells, bestAt), free, lost)
}

// lengthen adds the pairs of unlinked sentences next to either end of a chain
// that a path in order would link there as well, weakly.
func (t *table) lengthen(chain []bead, free [2][]bool, lost [2][]float64) []bead {
	fits := func(i, j int) bool {
		return i >= 0 && j >= 0 && i < t.n && j < t.m && free[0][i] && free[1][j] && lost[0][i] == 0 && lost[1][j] == 0 &&
			t.score(i, 1, j, 1) > 2*t.gapOpen
	}
	for len(chain) > 0 && fits(chain[0].t-1, chain[0].o-1) {
		i, j := chain[0].t-1, chain[0].o-1
		chain = slices.Insert(chain, 0, bead{t: i, dt: 1, o: j, do: 1, score: t.score(i, 1, j, 1), moved: true})
	}
	for len(chain) > 0 {
		last := chain[len(chain)-1]
		i, j := last.t+last.dt, last.o+last.do
		if !fits(i, j) {
			break
		}
		chain = append(chain, bead{t: i, dt: 1, o: j, do: 1, score: t.score(i, 1, j, 1), moved: true})
	}
	return chain
}

// keepsPromise tells whether a link within one language says as much as can be
// expected where a move begins: with many words to match, a few are chance.
func (t *table) keepsPromise(i, di, j, do int) bool {
	promised := min(sum(t.own[0][i:i+di]), sum(t.own[1][j:j+do]))
	return t.score(i, di, j, do) >= calibrated.kept*2*calibrated.weight*promised
}

// unchain walks the chain that ends at a cell back and collects its links.
func (t *table) unchain(cells []cell, at int) []bead {
	columns := t.m + 1
	var chain []bead
	for at > 0 {
		here := cells[at]
		switch here.step {
		case noStep:
			at = 0
			continue
		case skipOne:
			at -= columns
			continue
		case skipOther:
			at--
			continue
		}
		shape := shapes[here.step]
		at -= shape.dt*columns + shape.do
		i, j := at/columns, at%columns
		chain = append(chain, bead{t: i, dt: shape.dt, o: j, do: shape.do, score: t.score(i, shape.dt, j, shape.do), moved: true})
		if here.first {
			break
		}
	}
	slices.Reverse(chain)
	return chain
}
