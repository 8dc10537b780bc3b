package consistency

import (
	"cmp"
	"slices"
)

// partlyTranslated finds long names that are translated in part, or in another
// way: "James Martin Center for Nonproliferation Studies" and "Pusat Studi
// Nonproliferasi James Martin". One of the
// words that they share must be written in two languages, and two of them must
// be in no third name.
func (c *corpus) partlyTranslated() []*variant {
	type name struct {
		places []place
		words  []string // first letters
		folds  []string
	}
	index := map[string]int{}
	var names []name
	c.chains(true, func(run chain) {
		if len(run.words) < leastWords || len(run.words) > mostWords {
			return
		}
		var words, folds []string
		key := ""
		for _, t := range run.words {
			folded := c.at(int(run.story), t).fold
			words = append(words, firstLetters(folded, 6))
			folds = append(folds, folded)
			key += " " + folded
		}
		id, known := index[key]
		if !known {
			id = len(names)
			index[key] = id
			names = append(names, name{words: words, folds: folds})
		}
		names[id].places = append(names[id].places, run.place)
	})
	holders := map[string][]int{}
	for id, n := range names {
		for _, w := range n.words {
			if list := holders[w]; len(list) < 3 && (len(list) == 0 || list[len(list)-1] != id) {
				holders[w] = append(list, id)
			}
		}
	}
	rare := map[[2]int]int{}
	for _, list := range holders {
		if len(list) == 2 {
			rare[[2]int{list[0], list[1]}]++
		}
	}
	var list []*variant
	for pair, n := range rare {
		a, b := &names[pair[0]], &names[pair[1]]
		shared, translated := 0, false
		for i, w := range a.words {
			if j := slices.Index(b.words, w); j >= 0 {
				shared++
				translated = translated || !c.affixes.inflected(a.folds[i], b.folds[j])
			}
		}
		shorter := min(len(a.words), len(b.words))
		if n < 2 || !translated || shared < leastWords || shared*5 < shorter*3 || shared == shorter {
			continue
		}
		if len(a.places) < len(b.places) {
			a, b = b, a
		}
		list = append(list, &variant{
			rule: RuleName, code: "consistency.name.partly", main: -1, mains: a.places, others: []rendered{{0, b.places}},
			severity: severityName, confidence: 0.7,
		})
	}
	slices.SortFunc(list, func(x, y *variant) int {
		return cmp.Or(comparePlaces(x.mains[0], y.mains[0]), comparePlaces(x.others[0].places[0], y.others[0].places[0]))
	})
	return list
}
