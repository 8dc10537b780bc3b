package drift

import (
	"math"
	"slices"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/drift/quantity"
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
	near          bool // the two stand in neighbouring passages
}

// comparison is the target against one other side.
type comparison struct {
	options       *options
	target, other *side
	passages      []passage // in order of the target
}

// compare finds what drifted between the target and the other side.
func compare(o *options, target, other *side, alignment *checks.Alignment) []drifted {
	c := &comparison{options: o, target: target, other: other}
	var found []drifted
	for _, link := range alignment.Links {
		c.passages = append(c.passages, passage{link: link, target: target.items(link.Target), other: other.items(link.Other)})
	}
	for i := range c.passages {
		found = append(found, c.pair(&c.passages[i])...)
	}
	c.settleMoved()
	for i := range c.passages {
		p := &c.passages[i]
		lost := c.leftovers(p)
		doubtful := p.doubtful(len(lost))
		for j := range lost {
			lost[j].doubtful = doubtful
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

type candidate struct {
	target, other int
	score         float64
	how           agreement
}

// pair matches the items of a passage, the best pairs first.
func (c *comparison) pair(p *passage) (found []drifted) {
	var all []candidate
	for i := p.target.Start; i < p.target.End; i++ {
		for j := p.other.Start; j < p.other.End; j++ {
			t, s := &c.target.list[i], &c.other.list[j]
			score, how := c.options.likeness(&t.Quantity, &s.Quantity)
			if score <= 0 {
				continue
			}
			if (t.Strength == quantity.Weak) == (s.Strength == quantity.Weak) {
				score += 0.2
			}
			score -= 0.1 * math.Abs(place(i, p.target)-place(j, p.other))
			all = append(all, candidate{i, j, score, how})
		}
	}
	slices.SortStableFunc(all, func(a, b candidate) int {
		switch {
		case a.score > b.score:
			return -1
		case a.score < b.score:
			return 1
		}
		return 0
	})
	for _, m := range all {
		t, s := &c.target.list[m.target], &c.other.list[m.other]
		if t.partner >= 0 || s.partner >= 0 {
			continue
		}
		t.partner, s.partner = m.other, m.target
		p.matched++
		if m.how != agrees && m.how != converted && t.Strength <= quantity.Word && s.Strength <= quantity.Word {
			found = append(found, drifted{target: m.target, other: m.other, how: m.how, link: p})
		}
	}
	c.byParts(p, c.target, p.target, c.other, p.other)
	c.byParts(p, c.other, p.other, c.target, p.target)
	for _, m := range all {
		for _, extra := range []*item{&c.target.list[m.target], &c.other.list[m.other]} {
			if extra.partner < 0 {
				extra.spare = extra.spare || m.how != converted
				extra.aside = true
			}
		}
	}
	return found
}

// byParts matches groups of digits that one side reads as one number and the
// other as several: telephone numbers.
func (c *comparison) byParts(p *passage, whole *side, wholes checks.Run, parts *side, among checks.Run) {
	for i := wholes.Start; i < wholes.End; i++ {
		w := &whole.list[i]
		if w.partner >= 0 || len(w.Parts) == 0 {
			continue
		}
		var found []int
		for _, value := range w.Parts {
			for j := among.Start; j < among.End; j++ {
				if parts.list[j].partner < 0 && parts.list[j].Value() == value && !slices.Contains(found, j) {
					found = append(found, j)
					break
				}
			}
		}
		if len(found) < len(w.Parts) {
			continue
		}
		for _, j := range found {
			parts.list[j].partner, w.partner = i, j
		}
		p.matched++
	}
}

// place is where in its passage an item stands, 0 to 1.
func place(i int, run checks.Run) float64 {
	return (float64(i-run.Start) + 0.5) / float64(max(run.Len(), 1))
}

// settleMoved pairs what is left over in one passage with what is left over in
// another: it was moved there, or the alignment is wrong.
func (c *comparison) settleMoved() {
	for i := range c.target.list {
		t := &c.target.list[i]
		if t.partner >= 0 || t.spare || t.Strength > quantity.Word {
			continue
		}
		best, nearest, at := -1, math.MaxInt, c.counterpart(t.sentence)
		for j := range c.other.list {
			s := &c.other.list[j]
			if s.partner >= 0 || s.spare || s.Strength > quantity.Word {
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

// counterpart is where on the other side a target sentence belongs.
func (c *comparison) counterpart(target int) checks.Run {
	before := checks.Run{}
	for i := range c.passages {
		switch link := &c.passages[i].link; {
		case link.Moved || link.Target.Len() == 0:
		case link.Target.Start > target:
			return before
		case link.Target.End > target:
			return link.Other
		default:
			before = checks.Run{Start: link.Other.End, End: link.Other.End}
		}
	}
	return before
}
