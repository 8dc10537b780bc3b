package consistency

// proposeLongNames are names of several words and what mostly renders them
// whole: as in the source, or the words that stand against them.
func (c *corpus) proposeLongNames(finder *renderingFinder, least int) []Proposal {
	var list []Proposal
	for _, phrase := range c.sourcePhrases(least) {
		units := c.distinctPassages(phrase.units)
		if len(units) < least {
			continue
		}
		var kept []place
		inUnits := 0
		for _, at := range units {
			found := c.verbatim(at, phrase.words)
			inUnits += bit(len(found) > 0)
			kept = append(kept, found...)
		}
		places := kept
		if inUnits*2 <= len(units) {
			places = finder.find(c, phrase.words, units, nil)
			inUnits = c.unitsWith(units, places)
		}
		if inUnits*2 <= len(units) || len(places) == 0 || c.partial(places) {
			continue
		}
		list = append(list, Proposal{SourceLang: phrase.lang, TargetLang: c.lang, Source: phrase.text, Name: true, Count: len(units),
			Renderings: []Rendering{{c.mostWritten(places), inUnits}}})
	}
	return list
}

// unitsWith is the number of units that hold one of some places.
func (c *corpus) unitsWith(units []unitAt, places []place) int {
	n := 0
	for _, at := range units {
		from, to := c.tokensOf(at)
		for _, p := range places {
			if p.story == at.story && from <= p.first && p.last <= to {
				n++
				break
			}
		}
	}
	return n
}

// longNamesIn are the runs of two capitalised words or more in a unit.
func (c *corpus) longNamesIn(i int, u unit) []place {
	s := c.stories[i]
	var list []place
	for _, sent := range s.sentences[u.first:u.last] {
		for t := sent.first; t < sent.last; {
			end := t
			for end < sent.last && (end == t || s.tokens[end].join() <= hyphen) {
				if w := c.at(i, end); !(w.capital || end > t && s.tokens[end].join() == hyphen) || w.number {
					break
				}
				end++
			}
			if end-t > 1 {
				list = append(list, place{int32(i), t, end})
			}
			t = max(end, t+1)
		}
	}
	return list
}
