package consistency

// beside are the classes that stand directly before and after the words of a
// class.
type beside struct{ before, after map[int32]bool }

// namesakes tells whether two classes always stand beside other names, and
// never beside the same one: Kim Davis and Mark Davies are two people.
func (c *corpus) namesakes(a, b int32) bool {
	if c.besides == nil {
		c.besides = c.gatherBesides()
	}
	x, y := c.besides[a], c.besides[b]
	return disjoint(x.before, y.before) || disjoint(x.after, y.after)
}

// companions tells whether two classes stand beside the same name somewhere.
func (c *corpus) companions(a, b int32) bool {
	if c.besides == nil {
		c.besides = c.gatherBesides()
	}
	x, y := c.besides[a], c.besides[b]
	return share(x.before, y.before) || share(x.after, y.after)
}

func share(a, b map[int32]bool) bool {
	for id := range a {
		if b[id] {
			return true
		}
	}
	return false
}

// disjoint tells whether both sets have members, and none in common.
func disjoint(a, b map[int32]bool) bool {
	return len(a) > 0 && len(b) > 0 && !share(a, b)
}

// gatherBesides are the names beside each name.
func (c *corpus) gatherBesides() map[int32]beside {
	sets := map[int32]beside{}
	note := func(id int32) beside {
		set, known := sets[id]
		if !known {
			set = beside{map[int32]bool{}, map[int32]bool{}}
			sets[id] = set
		}
		return set
	}
	for i, s := range c.stories {
		for _, sent := range s.sentences {
			for t := sent.first + 1; t < sent.last; t++ {
				left, right := c.at(i, t-1), c.at(i, t)
				if s.tokens[t].join() > hyphen || !left.capital || !right.capital ||
					c.classes[left.class].lower > 0 || c.classes[right.class].lower > 0 {
					continue
				}
				note(left.class).after[right.class] = true
				note(right.class).before[left.class] = true
			}
		}
	}
	return sets
}
