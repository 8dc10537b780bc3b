package consistency

import (
	"cmp"
	"slices"

	"github.com/kawan-mt/kawan/checks"
)

// keptPhrases finds names of several words that are left as in the source in
// some passages and translated in others: "Supreme Court" and "Oberster
// Gerichtshof". An original in brackets or quotation marks beside its
// translation is no variant.
func (c *corpus) keptPhrases() []*variant {
	var list []*variant
	var finder *renderingFinder
	for _, p := range c.sourcePhrases(2) {
		var kept []place
		var others []unitAt
		for _, at := range p.units {
			found := c.verbatim(at, p.words)
			if len(found) == 0 && !c.holdsNames(at, p.words) {
				others = append(others, at)
			}
			for _, k := range found {
				if !c.quoted(k) && !c.withinKept(k) {
					kept = append(kept, k)
				} else {
					others = append(others, at) // what stands beside it may be a translation
				}
			}
		}
		if len(kept) == 0 || len(others) == 0 || len(kept) > len(others) {
			continue
		}
		if finder == nil {
			finder = c.renderingFinder()
		}
		mains := finder.find(c, p.words, others, kept)
		if mains == nil {
			mains = c.besideKept(p.words, others)
		}
		kept = slices.DeleteFunc(kept, func(k place) bool { return c.besideRendering(p.units, k, mains) })
		if len(kept) == 0 || len(mains) < len(kept) {
			continue
		}
		v := &variant{rule: RuleName, code: "consistency.name.kept", source: p.text, main: -1, mains: mains, others: []rendered{{0, kept}},
			severity: checks.Neutral, confidence: 0.5}
		if len(mains) > len(kept) {
			v.severity, v.confidence = severityName, 0.7
		}
		list = append(list, v)
	}
	return list
}

// withinKept tells whether a place belongs to a longer name that is left as in
// the source, connecting words of the source between.
func (c *corpus) withinKept(p place) bool {
	s := c.stories[p.story]
	i, found := slices.BinarySearchFunc(s.sentences, p.first, func(sent sentence, t int32) int { return cmp.Compare(sent.first, t) })
	if !found {
		i--
	}
	sent := s.sentences[i]
	return c.keptBeside(p, sent)
}

// keptBeside tells whether a capitalised word of the source stands right before
// or behind a place, or a connecting word of the source that the target language
// does not have between.
func (c *corpus) keptBeside(p place, sent sentence) bool {
	tokens, function := c.stories[p.story].tokens, factsOf(c.lang).function
	kept := func(t int32) bool {
		w := c.at(int(p.story), t)
		return w.capital && c.inSource(int(p.story), w.fold) && !factsOf(c.stories[p.story].sourceLang).notNames[w.fold]
	}
	links := func(t int32) bool {
		w := c.at(int(p.story), t)
		return !w.capital && c.inSource(int(p.story), w.fold) && !function[w.fold]
	}
	if p.first > sent.first && tokens[p.first].join() <= hyphen {
		if kept(p.first-1) || p.first-1 > sent.first && links(p.first-1) && kept(p.first-2) {
			return true
		}
	}
	return p.last < sent.last && tokens[p.last].join() <= hyphen && (kept(p.last) || p.last+1 < sent.last && links(p.last) && kept(p.last+1))
}

// besideRendering tells whether the unit of a kept name also holds a word of its
// rendering: the original is given beside it.
func (c *corpus) besideRendering(units []unitAt, kept place, mains []place) bool {
	for _, at := range units {
		from, to := c.tokensOf(at)
		if at.story != kept.story || kept.first < from || kept.first >= to {
			continue
		}
		for t := from; t < to; t++ {
			class := c.at(int(at.story), t).class
			if (t < kept.first || t >= kept.last) && slices.ContainsFunc(mains, func(m place) bool { return c.at(int(m.story), m.first).class == class }) {
				return true
			}
		}
	}
	return false
}

// quoted tells whether a place in the words of the source stands in brackets or
// quotation marks, by itself or with other words of the source before it.
func (c *corpus) quoted(p place) bool {
	tokens := c.stories[p.story].tokens
	for t := p.first; !c.startsSentence(place{p.story, t, t + 1}); t-- {
		if tokens[t].join() > glued {
			return true
		}
		if !c.inSource(int(p.story), c.at(int(p.story), t-1).fold) {
			return false
		}
	}
	return false
}

// besideKept are the names of units that hold a word of a phrase and beside it
// one that the source does not have: a name translated in part.
func (c *corpus) besideKept(phrase []int32, units []unitAt) []place {
	var list []place
	for _, at := range units {
		u := c.stories[at.story].units[at.unit]
		if c.holdsNames(at, phrase) {
			continue
		}
		for _, p := range c.longNamesIn(int(at.story), u) {
			if p.last-p.first > mostPhrase {
				continue
			}
			shared, own := false, false
			for t := p.first; t < p.last; t++ {
				w := c.at(int(at.story), t)
				shared = shared || slices.ContainsFunc(phrase, func(id int32) bool {
					return c.sources[id].name && c.affixes.inflected(w.fold, c.sources[id].fold)
				})
				own = own || !c.inSource(int(at.story), w.fold) && c.classes[w.class].lower == 0
			}
			if shared && own {
				list = append(list, p)
			}
		}
	}
	return list
}

// holdsNames tells whether a unit's target has all names of a phrase, in any form.
func (c *corpus) holdsNames(at unitAt, phrase []int32) bool {
	from, to := c.tokensOf(at)
	for _, id := range phrase {
		if !c.sources[id].name {
			continue
		}
		found := false
		for t := from; t < to && !found; t++ {
			found = c.affixes.inflected(c.at(int(at.story), t).fold, c.sources[id].fold)
		}
		if !found {
			return false
		}
	}
	return true
}

func (c *corpus) startsSentence(p place) bool {
	_, is := slices.BinarySearchFunc(c.stories[p.story].sentences, p.first, func(s sentence, t int32) int { return cmp.Compare(s.first, t) })
	return is
}
