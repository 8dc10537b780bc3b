package drift

import (
	"iter"
	"slices"

	"github.com/kawan-mt/kawan/checks"
)

// In a passage of many items, a table in one block, not every item is compared
// with every other: with those that stand about where it stands, and with the
// nearest ones of its value.
const (
	mostPairs = 1 << 19 // of items in a passage that are compared at all
	leastNear = 16      // items that one is compared with however many there are
	mostEqual = 8       // items of its value that one is compared with besides
)

// near are the items of the other side that stand where an item of the target
// does: all, except in long tables.
func (p *passage) near(i int) checks.Run {
	wide := max(leastNear, mostPairs/max(p.target.Len(), 1))
	if p.other.Len() <= wide {
		return p.other
	}
	middle := p.other.Start + int(place(i, p.target)*float64(p.other.Len()))
	return checks.Run{Start: max(p.other.Start, middle-wide/2), End: min(p.other.End, middle+wide/2)}
}

// equals are the items of the other side by value, where near leaves some out.
func (c *comparison) equals(p *passage) map[float64][]int {
	if p.target.Len() == 0 || p.near(p.target.Start).Len() == p.other.Len() {
		return nil
	}
	all := map[float64][]int{}
	for j := p.other.Start; j < p.other.End; j++ {
		value := c.other.list[j].Value()
		all[value] = append(all[value], j)
	}
	return all
}

// candidates are the items that an item is compared with, in order: those near
// it, and the nearest of equal value around them.
func (p *passage) candidates(i int, equal []int) iter.Seq[int] {
	near := p.near(i)
	return func(yield func(int) bool) {
		before, _ := slices.BinarySearch(equal, near.Start)
		after, _ := slices.BinarySearch(equal, near.End)
		for _, j := range equal[max(0, before-mostEqual):before] {
			if !yield(j) {
				return
			}
		}
		for j := near.Start; j < near.End; j++ {
			if !yield(j) {
				return
			}
		}
		for _, j := range equal[after:min(len(equal), after+mostEqual)] {
			if !yield(j) {
				return
			}
		}
	}
}

// within are those of some items in order that lie in a run, the middle ones
// when they are more than most.
func within(items []int, run checks.Run, most int) []int {
	start, _ := slices.BinarySearch(items, run.Start)
	end, _ := slices.BinarySearch(items, run.End)
	if over := end - start - most; over > 0 {
		start, end = start+over/2, end-(over+1)/2
	}
	return items[start:end]
}
