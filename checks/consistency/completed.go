package consistency

import "slices"

// completed widens places of one word by the words that stand beside nearly all
// of them: a rendering of several words is proposed whole. Places without those
// words are dropped; what renders other words of the source is left out.
func (f *renderingFinder) completed(c *corpus, phrase []int32, places []place) []place {
	if len(places) < 2 {
		return places
	}
	list := slices.Clone(places)
	for _, side := range []int32{1, -1} {
		for range mostPhrase {
			with := f.withNeighbour(c, phrase, list, side)
			if len(with) < 2 || len(with)*5 < len(places)*4 {
				break
			}
			list = with
		}
		for c.trimmable(list[0], side > 0) {
			for i := range list {
				if side > 0 {
					list[i].last--
				} else {
					list[i].first++
				}
			}
		}
	}
	return list
}

// withNeighbour are the places that have the word right behind (1) or before
// (-1) them, in any form, that most of them have and that renders no other word
// of the source, widened by it.
func (f *renderingFinder) withNeighbour(c *corpus, phrase []int32, list []place, side int32) []place {
	words := make([]*word, len(list))
	for i, p := range list {
		words[i] = f.neighbour(c, phrase, p, side)
	}
	var best []place
	for _, w := range words[:min(len(words), mostSampled)] {
		if w == nil {
			continue
		}
		var with []place
		for i, p := range list {
			if o := words[i]; o != nil && c.affixes.inflected(w.fold, o.fold) {
				if side > 0 {
					p.last++
				} else {
					p.first--
				}
				with = append(with, p)
			}
		}
		if len(with) > len(best) {
			best = with
		}
		if len(best)*2 > len(list) {
			break
		}
	}
	return best
}

// neighbour is the word right behind (1) or before (-1) a place, nil for none.
func (f *renderingFinder) neighbour(c *corpus, phrase []int32, p place, side int32) *word {
	tokens := c.stories[p.story].tokens
	t, seam := p.last, p.last
	if side < 0 {
		t, seam = p.first-1, p.first
	}
	if t < 0 || int(t) >= len(tokens) || tokens[seam].join() > glued || c.startsSentence(place{p.story, seam, seam + 1}) {
		return nil
	}
	if w := c.at(int(p.story), t); !w.number && !f.rendersOther(c, p, phrase, tokens[t].word()) {
		return w
	}
	return nil
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

// trimmable tells whether a place of several words has a function word at its
// end, or else at its start.
func (c *corpus) trimmable(p place, end bool) bool {
	t := p.first
	if end {
		t = p.last - 1
	}
	return p.last-p.first > 1 && factsOf(c.lang).function[c.at(int(p.story), t).fold]
}
