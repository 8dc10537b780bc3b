package consistency

// accounted tells whether the source has a word for a form that looks like a
// slip for another one: the form itself, or a name that sounds no less like it.
func (c *corpus) accounted(main, slip int32) bool {
	for i, s := range c.stories {
		for _, u := range s.units {
			if !c.stands(i, u, slip) {
				continue
			}
			for _, w := range u.words {
				id := w.form()
				if !c.sources[id].name {
					continue
				}
				likeness := c.alike(id, slip)
				if likeness >= leastAlike && likeness >= c.alike(id, main) {
					return true
				}
			}
		}
		for _, t := range s.tokens {
			if w := &c.words[t.word()]; w.class == slip && c.inSource(i, w.fold) {
				return true
			}
		}
	}
	return false
}

// stands tells whether a class stands in a unit.
func (c *corpus) stands(i int, u unit, class int32) bool {
	s := c.stories[i]
	for _, sent := range s.sentences[u.first:u.last] {
		for t := sent.first; t < sent.last; t++ {
			if c.at(i, t).class == class {
				return true
			}
		}
	}
	return false
}
