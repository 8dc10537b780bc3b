package align

import "math"

// layout says how well the two sides agree on where paragraphs begin: the
// log-likelihood ratio of a link whose target (first index) and other side
// (second) does or does not begin one, against chance.
type layout [2][2]float64

// learnLayout counts beginnings in links that are sure. Sides that were
// paragraphed alike make a link within a paragraph, or at its start, likelier
// than one that mixes the two.
func learnLayout(target, other *reading, beads []bead) (l layout) {
	var counts [2][2]float64
	for _, b := range beads {
		if b.score >= calibrated.sure {
			counts[target.begins[b.t]][other.begins[b.o]]++
		}
	}
	var rows, columns [2]float64
	for x := range 2 {
		for y := range 2 {
			rows[x] += counts[x][y]
			columns[y] += counts[x][y]
		}
	}
	all := rows[0] + rows[1]
	for x := range 2 {
		for y := range 2 {
			expected := 0.25
			if all > 0 {
				expected = rows[x] * columns[y] / all
			}
			ratio := (counts[x][y] + calibrated.layout*(expected+0.5)/(all+2)) / (expected + calibrated.layout*(expected+0.5)/(all+2))
			l[x][y] = math.Max(calibrated.mixed, math.Log(ratio))
		}
	}
	return l
}
