package xliff

import (
	"strconv"

	"github.com/kawan-mt/kawan/host/formats/bilingual"
)

// passages are the two sides of a unit of XLIFF 1.2: whole, or by segment.
type passages struct {
	source, segmented, target []named
}

// keep takes over what a source or target held.
func (u *unit) keep(c *capture, second bool) {
	switch {
	case second && u.current != nil && c.side == "source":
		u.current.source = c.done[0].passage
	case second && u.current != nil:
		u.current.target = c.done[0].passage
	case c.side == "source":
		u.single.source = c.done
	case c.side == "seg-source":
		u.single.segmented = c.done
	default:
		u.single.target = c.done
	}
}

// pairsOf are the segments of a unit.
func (u *unit) pairsOf(second bool, d dialect) []bilingual.Segment {
	if !second {
		return u.first(d)
	}
	pairs := make([]bilingual.Segment, len(u.segments))
	for i := range u.segments {
		s := &u.segments[i]
		id := u.id
		if len(u.segments) > 1 {
			id += "/" + firstOf(s.id, strconv.Itoa(i+1))
		}
		pairs[i] = bilingual.Segment{ID: id, Kind: u.kind, Source: s.source, Target: s.target}
	}
	return pairs
}

// first are the segments of a unit of XLIFF 1.2. Both sides are cut where both
// carry segment marks; else the unit is one segment.
func (u *unit) first(d dialect) []bilingual.Segment {
	source := u.single.source
	if marked(u.single.segmented) {
		if !marked(u.single.target) && !blank(u.single.target) {
			return []bilingual.Segment{{ID: u.id, Kind: u.kind, Source: joined(source, u.single.segmented), Target: joined(u.single.target, nil)}}
		}
		source = u.single.segmented
	} else if marked(u.single.target) {
		return []bilingual.Segment{{ID: u.id, Kind: u.kind, Source: joined(source, nil), Target: joined(u.single.target, nil)}}
	}
	return u.zip(source, u.single.target, d)
}

// zip pairs passages of the same name.
func (u *unit) zip(source, target []named, d dialect) []bilingual.Segment {
	at := map[string]int{}
	var pairs []bilingual.Segment
	for _, n := range source {
		if _, seen := at[n.name]; seen {
			continue
		}
		at[n.name] = len(pairs)
		pairs = append(pairs, bilingual.Segment{ID: d.segmentID(u.id, n.name), Kind: u.kind, Source: n.passage})
	}
	for _, n := range target {
		i, seen := at[n.name]
		if !seen {
			i = len(pairs)
			at[n.name] = i
			pairs = append(pairs, bilingual.Segment{ID: d.segmentID(u.id, n.name), Kind: u.kind})
		}
		pairs[i].Target = n.passage
	}
	return pairs
}

// marked tells whether an element holds segment marks.
func marked(list []named) bool {
	for _, n := range list[min(1, len(list)):] {
		if n.name != "" && !isSub(n.name) {
			return true
		}
	}
	return false
}

func isSub(name string) bool { return len(name) > 3 && name[:3] == "sub" }

func blank(list []named) bool {
	for i := range list {
		if !list[i].passage.Blank() {
			return false
		}
	}
	return true
}

// joined is the text of an element as one passage; otherwise stands in for an
// empty one.
func joined(list, otherwise []named) bilingual.Passage {
	if blank(list) {
		list = otherwise
	}
	var whole bilingual.Passage
	for i := range list {
		if i == 0 || !isSub(list[i].name) {
			whole.Append(&list[i].passage)
		}
	}
	return whole
}
