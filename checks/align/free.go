package align

import "slices"

// nearMoves lowers the margins of sentences that are left alone on either
// side and nearly had each other: a target sentence that renders nothing is rare.
// Standing by themselves they cost a move twice, for a lone pair that fits by chance
// is commoner than a chain.
func (t *table) nearMoves(p *path) {
	linked := [2][]bool{make([]bool, t.n), make([]bool, t.m)}
	for _, b := range p.beads {
		for x := b.t; x < b.t+b.dt; x++ {
			linked[0][x] = true
		}
		for y := b.o; y < b.o+b.do; y++ {
			linked[1][y] = true
		}
	}
	for i := range t.n {
		for j := range t.m {
			if linked[0][i] || linked[1][j] || t.retold && !t.keepsPromise(i, 1, j, 1) {
				continue
			}
			short := min(0, t.score(i, 1, j, 1)-t.alone(linked[0], i)-t.alone(linked[1], j)+2*calibrated.move)
			p.margins[0][i] = max(p.margins[0][i], short)
			p.margins[1][j] = max(p.margins[1][j], short)
		}
	}
}

// alone is what leaving sentence x alone costs: less beside another one.
func (t *table) alone(linked []bool, x int) float64 {
	if x > 0 && !linked[x-1] || x+1 < len(linked) && !linked[x+1] {
		return t.gapMore
	}
	return t.gapOpen
}

// present tells which sentences are free to move, and what each loses of its
// present link by that.
func (t *table) present(beads []bead) (free [2][]bool, lost [2][]float64) {
	free = [2][]bool{slices.Repeat([]bool{true}, t.n), slices.Repeat([]bool{true}, t.m)}
	lost = [2][]float64{make([]float64, t.n), make([]float64, t.m)}
	for _, b := range beads {
		open := !b.moved && b.score < weak
		each := max(0, b.score-2*t.gapOpen) / float64(b.dt+b.do)
		for x := b.t; x < b.t+b.dt; x++ {
			free[0][x], lost[0][x] = open, each
		}
		for y := b.o; y < b.o+b.do; y++ {
			free[1][y], lost[1][y] = open, each
		}
	}
	return free, lost
}

func allFree(free []bool) bool { return !slices.Contains(free, false) }

func sum(values []float64) (total float64) {
	for _, v := range values {
		total += v
	}
	return total
}
