package consistency

import "slices"

// completed widens places of one word by the words that stand beside all of
// them: a rendering of several words is proposed whole.
func (c *corpus) completed(places []place) []place {
	if len(places) < 2 {
		return places
	}
	list := slices.Clone(places)
	function := factsOf(c.lang).function
	for range mostPhrase {
		right := c.sharedNeighbour(list, 1)
		if right == nil {
			break
		}
		for i := range list {
			list[i].last++
		}
	}
	for c.trimmable(list, function, true) {
		for i := range list {
			list[i].last--
		}
	}
	for range mostPhrase {
		left := c.sharedNeighbour(list, -1)
		if left == nil {
			break
		}
		for i := range list {
			list[i].first--
		}
	}
	for c.trimmable(list, function, false) {
		for i := range list {
			list[i].first++
		}
	}
	return list
}

// sharedNeighbour is the word that stands right behind (1) or before (-1) all places.
func (c *corpus) sharedNeighbour(list []place, side int32) *word {
	var shared *word
	for _, p := range list {
		tokens := c.stories[p.story].tokens
		t, seam := p.last, p.last
		if side < 0 {
			t, seam = p.first-1, p.first
		}
		if t < 0 || int(t) >= len(tokens) || tokens[seam].join() > glued || c.startsSentence(place{p.story, seam, seam + 1}) {
			return nil
		}
		w := c.at(int(p.story), t)
		if shared != nil && w.fold != shared.fold || w.number {
			return nil
		}
		shared = w
	}
	return shared
}

// trimmable tells whether a place has a function word at its end or start.
func (c *corpus) trimmable(list []place, function map[string]bool, end bool) bool {
	p := list[0]
	if p.last-p.first < 2 {
		return false
	}
	t := p.first
	if end {
		t = p.last - 1
	}
	return function[c.at(int(p.story), t).fold]
}
