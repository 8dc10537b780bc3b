package consistency

import "slices"

// namePairs counts in how many units names and classes stand against each other.
type namePairs struct {
	pairs    []uint64 // name<<32 | class, rising
	together []int32  // units by pair
	names    []int32  // units by name
	classes  []int32  // units by class, only units with names
}

func (c *corpus) pairNames() *namePairs {
	p := &namePairs{names: make([]int32, len(c.sources)), classes: make([]int32, len(c.classes))}
	var n nameCounts
	for i, s := range c.stories {
		for _, u := range s.units {
			c.countUnit(i, u, &n)
			for _, k := range n.classes {
				p.classes[k.id]++
			}
			for _, name := range n.names {
				p.names[name.id]++
				for _, k := range n.classes {
					p.pairs = append(p.pairs, pairOf(name.id, k.id))
				}
			}
		}
	}
	p.merge()
	return p
}

func pairOf(name, class int32) uint64 { return uint64(name)<<32 | uint64(class) }

// merge counts equal pairs.
func (p *namePairs) merge() {
	slices.Sort(p.pairs)
	distinct := p.pairs[:0]
	for _, pair := range p.pairs {
		if n := len(distinct); n > 0 && distinct[n-1] == pair {
			p.together[n-1]++
			continue
		}
		distinct, p.together = append(distinct, pair), append(p.together, 1)
	}
	p.pairs = distinct
}

// units is the number of units in which a name and a class stand against each other.
func (p *namePairs) units(name, class int32) int32 {
	i, found := slices.BinarySearch(p.pairs, pairOf(name, class))
	if !found {
		return 0
	}
	return p.together[i]
}
