package consistency

import (
	"math"
	"unicode/utf8"
)

// gap is a passage that has a source word but not its usual rendering, and the
// word that seems to stand for it instead.
type gap struct {
	at       place
	weight   float64
	attested bool
	passage  uint64 // hash of the source passage
}

// gapAt looks for the deviant rendering of a stem in one unit. It reports false
// when the usual rendering is there, and meaning -1 when nothing else fits.
func (c *corpus) gapAt(table *termTable, u unitAt, stem, usual int32) (gap, int32, bool) {
	s := c.stories[u.story]
	unit := s.units[u.unit]
	needed, at := 0, 0
	for i, w := range unit.words {
		if table.stems[w.form()] == stem {
			needed++
			at = i
		}
	}
	main := &c.words[table.shown[usual]]
	c.meaningsIn(u, func(_, meaning int32, _ bool) { needed -= bit(meaning == usual) })
	if needed > 0 {
		shown := table.shown[usual]
		c.meaningsIn(u, func(t, meaning int32, _ bool) {
			if word := c.wordAt(u, t); meaning != usual && (c.cognate(word, shown) || c.related(&c.words[word], main)) {
				needed--
			}
		})
	}
	if needed <= 0 {
		return gap{}, 0, false
	}
	upper, common := main.capital && c.capitals(), factsOf(c.lang).common
	best, bestMeaning := gap{weight: math.Inf(-1)}, int32(-1)
	expected, share := c.expected(table, u, at), (float64(at)+0.5)/float64(len(unit.words))
	c.meaningsIn(u, func(t, meaning int32, _ bool) {
		w := c.at(int(u.story), t)
		if meaning == usual || w.number || len(w.fold) < 3 || utf8.RuneCountInString(w.fold) < 2 || upper && !w.capital || common[w.fold] || c.verbalWord(w) ||
			w.capital && c.classes[w.class].lower == 0 && s.tokens[t].join() != opening {
			return
		}
		weight := 1.3 - 0.5*math.Abs(expected-float64(t))/farAway - 1.25*math.Abs(share-float64(c.position(u, t))/1000) -
			0.3*float64(min(table.inTarget[meaning]-1, 4))
		if weight+2 <= best.weight {
			return // even if it is attested; the rest takes longer to find out
		}
		attested := table.renders(c, stem, c.wordAt(u, t))
		if attested {
			weight += 2
		}
		if weight <= best.weight || c.inSource(int(u.story), w.fold) || c.related(w, main) ||
			!attested && c.explained(table, u, stem, meaning, c.wordAt(u, t)) {
			return
		}
		best, bestMeaning = gap{at: place{u.story, t, t + 1}, weight: weight, attested: attested}, meaning
	})
	if bestMeaning >= 0 {
		best.passage = uint64(offset64)
		for _, w := range unit.words {
			best.passage = (best.passage ^ uint64(w.form())) * prime64
		}
		c.widen(table, u, stem, &best.at)
	}
	return best, bestMeaning, true
}

// cognate tells whether two words begin alike once their affixes are off.
func (c *corpus) cognate(x, y int32) bool {
	a, b := c.stems[x], c.stems[y]
	shared := commonPrefix(a, b)
	return utf8.RuneCountInString(a[:shared]) >= 4 && shared*5 >= 4*min(len(a), len(b))
}

// widen takes the words beside a deviant rendering that nothing else accounts
// for into it: a rendering may have several words.
func (c *corpus) widen(table *termTable, u unitAt, stem int32, at *place) {
	s := c.stories[u.story]
	unit := s.units[u.unit]
	from, to := s.sentences[unit.first].first, s.sentences[unit.last-1].last
	free := func(t int32) bool {
		word := c.wordAt(u, t)
		w, meaning := &c.words[word], c.meaning[word]
		return meaning >= 0 && table.inTarget[meaning] == 1 && !w.number && !w.capital && !c.verbalWord(w) &&
			!c.inSource(int(u.story), w.fold) && !c.explained(table, u, stem, meaning, word)
	}
	if at.last < to && s.tokens[at.last].join() <= hyphen && free(at.last) {
		at.last++
	} else if at.first > from && s.tokens[at.first].join() <= hyphen && free(at.first-1) {
		at.first--
	}
}

// farAway is the number of words from its expected place at which a word is no
// likelier than any other.
const farAway = 8

// expected is the token at which the rendering of a source word should stand:
// between those of the nearest source words whose renderings are certain.
func (c *corpus) expected(table *termTable, u unitAt, at int) float64 {
	s := c.stories[u.story]
	unit := s.units[u.unit]
	from, to := s.sentences[unit.first].first, s.sentences[unit.last-1].last
	left, right := [2]float64{-1, float64(from) - 1}, [2]float64{float64(len(unit.words)), float64(to)}
	for i, x := range unit.words {
		if i == at || i < at && float64(i) < left[0] || i > at && float64(i) > right[0] {
			continue
		}
		source := x.form()
		certain, n := int32(0), 0
		for t := from; t < to; t++ {
			word := c.wordAt(u, t)
			w := &c.words[word]
			meaning, stem := c.meaning[word], table.stems[source]
			if w.fold == c.sources[source].fold && len(w.fold) > 2 || meaning >= 0 && stem >= 0 &&
				(table.best[meaning] == stem && table.bestDice[meaning] >= 0.6 || table.renders(c, stem, word)) {
				certain, n = t, n+1
			}
		}
		switch {
		case n != 1:
		case i < at:
			left = [2]float64{float64(i), float64(certain)}
		default:
			right = [2]float64{float64(i), float64(certain)}
		}
	}
	return left[1] + (right[1]-left[1])*(float64(at)-left[0])/(right[0]-left[0])
}

// wordAt is the number of the word at a token of a unit's story.
func (c *corpus) wordAt(u unitAt, t int32) int32 {
	return c.stories[u.story].tokens[t].word()
}

// explained tells whether another source word of the unit accounts for a meaning.
func (c *corpus) explained(table *termTable, u unitAt, stem, meaning, word int32) bool {
	for _, x := range c.stories[u.story].units[u.unit].words {
		other := table.stems[x.form()]
		if other < 0 || other == stem {
			continue
		}
		if table.best[meaning] == other && table.bestDice[meaning] >= 0.5 && table.inTarget[meaning] > 1 || table.renders(c, other, word) {
			return true
		}
	}
	return false
}
