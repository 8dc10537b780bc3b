package report

import (
	"cmp"
	"slices"
	"sort"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/engine"
)

// places find the findings of one side that stand in a passage without looking at
// all of them.
type places struct {
	indexes []int // of the findings, by where they begin
	spans   []checks.Span
	reach   []int // the furthest end of the spans up to each
}

func newPlaces(findings []engine.Finding, side checks.Side) *places {
	o := &places{}
	for i := range findings {
		if findings[i].Span(side) != nil {
			o.indexes = append(o.indexes, i)
		}
	}
	slices.SortStableFunc(o.indexes, func(a, b int) int {
		return cmp.Compare(findings[a].Span(side).Start, findings[b].Span(side).Start)
	})
	furthest := 0
	for _, i := range o.indexes {
		span := *findings[i].Span(side)
		furthest = max(furthest, span.End)
		o.spans, o.reach = append(o.spans, span), append(o.reach, furthest)
	}
	return o
}

// first is the first of the ordered findings that begins at a position or behind it.
func (o *places) first(at int) int {
	return sort.Search(len(o.spans), func(k int) bool { return o.spans[k].Start >= at })
}

// beginning are the findings that begin in a passage.
func (o *places) beginning(in checks.Span) []int {
	from := o.first(in.Start)
	return o.indexes[from:max(from, o.first(in.End))]
}

// over are the findings that share text with a passage, in their own order.
func (o *places) over(passage checks.Span) (found []int) {
	for k := o.first(passage.End) - 1; k >= 0 && o.reach[k] > passage.Start; k-- {
		if o.spans[k].Overlap(passage) > 0 {
			found = append(found, o.indexes[k])
		}
	}
	slices.Sort(found)
	return found
}
