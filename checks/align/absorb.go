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
	for _, side := range [2]int{1, 0} {
		start, count := b.on(side)
		left, taken := before.on(side)
		right, _ := after.on(side)
		for _, added := range [2]int{start - 1, start + count} {
			if added < left+taken || added >= right {
				continue
			}
			wider := b.with(side, added)
			if !t.allowed(wider.t, wider.dt, wider.o, wider.do) {
				continue
			}
			if gain := t.gain(b, wider, side, added); gain > 0 {
				wider.score = b.score + gain + t.gapOpen
				p.beads[k] = wider
				p.margins[side][added] = gain
				return true
			}
		}
	}
	return false
}

// with is a link of b's sentences and one more, next to those of a side.
func (b bead) with(side, added int) bead {
	wider := bead{t: b.t, dt: b.dt, o: b.o, do: b.do}
	if side == 0 {
		wider.t, wider.dt = min(b.t, added), b.dt+1
	} else {
		wider.o, wider.do = min(b.o, added), b.do+1
	}
	return wider
}

// gain is what a link gains over a gap by one more sentence of a side: what
// the words of that sentence say, and how the lengths fit.
func (t *table) gain(b, wider bead, side, added int) float64 {
	facing, count := b.on(1 - side)
	if count > width {
		return 0
	}
	sentences := [2]int{t.n, t.m}[1-side]
	evidence := float64(t.evidence[side][(added*sentences+facing)*width+count-1])
	if evidence < calibrated.kept*t.own[side][added] {
		return 0
	}
	return calibrated.weight*evidence + t.lengthScore(wider.t, wider.dt, wider.o, wider.do) - t.lengthScore(b.t, b.dt, b.o, b.do) +
		calibrated.absorb - t.gapOpen
}
