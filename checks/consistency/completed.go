package consistency

import "slices"

// completed widens places of one word by the words that stand beside all of
// them: a rendering of several words is proposed whole. What renders other words
// of the source is left out.
func (f *renderingFinder) completed(c *corpus, phrase []int32, places []place) []place {
	if len(places) < 2 {
		return places
	}
	list := slices.Clone(places)
	function := factsOf(c.lang).function
	for range mostPhrase {
		right := f.sharedNeighbour(c, phrase, list, 1)
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
		left := f.sharedNeighbour(c, phrase, list, -1)
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

// sharedNeighbour is the word that stands, in any form, right behind (1) or
// before (-1) all places and renders no other word of the source.
func (f *renderingFinder) sharedNeighbour(c *corpus, phrase []int32, list []place, side int32) *word {
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
		if w.number || shared != nil && !c.affixes.inflected(w.fold, shared.fold) || f.rendersOther(c, p, phrase, tokens[t].word()) {
			return nil
		}
		shared = w
	}
	return shared
}

// rendersOther tells whether the lexicon knows a word as a rendering of source
// words that stand against a place and are none of the phrase's, as many as the
// target has.
func (f *renderingFinder) rendersOther(c *corpus, p place, phrase []int32, word int32) bool {
	if len(f.targetIndex.Find(c.words[word].raw)) == 0 || f.attested(c, phrase, word) {
		return false
	}
	s := c.stories[p.story]
	for n, u := range s.units {
		from, to := c.tokensOf(unitAt{p.story, int32(n)})
		if p.first < from || p.first >= to {
			continue
		}
		spare := 0
		for _, w := range u.words {
			id := w.form()
			spare += bit(!slices.Contains(phrase, id) && !slices.Contains(phrase, c.sources[id].base) && f.attested(c, []int32{id}, word))
		}
		for t := from; t < to; t++ {
			spare -= bit(c.affixes.inflected(c.at(int(p.story), t).fold, c.words[word].fold))
		}
		if spare >= 0 {
			return true
		}
	}
	return false
}

// partial tells whether most places have a name beside them that is not in
// them: the rendering is likely longer.
func (c *corpus) partial(list []place) bool {
	n := 0
	for _, p := range list {
		tokens := c.stories[p.story].tokens
		named := func(t int32) bool {
			w := c.at(int(p.story), t)
			return w.capital && c.classes[w.class].lower == 0
		}
		before := !c.startsSentence(p) && p.first > 0 && tokens[p.first].join() <= hyphen && named(p.first-1) && !factsOf(c.lang).notNames[c.at(int(p.story), p.first-1).fold]
		behind := int(p.last) < len(tokens) && tokens[p.last].join() <= hyphen && !c.startsSentence(place{p.story, p.last, p.last + 1}) && named(p.last)
		n += bit(before || behind)
	}
	return n*2 > len(list)
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
