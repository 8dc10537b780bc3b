package consistency

import (
	"cmp"
	"slices"
	"strings"

	"github.com/kawan-mt/kawan/checks"
)

// known tells whether a word is the target language's own name of a place or
// language, and so no misspelling of another name.
func (c *corpus) known(w *word) bool {
	x := exonymsOf(c.lang, c.sourceLang())
	if x.stems[c.classes[w.class].stem] {
		return true
	}
	known := x.known
	var room [8]string
	return slices.ContainsFunc(c.affixes.bareIn(room[:0], w.fold), func(form string) bool { return known[form] })
}

func (c *corpus) sourceLang() string {
	if len(c.stories) == 0 {
		return ""
	}
	return c.stories[0].sourceLang
}

// exonyms finds things named by two of their names: China and Tiongkok.
func (c *corpus) exonyms() []*variant {
	table := exonymsOf(c.lang, c.sourceLang()).table
	if len(table) == 0 {
		return nil
	}
	type name struct{ thing, rank int32 }
	places := map[name][]place{}
	starts := map[int32][]exonym{} // by class of the first word
	for id := range c.classes {
		if list := table[c.classes[id].stem]; list != nil && c.classes[id].capital > 0 {
			starts[int32(id)] = list
		}
	}
	for i, s := range c.stories {
		for _, sent := range s.sentences {
			for t := sent.first; t < sent.last; t++ {
				w := c.at(i, t)
				list := starts[w.class]
				if list == nil || !w.capital && !w.uncased {
					continue
				}
				for _, e := range list {
					if c.standsAt(i, sent, t, e) {
						end := t + int32(len(e.stems))
						if !e.foreign || !c.inChain(i, sent, t, end) {
							key := name{e.thing, e.rank}
							places[key] = append(places[key], place{int32(i), t, end})
						}
						t = end - 1
						break
					}
				}
			}
		}
	}
	byThing := map[int32][]name{}
	for key := range places {
		byThing[key.thing] = append(byThing[key.thing], key)
	}
	things := make([]int32, 0, len(byThing))
	for thing, names := range byThing {
		if len(names) > 1 {
			things = append(things, thing)
		}
	}
	slices.Sort(things)
	var list []*variant
	for _, thing := range things {
		names := byThing[thing]
		slices.SortFunc(names, func(a, b name) int {
			return cmp.Or(-cmp.Compare(len(places[a]), len(places[b])), cmp.Compare(a.rank, b.rank))
		})
		v := &variant{rule: RuleName, code: "consistency.name.exonym", main: -1, mains: places[names[0]], severity: severityName, confidence: 0.8}
		main := fold(c.quote(v.mains[0]))
		for _, n := range names[1:] {
			if form := fold(c.quote(places[n][0])); !strings.Contains(form, main) && !strings.Contains(main, form) {
				v.others = append(v.others, rendered{key: n.rank, places: places[n]})
			}
		}
		if !slices.ContainsFunc(v.others, c.bareName) {
			v.severity, v.confidence = checks.Neutral, 0.5
		}
		if len(v.others) > 0 {
			list = append(list, v)
		}
	}
	return list
}

// bareName tells whether one of a rendering's places has the name itself. In
// scripts without capitals a word with an ending may well be an adjective.
func (c *corpus) bareName(r rendered) bool {
	return slices.ContainsFunc(r.places, func(p place) bool {
		w := c.at(int(p.story), p.last-1)
		return !w.uncased || slices.Contains(c.affixes.bare(w.fold), c.classes[w.class].stem)
	})
}

// standsAt tells whether the words of e stand at token t.
func (c *corpus) standsAt(i int, sent sentence, t int32, e exonym) bool {
	if t+int32(len(e.stems)) > sent.last {
		return false
	}
	for n, stem := range e.stems {
		w := c.at(i, t+int32(n))
		if c.classes[w.class].stem != stem || n > 0 && c.stories[i].tokens[t+int32(n)].join() == broken ||
			!w.capital && !w.uncased && (n == 0 || n == len(e.stems)-1) {
			return false
		}
	}
	return true
}

// inChain tells whether tokens [t, end) belong to a longer name: a capitalised
// word stands right beside them, or before a connecting word of the source
// language that the target language does not have.
func (c *corpus) inChain(i int, sent sentence, t, end int32) bool {
	s := c.stories[i]
	if t-1 > sent.first && s.tokens[t].join() == spaced && c.at(i, t-2).capital {
		between := c.at(i, t-1).fold
		if factsOf(s.sourceLang).function[between] && !factsOf(c.lang).function[between] {
			return true
		}
	}
	ordinary := factsOf(c.lang).notNames
	return t > sent.first && s.tokens[t].join() <= glued && c.at(i, t-1).capital && !ordinary[c.at(i, t-1).fold] ||
		end < sent.last && s.tokens[end].join() <= glued && c.at(i, end).capital
}
