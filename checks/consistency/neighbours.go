package consistency

import (
	"cmp"
	"slices"
)

// remnant is what remains of a class when one letter is dropped, or its sound: a
// hash, and behind it the class. That two have one hash by chance does no harm:
// pairs are looked at more closely anyhow.
type remnant uint64

// classBits is the number of bits of a remnant that hold the class.
const classBits = 24

func newRemnant(hash uint64, class int32) remnant {
	return remnant(hash<<classBits | uint64(class)&(1<<classBits-1))
}

func (r remnant) class() int32 { return int32(r & (1<<classBits - 1)) }

// neighbours are the pairs of classes that sound the same or are a letter
// apart, found through what remains of them when one letter is dropped.
func (c *corpus) neighbours(names []int32) [][2]int32 {
	remnants := make([]remnant, 0, 16*len(names))
	for _, id := range names {
		k := c.heard(id)
		remnants = append(remnants, newRemnant(hashOn(hashOn(offset64, "~"), k.sound), id))
		remnants = appendRemnants(remnants, k.runes, id)
		if !slices.Equal(k.runes, k.shown) {
			remnants = appendRemnants(remnants, k.shown, id)
		}
	}
	slices.Sort(remnants)
	remnants = slices.Compact(remnants)
	var pairs [][2]int32
	for len(remnants) > 0 {
		n := 1
		for n < len(remnants) && remnants[n]>>classBits == remnants[0]>>classBits {
			n++
		}
		for i, a := range remnants[:n] {
			for _, b := range remnants[i+1 : n] {
				pairs = append(pairs, [2]int32{a.class(), b.class()})
			}
		}
		remnants = remnants[n:]
	}
	slices.SortFunc(pairs, func(x, y [2]int32) int {
		return cmp.Or(cmp.Compare(c.classes[x[0]].stem, c.classes[y[0]].stem), cmp.Compare(c.classes[x[1]].stem, c.classes[y[1]].stem))
	})
	return slices.Compact(pairs)
}

// appendRemnants adds a word, and the word without each letter but the first.
func appendRemnants(remnants []remnant, letters []rune, class int32) []remnant {
	for dropped := range letters {
		hash := uint64(offset64)
		for i, r := range letters {
			if i != dropped || dropped == 0 {
				hash = (hash ^ uint64(r)) * prime64
			}
		}
		remnants = append(remnants, newRemnant(hash, class))
	}
	return remnants
}
