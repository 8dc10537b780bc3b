package align

import (
	"math"
	"slices"
)

// shapes are the links, by number of target and other sentences.
var shapes = [...]struct{ dt, do int }{{1, 1}, {1, 2}, {2, 1}, {2, 2}, {1, 3}, {3, 1}}

// The states of a path at a point between sentences.
const (
	afterLink  = iota
	inTarget   // the last sentence of the target was left alone
	inOther    // the last sentence of the other side was left alone
	pathStates // their number
)

// path is the best sequence of links and gaps, and what the alternatives are worth.
type path struct {
	beads    []bead       // links only, in order
	margins  [2][]float64 // by side and sentence: best with it linked minus best with it left alone
	rates    rates        // that it was found with
	promised [2]float64   // see promise
	// explained is what the words of one sentence say for its rendering another one, by
	// the side that says more: a rendering that lacks a clause is explained all the same.
	explained float64
}

type grid struct {
	t        *table
	columns  int
	links    [len(shapes)][]float32 // score of each shape that begins at a point
	forward  [pathStates][]float64  // best score of a way here
	backward [pathStates][]float64  // best score of a way on from here
}

var impossible = math.Inf(-1)

// findPath runs the dynamic programme forward and backward.
func findPath(t *table) *path {
	g := newGrid(t)
	g.goForward()
	p := &path{beads: g.trace()}
	g.goBackward()
	p.margins = g.margins()
	return p
}

// findLinks is findPath without margins.
func findLinks(t *table) []bead {
	g := newGrid(t)
	g.goForward()
	return g.trace()
}

// newGrid scores all links.
func newGrid(t *table) *grid {
	g := &grid{t: t, columns: t.m + 1}
	size := (g.t.n + 1) * g.columns
	for s := range g.links {
		g.links[s] = make([]float32, size)
		shape := shapes[s]
		for i := 0; i+shape.dt <= g.t.n; i++ {
			for j := 0; j+shape.do <= g.t.m; j++ {
				g.links[s][i*g.columns+j] = float32(g.t.score(i, shape.dt, j, shape.do))
			}
		}
	}
	for s := range pathStates {
		g.forward[s] = slices.Repeat([]float64{impossible}, size)
	}
	return g
}

// step is the cost of leaving a sentence alone when in a state.
func (g *grid) step(from, to int) float64 {
	if from == to {
		return g.t.gapMore
	}
	return g.t.gapOpen
}

func (g *grid) goForward() {
	g.forward[afterLink][0] = 0
	for i := range g.t.n + 1 {
		for j := range g.columns {
			at := i*g.columns + j
			for s, shape := range shapes {
				if i >= shape.dt && j >= shape.do {
					from := at - shape.dt*g.columns - shape.do
					g.forward[afterLink][at] = max(g.forward[afterLink][at], g.bestForward(from)+float64(g.links[s][from]))
				}
			}
			for state := range pathStates {
				if i > 0 {
					g.forward[inTarget][at] = max(g.forward[inTarget][at], g.forward[state][at-g.columns]+g.step(state, inTarget))
				}
				if j > 0 {
					g.forward[inOther][at] = max(g.forward[inOther][at], g.forward[state][at-1]+g.step(state, inOther))
				}
			}
		}
	}
}

func (g *grid) bestForward(at int) float64 {
	return max(g.forward[afterLink][at], g.forward[inTarget][at], g.forward[inOther][at])
}

func (g *grid) goBackward() {
	n, m := g.t.n, g.t.m
	for state := range pathStates {
		g.backward[state] = make([]float64, len(g.forward[state]))
	}
	for i := n; i >= 0; i-- {
		for j := m; j >= 0; j-- {
			at := i*g.columns + j
			if i == n && j == m {
				continue
			}
			linked := impossible
			for s, shape := range shapes {
				if i+shape.dt <= n && j+shape.do <= m {
					linked = max(linked, float64(g.links[s][at])+g.backward[afterLink][at+shape.dt*g.columns+shape.do])
				}
			}
			for state := range pathStates {
				best := linked
				if i < n {
					best = max(best, g.step(state, inTarget)+g.backward[inTarget][at+g.columns])
				}
				if j < m {
					best = max(best, g.step(state, inOther)+g.backward[inOther][at+1])
				}
				g.backward[state][at] = best
			}
		}
	}
}

// trace walks the best path back and collects its links.
func (g *grid) trace() []bead {
	var beads []bead
	i, j := g.t.n, g.t.m
	state := g.argBest(i*g.columns + j)
	for i > 0 || j > 0 {
		at := i*g.columns + j
		switch state {
		case inTarget:
			i--
			state = g.cameFrom(at-g.columns, g.forward[inTarget][at], inTarget)
		case inOther:
			j--
			state = g.cameFrom(at-1, g.forward[inOther][at], inOther)
		default:
			for s, shape := range shapes {
				if i < shape.dt || j < shape.do {
					continue
				}
				from := at - shape.dt*g.columns - shape.do
				if g.bestForward(from)+float64(g.links[s][from]) == g.forward[afterLink][at] {
					i, j = i-shape.dt, j-shape.do
					beads = append(beads, bead{t: i, dt: shape.dt, o: j, do: shape.do, score: float64(g.links[s][from])})
					state = g.argBest(from)
					break
				}
			}
		}
	}
	slices.Reverse(beads)
	return beads
}

func (g *grid) argBest(at int) int {
	best := afterLink
	for state := range pathStates {
		if g.forward[state][at] > g.forward[best][at] {
			best = state
		}
	}
	return best
}

func (g *grid) cameFrom(from int, reached float64, to int) int {
	for state := range pathStates {
		if g.forward[state][from]+g.step(state, to) == reached {
			return state
		}
	}
	return afterLink
}
