package align

// bead is a link, or a gap where dt or do is zero.
type bead struct {
	t, dt, o, do int
	score        float64
	moved        bool
	fit          float64 // logarithm of the target's length over the expected one
	said         float64 // score without what the lengths say
	inside       [2]bool // by side: only a part of the sentence, which has a link of its own
	given        bool    // came with the file
	lone         bool    // see linkLone
}

// on is b's run of sentences on a side.
func (b bead) on(side int) (start, count int) {
	if side == 0 {
		return b.t, b.dt
	}
	return b.o, b.do
}
