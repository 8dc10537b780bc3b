package consistency

import "github.com/kawan-mt/kawan/checks"

// turned finds names of two words that stand in both orders: Liu Xiaoming and
// Xiaoming Liu. Nothing else may belong to the name, and no other order of two
// words be likely.
func (c *corpus) turned() []*variant {
	type pair struct{ a, b int32 }
	seen := map[pair][]place{}
	var order []pair
	ordinary := factsOf(c.lang).notNames
	c.chains(false, func(run chain) {
		for len(run.words) > 2 && ordinary[c.at(int(run.story), run.first).fold] {
			run.words, run.first = run.words[1:], run.first+1 // an article at the start of a sentence
		}
		if len(run.words) != 2 || run.last-run.first != 2 || c.stories[run.story].tokens[run.first+1].join() != spaced {
			return
		}
		left, right := c.at(int(run.story), run.first), c.at(int(run.story), run.first+1)
		if left.class == right.class || ordinary[left.fold] || ordinary[right.fold] || left.uncased ||
			c.classes[left.class].lower > 0 || c.classes[right.class].lower > 0 {
			return
		}
		key := pair{left.class, right.class}
		if seen[key] == nil {
			order = append(order, key)
		}
		seen[key] = append(seen[key], run.place)
	})
	var list []*variant
	for _, key := range order {
		mains, others := seen[key], seen[pair{key.b, key.a}]
		if len(others) == 0 || len(mains) < len(others) || len(mains) == len(others) && comparePlaces(mains[0], others[0]) > 0 {
			continue
		}
		v := &variant{rule: RuleName, code: "consistency.name.order", main: -1, mains: mains, others: []rendered{{0, others}}, severity: checks.Neutral, confidence: 0.5, edit: true}
		if len(mains) > len(others) {
			v.severity, v.confidence = severityName, 0.8
		}
		list = append(list, v)
	}
	return list
}
