package align

// absorb adds sentences that the path left alone to a link beside them whose
// other side says what they say: more sentences than a link of the path may
// hold were run into one. Their margins become what they gain.
func (t *table) absorb(p *path) {
	for changed := true; changed; {
		changed = false
		for k := range p.beads {
			changed = t.extend(p, k) || changed
		}
	}
}

// extend adds one neighbour to a link of p if that gains.
func (t *table) extend(p *path, k int) bool {
	b := p.beads[k]
	before, after := bead{}, bead{t: t.n, o: t.m}
	if k > 0 {
		before = p.beads[k-1]
	}
	if k+1 < len(p.beads) {
		after = p.beads[k+1]
	}
	for _, wider := range []bead{
		{t: b.t, dt: b.dt, o: b.o - 1, do: b.do + 1},
		{t: b.t, dt: b.dt, o: b.o, do: b.do + 1},
		{t: b.t - 1, dt: b.dt + 1, o: b.o, do: b.do},
		{t: b.t, dt: b.dt + 1, o: b.o, do: b.do},
	} {
		if wider.t < before.t+before.dt || wider.o < before.o+before.do || wider.t+wider.dt > after.t || wider.o+wider.do > after.o ||
			!t.allowed(wider.t, wider.dt, wider.o, wider.do) {
			continue
		}
		gain := t.wider(b, wider)
		if gain <= 0 {
			continue
		}
		wider.score = b.score + gain + t.gapOpen
		p.beads[k] = wider
		side, own, old := 0, [2]int{wider.t, wider.dt}, [2]int{b.t, b.dt}
		if wider.do > b.do {
			side, own, old = 1, [2]int{wider.o, wider.do}, [2]int{b.o, b.do}
		}
		for x := own[0]; x < own[0]+own[1]; x++ {
			if x < old[0] || x >= old[0]+old[1] {
				p.margins[side][x] = gain
			}
		}
		return true
	}
	return false
}

// wider is what a link gains over a gap by one more sentence on one side: what
// the words of that sentence say, and how the lengths fit.
func (t *table) wider(b, w bead) float64 {
	var evidence, promised float64
	if w.do > b.do {
		if b.dt > width {
			return 0
		}
		y := w.o
		if w.o == b.o {
			y = w.o + w.do - 1
		}
		evidence, promised = float64(t.evidence[1][(y*t.n+b.t)*width+b.dt-1]), t.own[1][y]
	} else {
		if b.do > width {
			return 0
		}
		x := w.t
		if w.t == b.t {
			x = w.t + w.dt - 1
		}
		evidence, promised = float64(t.evidence[0][(x*t.m+b.o)*width+b.do-1]), t.own[0][x]
	}
	if evidence < calibrated.kept*promised {
		return 0
	}
	return calibrated.weight*evidence + t.lengthScore(w.t, w.dt, w.o, w.do) - t.lengthScore(b.t, b.dt, b.o, b.do) +
		calibrated.absorb - t.gapOpen
}
