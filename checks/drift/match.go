package drift

import (
	"context"
	"math"

	"github.com/kawan-mt/kawan/checks"
)

// passage is a link with the items of its two sides.
type passage struct {
	link          checks.Link
	target, other checks.Run // items
	matched       int
}

// drifted is a difference between the sides.
type drifted struct {
	target, other int // items, -1 for none
	how           agreement
	link          *passage
	doubtful      bool // the passages may not belong together
	short         bool // nothing else could render it: texts of few sentences
	near          bool // the two stand in neighbouring passages
}

// comparison is the target against one other side.
type comparison struct {
	options       *options
	target, other *side
	passages      []passage    // in order of the target
	short         bool         // texts of a few sentences, put side by side
	at            []checks.Run // where on the other side each target sentence belongs
}

// compare finds what drifted between the target and the other side. When the
// context ends, so does it, and what it has found is incomplete.
func compare(ctx context.Context, o *options, target, other *side, alignment *checks.Alignment) []drifted {
	c := &comparison{options: o, target: target, other: other, at: counterparts(len(target.in), alignment.Links), short: brief(alignment)}
	var found []drifted
	for _, link := range alignment.Links {
		c.passages = append(c.passages, passage{link: link, target: target.items(link.Target), other: other.items(link.Other)})
	}
	for i := range c.passages {
		found = append(found, c.pair(ctx, &c.passages[i])...)
	}
	for i := range c.passages {
		p := &c.passages[i]
		joinDigits(c.target, p.target, c.other, p.other)
		joinDigits(c.other, p.other, c.target, p.target)
		joinDotted(c.target, p.target, c.other, p.other)
		joinDotted(c.other, p.other, c.target, p.target)
	}
	c.settleMoved(ctx)
	for i := range c.passages {
		p := &c.passages[i]
		nights(c.target, p.target, c.other, p.other)
		nights(c.other, p.other, c.target, p.target)
	}
	for i := range c.passages {
		p := &c.passages[i]
		lost := append(c.exchanged(p), c.leftovers(ctx, p)...)
		doubtful := p.doubtful(len(lost))
		for j := range lost {
			lost[j].doubtful, lost[j].short = doubtful, c.short
		}
		found = append(found, lost...)
	}
	return c.joinNeighbours(found)
}

// leastConfidence is that of links whose findings stop a publication.
const leastConfidence = 0.5

// doubtful tells whether so much of a passage found no partner that its link
// is likelier wrong than its translation.
func (p *passage) doubtful(lost int) bool {
	switch {
	case p.link.Confidence < leastConfidence:
		return true
	case p.link.Confidence < surelyLinked || p.matched == 0:
		return lost > 2 && lost > 2*p.matched
	}
	return lost > 6*p.matched
}

// settleMoved pairs what is left over in one passage with what is left over in
// another: it was moved there, or the alignment is wrong.
func (c *comparison) settleMoved(ctx context.Context) {
	open := c.other.open()
	for i := range c.target.list {
		if ctx.Err() != nil {
			return
		}
		t := &c.target.list[i]
		if !t.open() {
			continue
		}
		best, nearest, at := -1, math.MaxInt, c.at[t.sentence]
		around := c.other.around(at, reach)
		for _, j := range within(open, around, mostEqual*leastNear) {
			s := &c.other.list[j]
			if s.partner >= 0 {
				continue
			}
			distance := max(at.Start-s.sentence, s.sentence-at.End+1, 0)
			if distance > reach || distance >= nearest {
				continue
			}
			if score, how := c.options.likeness(&t.Quantity, &s.Quantity); score >= 0.6 && (how == agrees || how == converted) {
				best, nearest = j, distance
			}
		}
		if best >= 0 {
			t.partner, t.moved = best, true
			c.other.list[best].partner, c.other.list[best].moved = i, true
		}
	}
}

// reach is how many sentences away from its place a value may have been moved.
const reach = 4

// counterparts are where on the other side the sentences of the target belong:
// their links, else the place behind the link before.
func counterparts(sentences int, links []checks.Link) []checks.Run {
	at := make([]checks.Run, sentences)
	next := 0
	before := checks.Run{}
	for _, link := range links {
		if link.Moved || link.Target.Len() == 0 {
			continue
		}
		for ; next < link.Target.Start; next++ {
			at[next] = before
		}
		for ; next < link.Target.End; next++ {
			at[next] = link.Other
		}
		before = checks.Run{Start: link.Other.End, End: link.Other.End}
	}
	for ; next < sentences; next++ {
		at[next] = before
	}
	return at
}
