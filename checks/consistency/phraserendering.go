package consistency

import (
	"cmp"
	"slices"

	"github.com/kawan-mt/kawan/checks/lexicon"
)

// renderingFinder finds what renders a phrase of the source.
type renderingFinder struct {
	units                    []int32 // by meaning: linked units that hold it
	sourceIndex, targetIndex *lexicon.Index
}

func (c *corpus) renderingFinder() *renderingFinder {
	c.meanings()
	f := &renderingFinder{units: make([]int32, len(c.stamps)), sourceIndex: c.lexicon().Index(c.sourceLang()), targetIndex: c.lexicon().Index(c.lang)}
	for i, s := range c.stories {
		for n := range s.units {
			c.meaningsIn(unitAt{int32(i), int32(n)}, func(_, m int32, first bool) { f.units[m] += int32(bit(first)) })
		}
	}
	return f
}

// core is a word that may be the heart of a rendering.
type core struct {
	meaning  int32
	together int32
	attested bool // by the lexicon, or by its sound
	places   []place
}

// find is where a phrase of the source is rendered in units: the words that
// stand in most of them and hardly elsewhere, or that the lexicon knows for one
// of the phrase's, with the words that always accompany them. Units that also
// hold the phrase as it is count against nothing. It is nil when no word is
// clearly the one.
func (f *renderingFinder) find(c *corpus, phrase []int32, units []unitAt, kept []place) []place {
	units = c.distinctPassages(units)
	cores := map[int32]*core{}
	var order []int32
	for _, at := range units {
		story := c.stories[at.story]
		c.meaningsIn(at, func(t, m int32, first bool) {
			w := c.at(int(at.story), t)
			if w.number || c.inSource(int(at.story), w.fold) || c.verbalWord(w) || slices.ContainsFunc(kept, func(p place) bool { return p.story == at.story && p.first <= t && t < p.last }) {
				return
			}
			k := cores[m]
			if k == nil {
				k = &core{meaning: m, attested: f.attested(c, phrase, story.tokens[t].word()) || c.soundsLike(phrase, w.class)}
				cores[m] = k
				order = append(order, m)
			}
			k.together += int32(bit(first))
			k.places = append(k.places, place{at.story, t, t + 1})
		})
	}
	dice := func(k *core) float64 { return 2 * float64(k.together) / float64(int32(len(units))+f.units[k.meaning]) }
	var best *core
	rivals := 0
	for _, m := range order {
		k := cores[m]
		if int(k.together)*2 <= len(units) && !k.attested || dice(k) < leastDice || len(units) > 1 && k.together < 2 || len(units) < leastUnits && !k.attested {
			continue
		}
		better := best == nil || cmp.Or(cmp.Compare(bit(k.attested), bit(best.attested)), cmp.Compare(dice(k), dice(best))) > 0
		if best != nil && k.attested == best.attested && dice(k) == dice(best) && !together(best.places, k.places) {
			rivals++
		}
		if better {
			best, rivals = k, 0
		}
	}
	if best == nil || rivals > 0 && !best.attested {
		return nil
	}
	if len(best.places) == 1 {
		p := c.withPhrase(best.places[0], phrase)
		if w := c.at(int(p.story), p.first); !w.capital && !w.uncased && p.last == p.first+1 {
			return nil // a common word that may stand there for itself
		}
		return []place{p}
	}
	return f.completed(c, phrase, best.places)
}

// soundsLike tells whether a class sounds like a name of a phrase.
func (c *corpus) soundsLike(phrase []int32, class int32) bool {
	return slices.ContainsFunc(phrase, func(id int32) bool {
		return c.sources[id].name && c.alike(id, class) >= sureAlike
	})
}

// withPhrase widens a place by the words of a phrase that stand beside it as the
// source has them, function words between: "Universität von Houston".
func (c *corpus) withPhrase(p place, phrase []int32) place {
	tokens, function := c.stories[p.story].tokens, factsOf(c.lang).function
	for t := p.last; int(t) < len(tokens) && t-p.last <= mostLinkWords && tokens[t].join() <= glued && !c.startsSentence(place{p.story, t, t + 1}); t++ {
		w := c.at(int(p.story), t)
		if slices.ContainsFunc(phrase, func(id int32) bool { return c.sources[id].name && c.sources[id].fold == w.fold }) {
			p.last = t + 1
		} else if !function[w.fold] {
			break
		}
	}
	return p
}

// distinctPassages are units of different source passages: one passage in
// several articles shows no habit.
func (c *corpus) distinctPassages(units []unitAt) []unitAt {
	seen := map[uint64]bool{}
	var list []unitAt
	for _, at := range units {
		if key := c.passageKey(at); !seen[key] {
			seen[key] = true
			list = append(list, at)
		}
	}
	return list
}

// passageKey is a hash of the source passage of a unit.
func (c *corpus) passageKey(at unitAt) uint64 {
	key := uint64(offset64)
	for _, w := range c.stories[at.story].units[at.unit].words {
		key = (key ^ uint64(w.form())) * prime64
	}
	return key
}

// together tells whether two words always stand in one place: they are parts of
// one rendering.
func together(a, b []place) bool {
	return !slices.ContainsFunc(a, func(p place) bool {
		return !slices.ContainsFunc(b, func(q place) bool {
			return p.story == q.story && q.first-p.first <= mostPhrase && p.first-q.first <= mostPhrase
		})
	})
}

// attested tells whether the lexicon knows a word as a rendering of one of the phrase's.
func (f *renderingFinder) attested(c *corpus, phrase []int32, word int32) bool {
	senses := f.targetIndex.Find(c.words[word].raw)
	if len(senses) == 0 {
		return false
	}
	for _, id := range phrase {
		for _, sense := range f.sourceIndex.Find(c.sources[id].fold) {
			if slices.Contains(senses, sense) {
				return true
			}
		}
	}
	return false
}
