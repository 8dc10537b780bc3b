package align

import "slices"

// margins compares, for each sentence, the best path that links it with the
// best that leaves it alone.
func (g *grid) margins() (margins [2][]float64) {
	n, m := g.t.n, g.t.m
	linked := [2][]float64{slices.Repeat([]float64{impossible}, n), slices.Repeat([]float64{impossible}, m)}
	alone := [2][]float64{slices.Repeat([]float64{impossible}, n), slices.Repeat([]float64{impossible}, m)}
	for i := range n + 1 {
		for j := range m + 1 {
			at := i*g.columns + j
			best := g.bestForward(at)
			for s, shape := range shapes {
				if i+shape.dt > n || j+shape.do > m {
					continue
				}
				whole := best + float64(g.links[s][at]) + g.backward[afterLink][at+shape.dt*g.columns+shape.do]
				for x := i; x < i+shape.dt; x++ {
					linked[0][x] = max(linked[0][x], whole)
				}
				for y := j; y < j+shape.do; y++ {
					linked[1][y] = max(linked[1][y], whole)
				}
			}
			for state := range pathStates {
				if i < n {
					alone[0][i] = max(alone[0][i], g.forward[state][at]+g.step(state, inTarget)+g.backward[inTarget][at+g.columns])
				}
				if j < m {
					alone[1][j] = max(alone[1][j], g.forward[state][at]+g.step(state, inOther)+g.backward[inOther][at+1])
				}
			}
		}
	}
	for side := range 2 {
		margins[side] = linked[side]
		for x := range margins[side] {
			margins[side][x] = bounded(linked[side][x] - alone[side][x])
		}
	}
	return margins
}

// mostMargin bounds margins, which are infinite where there is nothing to link.
const mostMargin = 100

func bounded(margin float64) float64 { return min(mostMargin, max(-mostMargin, margin)) }
