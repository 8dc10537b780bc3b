package align

import "github.com/kawan-mt/kawan/checks"

const (
	// leastFacing is the number of sentences from which text that could not be
	// linked, facing such text, is doubted rather than missed.
	leastFacing = 2
	// Facing texts are of like length when their ratio lies between these.
	facingLow, facingHigh = 0.6, 1.7
)

// doubt marks as unverified what has no link on either side between two links
// in order, where it is of like length: it may be a free rendering.
func (o *outcome) doubt(target, other []checks.Placement) {
	last := point{}
	check := func(end point, ratio float64) {
		unlinked := func(side, from, to int, placements []checks.Placement) (indexes []int, letters float64) {
			for x := from; x < to; x++ {
				i := o.stories[side][x]
				if placements[i].State == checks.Missing {
					indexes = append(indexes, i)
					letters += float64(o.texts[side].Sentences[i].Len())
				}
			}
			return indexes, letters
		}
		mine, lt := unlinked(0, last.t, end.t, target)
		theirs, lo := unlinked(1, last.o, end.o, other)
		alike := len(theirs) >= leastFacing && len(mine) > 0 && lt >= facingLow*lo*ratio && lt <= facingHigh*lo*ratio
		if !alike && !o.headings(mine, theirs) {
			return
		}
		for _, i := range mine {
			target[i].State = checks.Unverified
		}
		for _, i := range theirs {
			other[i].State = checks.Unverified
		}
	}
	ratio := o.byteRatio()
	for _, b := range o.beads {
		if !b.moved {
			check(point{b.t, b.o}, ratio)
			last = point{b.t + b.dt, b.o + b.do}
		}
	}
	check(point{len(o.stories[0]), len(o.stories[1])}, ratio)
}

// headings tells whether what is left over is one heading on either side: these
// are rendered freely.
func (o *outcome) headings(mine, theirs []int) bool {
	return len(mine) == 1 && len(theirs) == 1 && o.isHeading(0, mine[0]) && o.isHeading(1, theirs[0])
}

func (o *outcome) isHeading(side, i int) bool {
	text := o.texts[side]
	sentence := text.Sentences[i]
	alone := (i == 0 || text.Sentences[i-1].Block != sentence.Block) &&
		(i+1 == len(text.Sentences) || text.Sentences[i+1].Block != sentence.Block)
	return alone && isHeadline(text.Slice(sentence.Span))
}

// byteRatio is how many bytes the target has for one of the other side, in
// what is linked.
func (o *outcome) byteRatio() float64 {
	var bytes [2]int
	for _, b := range o.beads {
		for x := b.t; x < b.t+b.dt; x++ {
			bytes[0] += o.texts[0].Sentences[o.stories[0][x]].Len()
		}
		for x := b.o; x < b.o+b.do; x++ {
			bytes[1] += o.texts[1].Sentences[o.stories[1][x]].Len()
		}
	}
	if bytes[0] == 0 || bytes[1] == 0 {
		return 1
	}
	return float64(bytes[0]) / float64(bytes[1])
}
