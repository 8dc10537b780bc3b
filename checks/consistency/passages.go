package consistency

import (
	"cmp"
	"slices"

	"github.com/kawan-mt/kawan/checks"
)

const (
	leastPassage  = 5   // content words of a passage that is compared
	sharedPassage = 0.6 // share of the shorter passage's words that both have
	rareInStory   = 6   // sentences of an article that a word may stand in to bring two together
)

// sourcePassages finds sentences that the source has several times in the same
// words and the target in different ones.
func (c *corpus) sourcePassages() []*variant {
	each := func(yield func(key uint64, p place)) {
		for i, s := range c.stories {
			for _, u := range s.units {
				sentences, key := 0, uint64(offset64)
				for _, w := range u.words {
					sentences += bit(w.full())
					key = hashOn(hashOn(key, c.sources[w.form()].fold), " ")
				}
				if sentences == 1 && len(u.words) >= leastPassage && u.last == u.first+1 {
					yield(key, place{int32(i), s.sentences[u.first].first, s.sentences[u.last-1].last})
				}
			}
		}
	}
	again := map[uint64]bool{} // whether a key was seen twice
	each(func(key uint64, _ place) {
		_, seen := again[key]
		again[key] = seen
	})
	byKey := map[uint64][]place{}
	each(func(key uint64, p place) {
		if again[key] {
			byKey[key] = append(byKey[key], p)
		}
	})
	var list []*variant
	for _, places := range byKey {
		byText := map[string][]place{}
		for _, p := range places {
			text := c.folded(p)
			byText[text] = append(byText[text], p)
		}
		if len(byText) > 1 {
			list = append(list, c.passage(byText, "consistency.passage.source", 0.6))
		}
	}
	sortVariants(list)
	return list
}

// passage makes a variant of renderings of one passage.
func (c *corpus) passage(byText map[string][]place, code string, confidence float64) *variant {
	var forms [][]place
	for _, places := range byText {
		slices.SortFunc(places, comparePlaces)
		forms = append(forms, places)
	}
	slices.SortFunc(forms, func(a, b []place) int {
		return cmp.Or(-cmp.Compare(len(a), len(b)), comparePlaces(a[0], b[0]))
	})
	v := &variant{rule: RulePassage, code: code, main: -1, mains: forms[0], severity: checks.Neutral, confidence: confidence}
	for n, places := range forms[1:] {
		v.others = append(v.others, rendered{int32(n), places})
	}
	return v
}

func (c *corpus) folded(p place) string {
	text := ""
	for t := p.first; t < p.last; t++ {
		text += c.at(int(p.story), t).fold + " "
	}
	return text
}

func sortVariants(list []*variant) {
	slices.SortFunc(list, func(a, b *variant) int {
		return cmp.Or(comparePlaces(a.mains[0], b.mains[0]), comparePlaces(a.others[0].places[0], b.others[0].places[0]))
	})
}

// plainPassages finds sentences of one article without a source that say the
// same in nearly the same words.
func (c *corpus) plainPassages() []*variant {
	var list []*variant
	for i, s := range c.stories {
		if len(s.units) > 0 {
			continue
		}
		list = append(list, c.repeats(i, s)...)
	}
	return list
}

func (c *corpus) repeats(i int, s *story) []*variant {
	meaning := c.meanings()
	terms := make([][]int32, len(s.sentences))
	holders := map[int32][]int32{}
	for n, sent := range s.sentences {
		if !sent.stopped {
			continue
		}
		for t := sent.first; t < sent.last; t++ {
			if id := meaning[s.tokens[t].word()]; id >= 0 {
				terms[n] = append(terms[n], id)
			}
		}
		slices.Sort(terms[n])
		terms[n] = slices.Compact(terms[n])
		for _, id := range terms[n] {
			holders[id] = append(holders[id], int32(n))
		}
	}
	var list []*variant
	for n := range s.sentences {
		tried := map[int32]bool{}
		for _, id := range terms[n] {
			if len(holders[id]) > rareInStory {
				continue
			}
			for _, m := range holders[id] {
				if int(m) <= n || tried[m] {
					continue
				}
				tried[m] = true
				a := place{int32(i), s.sentences[n].first, s.sentences[n].last}
				b := place{int32(i), s.sentences[m].first, s.sentences[m].last}
				if c.repeated(terms[n], terms[m], holders) && c.folded(a) != c.folded(b) {
					list = append(list, c.passage(map[string][]place{"a": {a}, "b": {b}}, "consistency.passage.plain", 0.3))
				}
			}
		}
	}
	sortVariants(list)
	return list
}

// repeated tells whether two sets of words say the same: most of the shorter
// one, rare words counting more, is in the longer one, and they are of like length.
func (c *corpus) repeated(a, b []int32, holders map[int32][]int32) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) < leastPassage || len(a)*3 < len(b)*2 {
		return false
	}
	weight, shared := 0.0, 0.0
	for _, id := range a {
		w := 1 / float64(len(holders[id]))
		weight += w
		if _, is := slices.BinarySearch(b, id); is {
			shared += 2 * w
		}
	}
	return shared/2 >= sharedPassage*weight
}
