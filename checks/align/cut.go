package align

import (
	"cmp"
	"slices"

	"github.com/kawan-mt/kawan/checks"
)

// parts cuts a long part where names and numbers that stand once on either side
// agree on the order. A part of article size stays whole.
func (o *outcome) parts(whole part) []part {
	if !whole.large() {
		return []part{whole}
	}
	var parts []part
	start := point{whole.target.Start, whole.other.Start}
	for _, cut := range supported(chain(o.anchors(whole))) {
		if cut.t-start.t < most/2 && cut.o-start.o < most/2 {
			continue
		}
		parts = append(parts, part{checks.Run{Start: start.t, End: cut.t}, checks.Run{Start: start.o, End: cut.o}})
		start = cut
	}
	return append(parts, part{checks.Run{Start: start.t, End: whole.target.End}, checks.Run{Start: start.o, End: whole.other.End}})
}

// anchors are the pairs of sentences of a part that share a word which stands in
// no other sentence of it on either side, in order of the target.
func (o *outcome) anchors(whole part) []point {
	type place struct{ sentence, count int }
	var seen [2]map[string]place
	for side, run := range [2]checks.Run{whole.target, whole.other} {
		seen[side] = map[string]place{}
		for x := run.Start; x < run.End; x++ {
			sentence := o.texts[side].Sentences[o.stories[side][x]]
			for word := range rareWords(o.texts[side].Slice(sentence.Span)) {
				p, known := seen[side][word]
				if !known || p.sentence != x {
					seen[side][word] = place{x, p.count + 1}
				}
			}
		}
	}
	var points []point
	for word, t := range seen[0] {
		if other, ok := seen[1][word]; ok && t.count == 1 && other.count == 1 {
			points = append(points, point{t.sentence, other.sentence})
		}
	}
	slices.SortFunc(points, comparePoints)
	return slices.Compact(points)
}

func comparePoints(a, b point) int {
	return cmp.Or(cmp.Compare(a.t, b.t), cmp.Compare(a.o, b.o))
}

// chain is the longest run of points that rise on both sides.
func chain(points []point) []point {
	var ends []int // ends[k]: index of the lowest last point of a chain of k+1
	previous := make([]int, len(points))
	order := slices.Clone(points)
	// Of points with one target sentence at most one may join the chain.
	slices.SortFunc(order, func(a, b point) int { return cmp.Or(cmp.Compare(a.t, b.t), cmp.Compare(b.o, a.o)) })
	for i, p := range order {
		k, _ := slices.BinarySearchFunc(ends, p.o, func(end, o int) int { return cmp.Compare(order[end].o, o) })
		previous[i] = -1
		if k > 0 {
			previous[i] = ends[k-1]
		}
		if k == len(ends) {
			ends = append(ends, i)
		} else {
			ends[k] = i
		}
	}
	var longest []point
	if len(ends) > 0 {
		for i := ends[len(ends)-1]; i >= 0; i = previous[i] {
			longest = append(longest, order[i])
		}
	}
	slices.Reverse(longest)
	return longest
}

// supported keeps the points that a neighbour in the chain confirms: both are
// few sentences apart, and equally many on either side.
func supported(points []point) []point {
	var kept []point
	for i := 1; i < len(points); i++ {
		dt, do := points[i].t-points[i-1].t, points[i].o-points[i-1].o
		if dt <= 3 && do <= 3 && dt-do <= 1 && do-dt <= 1 {
			kept = append(kept, points[i])
		}
	}
	return kept
}
