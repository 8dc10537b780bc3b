package consistency

import "github.com/kawan-mt/kawan/checks"

// classPair is two classes in the order in which they stand.
type classPair struct{ a, b int32 }

// turnedLinked finds names of two words that stand in both orders, with words of
// the data of kind "name-link" between them in one: "Ministry of Commerce" and
// "Commerce Ministry". Writers vary these on purpose too, so they are notes.
func (c *corpus) turnedLinked() []*variant {
	links := factsOf(c.lang).links
	if len(links) == 0 {
		return nil
	}
	linked, bare := map[classPair][]place{}, map[classPair][]place{}
	var order []classPair
	ordinary := factsOf(c.lang).notNames
	c.chains(true, func(run chain) {
		for i := range len(run.words) - 1 {
			p := place{run.story, run.words[i], run.words[i+1] + 1}
			left, right := c.at(int(run.story), p.first), c.at(int(run.story), p.last-1)
			if left.uncased || left.class == right.class || ordinary[left.fold] || ordinary[right.fold] || c.classes[left.class].lower > 0 || c.classes[right.class].lower > 0 {
				continue
			}
			key := classPair{left.class, right.class}
			if p.last-p.first == 2 {
				bare[key] = append(bare[key], p)
				continue
			}
			if !c.linkedBy(p, links) {
				continue
			}
			if linked[key] == nil {
				order = append(order, key)
			}
			linked[key] = append(linked[key], p)
		}
	})
	var list []*variant
	for _, key := range order {
		mains, others := linked[key], bare[classPair{key.b, key.a}]
		if len(others) == 0 {
			continue
		}
		if len(others) > len(mains) || len(others) == len(mains) && comparePlaces(others[0], mains[0]) < 0 {
			mains, others = others, mains
		}
		list = append(list, &variant{rule: RuleName, code: "consistency.name.order", main: -1, mains: mains, others: []rendered{{0, others}}, severity: checks.Neutral, confidence: 0.4})
	}
	return list
}

// linkedBy tells whether all words between the first and the last of a place are
// of a set.
func (c *corpus) linkedBy(p place, links map[string]bool) bool {
	for t := p.first + 1; t < p.last-1; t++ {
		if !links[c.at(int(p.story), t).fold] {
			return false
		}
	}
	return true
}
