package consistency

import (
	"slices"

	"github.com/kawan-mt/kawan/checks/lexicon"
)

// once tells whether a stem stands once in a unit.
func (t *termTable) once(u, stem int32) bool { return !t.again[[2]int32{u, stem}] }

// usual is the meaning that mostly renders a source stem, -1 if none does. What
// the lexicon knows as a rendering comes first; among words that stand against
// the stem equally often, the one at the same place in its sentences.
func (t *termTable) usual(c *corpus, stem int32) (int32, float64, bool) {
	n := len(t.holders[stem])
	if n < leastUnits {
		return -1, 0, false
	}
	best, bestScore, bestDice, bestKnown := int32(-1), 0.0, 0.0, false
	t.count(stem)
	for _, meaning := range t.touched {
		together := t.counts[meaning]
		dice := 2 * float64(together) / float64(int32(n)+t.inTarget[meaning])
		if int(together)*2 <= n || dice < leastDice-0.2 || t.isName[meaning] {
			continue
		}
		known := t.renders(c, stem, t.shown[meaning])
		if !known && (dice < leastDice || t.best[meaning] != stem && t.bestDice[meaning] > dice) {
			continue
		}
		score := dice * (1 - t.away(c, stem, meaning))
		if known {
			score++
		}
		if score > bestScore || score == bestScore && meaning < best {
			best, bestScore, bestDice, bestKnown = meaning, score, dice, known
		}
	}
	t.reset()
	return best, bestDice, bestKnown
}

// away is how far a meaning stands from the place of a stem, as a share of the
// unit's length, on average of the units that have both.
func (t *termTable) away(c *corpus, stem, meaning int32) float64 {
	sum, n := 0, 0
	for _, u := range t.holders[stem][:min(len(t.holders[stem]), mostSampled)] {
		at := t.at[u]
		unit := &c.stories[at.story].units[at.unit]
		least := -1
		c.meaningsIn(at, func(token, m int32, _ bool) {
			if m != meaning {
				return
			}
			for i, w := range unit.words {
				if t.stems[w.form()] == stem {
					d := c.position(at, token) - 1000*(2*i+1)/(2*len(unit.words))
					if d = max(d, -d); least < 0 || d < least {
						least = d
					}
				}
			}
		})
		if least >= 0 {
			sum, n = sum+least, n+1
		}
	}
	return float64(sum) / float64(1000*max(n, 1))
}

// position is where a token stands in its unit, in thousandths.
func (c *corpus) position(at unitAt, token int32) int {
	s := c.stories[at.story]
	u := s.units[at.unit]
	from, to := s.sentences[u.first].first, s.sentences[u.last-1].last
	return int(1000 * (2*(token-from) + 1) / (2 * (to - from)))
}

// count counts the units of a source stem in which each meaning stands.
func (t *termTable) count(stem int32) {
	for _, u := range t.holders[stem] {
		for _, meaning := range t.meanings[t.starts[u]:t.starts[u+1]] {
			if t.counts[meaning] == 0 {
				t.touched = append(t.touched, meaning)
			}
			t.counts[meaning]++
		}
	}
}

func (t *termTable) reset() {
	for _, meaning := range t.touched {
		t.counts[meaning] = 0
	}
	t.touched = t.touched[:0]
}

// meaningsIn yields the tokens of a unit with a meaning; first is set where the
// meaning has not been yielded before.
func (c *corpus) meaningsIn(u unitAt, yield func(token, meaning int32, first bool)) {
	s := c.stories[u.story]
	unit := s.units[u.unit]
	from := s.sentences[unit.first].first
	c.epoch++
	for t := from; t < s.sentences[unit.last-1].last; t++ {
		meaning := c.meaning[s.tokens[t].word()]
		if meaning < 0 || t > from && s.tokens[t].join() == hyphen && c.meaning[s.tokens[t-1].word()] == meaning {
			continue
		}
		first := c.stamps[meaning] != c.epoch
		c.stamps[meaning] = c.epoch
		yield(t, meaning, first)
	}
}

// renders tells whether the lexicon knows a target word as a rendering of a source stem.
func (t *termTable) renders(c *corpus, stem, word int32) bool {
	_, shared := t.sharedSense(c, stem, word)
	return shared
}

// sharedSense is the first sense that a source stem and a target word share.
func (t *termTable) sharedSense(c *corpus, stem, word int32) (lexicon.Sense, bool) {
	senses := t.senses(&t.sourceSenses[stem], t.sourceIndex, t.words[stem])
	if len(senses) == 0 {
		return 0, false
	}
	for _, sense := range t.senses(&t.targetSenses[word], t.targetIndex, c.words[word].raw) {
		if slices.Contains(senses, sense) {
			return sense, true
		}
	}
	return 0, false
}

// senses are those of a word, looked up once.
func (t *termTable) senses(known *[]lexicon.Sense, index *lexicon.Index, word string) []lexicon.Sense {
	if *known == nil {
		*known = append([]lexicon.Sense{}, index.Find(word)...)
	}
	return *known
}
