package align

import "slices"

// nearMoves lowers the margins of sentences that are left alone on either
// side and nearly had each other.
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
			if linked[0][i] || linked[1][j] || !t.keepsPromise(i, 1, j, 1) {
				continue
			}
			short := min(0, t.score(i, 1, j, 1)-2*t.gapMore+calibrated.move)
			p.margins[0][i] = max(p.margins[0][i], short)
			p.margins[1][j] = max(p.margins[1][j], short)
		}
	}
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
