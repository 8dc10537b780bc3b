package drift

import (
	"context"
	"math"
	"slices"
	"strings"

	"github.com/kawan-mt/kawan/checks/drift/quantity"
)

// leftovers are the items of a passage that found no partner: paired as
// changes where two could be one, else vanished or appeared.
func (c *comparison) leftovers(ctx context.Context, p *passage) (found []drifted) {
	var changes []candidate
	for i := p.target.Start; i < p.target.End && ctx.Err() == nil; i++ {
		if t := &c.target.list[i]; t.partner >= 0 && !c.loose(t) {
			continue
		}
		near := p.near(i)
		for j := near.Start; j < near.End; j++ {
			t, s := &c.target.list[i], &c.other.list[j]
			if c.framed(p, i, j) {
				changes = append(changes, candidate{target: i, other: j, score: 2})
				continue
			}
			if s.partner >= 0 || s.spare || t.partner >= 0 && !c.loose(t) {
				continue
			}
			if score := resemblance(t, s, c.short); score > 0 {
				if t.partner >= 0 {
					score -= 0.4
				}
				score -= 0.2 * math.Abs(place(i, p.target)-place(j, p.other))
				if t.spare {
					score -= 0.5
				}
				changes = append(changes, candidate{target: i, other: j, score: score})
			}
		}
	}
	slices.SortStableFunc(changes, func(a, b candidate) int {
		switch {
		case a.score > b.score:
			return -1
		case a.score < b.score:
			return 1
		}
		return 0
	})
	used := map[[2]int]bool{}
	for _, m := range changes {
		if used[[2]int{0, m.target}] || used[[2]int{1, m.other}] {
			continue
		}
		used[[2]int{0, m.target}], used[[2]int{1, m.other}] = true, true
		found = append(found, drifted{target: m.target, other: m.other, link: p})
	}
	ours, theirs := c.target.passage(p.link.Target), c.other.passage(p.link.Other)
	for i := p.target.Start; i < p.target.End; i++ {
		if t := &c.target.list[i]; t.partner < 0 && !c.target.named(t, theirs) && !t.spare && !used[[2]int{0, i}] && (alone(t) || worded(t)) {
			found = append(found, drifted{target: i, other: -1, link: p})
		}
	}
	for j := p.other.Start; j < p.other.End; j++ {
		if s := &c.other.list[j]; s.partner < 0 && !c.other.named(s, ours) && !s.spare && !used[[2]int{1, j}] && (alone(s) || worded(s)) {
			found = append(found, drifted{target: -1, other: j, link: p})
		}
	}
	return found
}

// framed tells two items without partners that stand between the same
// neighbours, or with them at an end of the passage: a repetition that is
// forgiven elsewhere is a change here.
func (c *comparison) framed(p *passage, i, j int) bool {
	t, s := &c.target.list[i], &c.other.list[j]
	if t.partner >= 0 || s.partner >= 0 || !sameSort(t, s) || t.Code || s.Code || t.Gloss || s.Gloss || isName(t.Kind()) {
		return false
	}
	if t.Strength > quantity.Word || s.Strength != t.Strength || t.Strength == quantity.Word && min(t.Value(), s.Value()) < 2 {
		return false
	}
	first, last := i == p.target.Start, i+1 == p.target.End
	if first != (j == p.other.Start) || last != (j+1 == p.other.End) {
		return false
	}
	if !first && c.target.list[i-1].partner != j-1 || !last && c.target.list[i+1].partner != j+1 {
		return false
	}
	return p.link.Target.Len() == 1 && p.link.Other.Len() == 1
}

// named tells a weekday or month that the other passage has letter for letter:
// part of a title that was left as it is, Saturday Night Live.
func (s *side) named(t *item, passage string) bool {
	return isName(t.Kind()) && t.Digits.Empty() && strings.Contains(passage, s.text.Slice(t.Span))
}

// loose tells items whose partner could explain anything: "a month" for one.
func (c *comparison) loose(t *item) bool {
	return t.Strength == quantity.Hard && !t.moved && c.other.list[t.partner].Strength == quantity.Weak
}

// alone tells items that must have a counterpart.
func alone(t *item) bool {
	if t.Kind() == quantity.Percent && t.Value() == 100 || t.Kind() == quantity.Ordinal && t.Value() < 3 || t.Kind() == quantity.Decade && len(t.Readings) > 1 {
		return false // as often a figure of speech
	}
	return t.Strength == quantity.Hard && !t.Gloss && !t.Code && !t.aside && (math.Abs(t.Value()) > 1 || t.Kind() == quantity.Day || isName(t.Kind()))
}

// joinNeighbours makes one change of what vanished from one passage and
// appeared in the next, or in a sentence of the target without a counterpart,
// when both are of one kind: the alignment is off by a sentence.
func (c *comparison) joinNeighbours(found []drifted) []drifted {
	taken, open := map[int]bool{}, c.appeared(found)
	for i := range found {
		d := &found[i]
		if d.target >= 0 || d.doubtful {
			continue
		}
		s := &c.other.list[d.other]
		for _, j := range open {
			t := &c.target.list[j]
			if at := c.at[t.sentence]; max(at.Start-s.sentence, s.sentence-at.End+1, 0) > 1 {
				continue
			}
			if !taken[j] && t.Kind() == s.Kind() && t.Readings[0].Unit == s.Readings[0].Unit {
				d.target, d.near, taken[j] = j, true, true
				break
			}
		}
	}
	return slices.DeleteFunc(found, func(d drifted) bool { return d.other < 0 && taken[d.target] })
}

// appeared are the items of the target that have no counterpart and are no
// part of a change.
func (c *comparison) appeared(found []drifted) (open []int) {
	changed := map[int]bool{}
	for _, d := range found {
		if d.other >= 0 {
			changed[d.target] = true
		}
	}
	for j := range c.target.list {
		if t := &c.target.list[j]; t.partner < 0 && !t.spare && alone(t) && !changed[j] {
			open = append(open, j)
		}
	}
	return open
}
