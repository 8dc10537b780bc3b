package consistency

import (
	"slices"
	"strings"
)

// proposeTerms are common words that one word mostly renders: one that the
// lexicon knows for it, or that stands against no other word as well.
func (c *corpus) proposeTerms(finder *renderingFinder, least int) []Proposal {
	table := c.termTable()
	if table == nil {
		return nil
	}
	calendar := factsOf(c.sourceLang()).calendar
	rivals := table.rivals(c)
	var list []Proposal
	for stem, units := range table.holders {
		if len(units) < least || table.verbs[stem] || calendar[strings.ToLower(table.words[stem])] {
			continue
		}
		usual, _, known := table.usual(c, int32(stem))
		if usual < 0 || !known && rivals[usual] != int32(stem) {
			continue
		}
		together := 0
		for _, u := range units {
			together += bit(slices.Contains(table.meanings[table.starts[u]:table.starts[u+1]], usual))
		}
		text := c.small(table.shown[usual])
		if !known && (together < leastUnits || together*4 < len(units)*3) {
			continue
		}
		if places := finder.completed(c, table.formsOf(int32(stem)), c.meant(table, int32(stem), usual)); places[0].last-places[0].first > 1 {
			if c.holdsName(places[0]) {
				continue // a word of a longer name
			}
			text = c.mostWritten(places)
		}
		p := Proposal{SourceLang: c.sourceLang(), TargetLang: c.lang, Source: strings.ToLower(table.words[stem]), Count: len(units),
			Renderings: []Rendering{{text, together}}}
		for _, v := range c.termVariants(table, int32(stem)) {
			for _, other := range v.others {
				p.Renderings = append(p.Renderings, Rendering{c.quote(other.places[0]), len(other.places)})
			}
		}
		list = append(list, p)
	}
	return list
}

// holdsName tells whether a place holds a word that is likely a name's.
func (c *corpus) holdsName(p place) bool {
	for t := p.first; t < p.last; t++ {
		if c.nameLike(p, t, c.at(int(p.story), t)) {
			return true
		}
	}
	return false
}

// formsOf are the source forms of a stem.
func (t *termTable) formsOf(stem int32) []int32 {
	var list []int32
	for id, s := range t.stems {
		if s == stem {
			list = append(list, int32(id))
		}
	}
	return list
}

// rivals is for each meaning the stem that stands against it most and nearest to
// its place, -1 for none.
func (t *termTable) rivals(c *corpus) []int32 {
	best, score := make([]int32, len(t.inTarget)), make([]float64, len(t.inTarget))
	for m := range best {
		best[m] = -1
	}
	for stem := range t.holders {
		if len(t.holders[stem]) < 2 {
			continue
		}
		t.count(int32(stem))
		for _, m := range slices.Clone(t.touched) {
			dice := 2 * float64(t.counts[m]) / float64(int32(len(t.holders[stem]))+t.inTarget[m])
			if t.counts[m] < 2 || dice < leastDice || dice < score[m] {
				continue
			}
			if s := dice * (1 - t.away(c, int32(stem), m)); s > score[m] {
				best[m], score[m] = int32(stem), s
			}
		}
		t.reset()
	}
	return best
}

// small is a word as it is written within a sentence.
func (c *corpus) small(word int32) string {
	if w := &c.words[word]; c.classes[w.class].lower == 0 || c.capitals() {
		return w.raw
	}
	return strings.ToLower(c.words[word].raw)
}
