package drift

import (
	"slices"

	"github.com/kawan-mt/kawan/checks"
)

// directions compares the directions that one passage names more often and the
// other less, while their opposites stand the other way round. A negation more
// on one side may be how the opposite was put; a side that names both, "rose after
// it had closed lower", raises a doubt at most.
func (p *polarityPair) directions() []checks.Finding {
	ours, theirs := p.target.cues, p.other.cues
	if (ours.count(negation) > 0) != (theirs.count(negation) > 0) || !ours.directed() || !theirs.directed() {
		return nil
	}
	var doubtful []checks.Finding
	for _, pair := range opposites() {
		for _, way := range [][2]string{{pair.one, pair.other}, {pair.other, pair.one}} {
			turned, meant := way[0], way[1]
			here, there := ours.of(turned), theirs.of(meant)
			if len(here) <= theirs.count(turned) || len(there) <= ours.count(meant) {
				continue
			}
			alone := theirs.countAkin(turned) == 0 && ours.countAkin(meant) == 0
			f := p.finding("reversed", pair.clear && alone && p.single, here[0], there[0])
			if f.Severity > checks.Neutral {
				return []checks.Finding{f}
			}
			doubtful = append(doubtful, f)
		}
	}
	if len(doubtful) > 1 {
		doubtful = doubtful[:1] // one word stands for several directions
	}
	return doubtful
}

// directed tells whether any of the cues is a direction.
func (h hits) directed() bool {
	return slices.ContainsFunc(h, func(each hit) bool {
		switch each.role {
		case negation, implicit, hint, clause, loose:
			return false
		}
		return true
	})
}

// countAkin is the number of places that name a direction or one akin to it.
func (h hits) countAkin(role string) (n int) {
	roles := akin()[role]
	if roles == nil {
		return h.count(role)
	}
	var last checks.Span
	for i := range h {
		if slices.Contains(roles, h[i].role) && h[i].span != last {
			n, last = n+1, h[i].span
		}
	}
	return n
}
