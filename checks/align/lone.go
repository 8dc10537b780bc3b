package align

import "math"

// linkLone links two texts of one sentence each that nothing in them links: they were
// given as a pair. Unless the length shows that a part is missing, the link is unverified.
func (o *outcome) linkLone() {
	if len(o.beads) > 0 || len(o.stories[0]) != 1 || len(o.stories[1]) != 1 {
		return
	}
	var lengths [2]float64
	for side, text := range o.texts {
		lengths[side] = max(1, letters(text.Slice(text.Sentences[o.stories[side][0]].Span))) / density(text.Lang)
	}
	o.beads = append(o.beads, bead{dt: 1, do: 1, lone: true, fit: math.Log(lengths[0] / lengths[1])})
}
