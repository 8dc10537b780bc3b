package consistency

import (
	"cmp"
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
)

const (
	mostUncased   = 3   // stories that are compared at once in which names of sources without capitals are looked for
	leastStanding = 3   // linked passages of such a name
	leastBound    = 0.8 // its association with a name of the target
)

// bound is a name of the target with the words of a source without capitals, or
// its letters where those are words, that stand nearly always against it.
type bound struct {
	class   int32
	sources []int32
}

// uncasedNames finds misspelt names where the source's script has no capitals
// that tell its names: where the words stand that elsewhere stand against a
// name, and instead of that a near-miss of it.
func (c *corpus) uncasedNames() []*variant {
	if len(c.stories) > mostUncased {
		return nil // in a large group too much stands against anything
	}
	found := map[int32]*variant{}
	names := c.boundNames()
	if len(names) == 0 {
		return nil
	}
	isBound := map[int32]bool{}
	for _, name := range names {
		isBound[name.class] = true
	}
	var n nameCounts
	for i, s := range c.stories {
		for _, u := range s.units {
			c.countClasses(i, u, &n)
			for _, name := range names {
				if countOf(n.classes, name.class) > 0 || !holdsAll(u, name.sources) {
					continue
				}
				for _, sent := range s.sentences[u.first:u.last] {
					for t := sent.first; t < sent.last; t++ {
						w := c.at(i, t)
						if w.capital && !w.number && !isBound[w.class] && c.isNearMiss(name.class, w) {
							v := found[name.class]
							if v == nil {
								v = &variant{rule: RuleName, code: "consistency.name.spelling", main: name.class, source: c.named(u, name.sources), severity: checks.Neutral, confidence: 0.5}
								found[name.class] = v
							}
							if max(len(c.heard(name.class).shown), len(c.heard(w.class).shown)) > leastTelling && c.heard(name.class).capital > 1 {
								v.severity, v.confidence = severityName, 0.8
							}
							v.add(w.class, place{int32(i), t, t + 1})
						}
					}
				}
			}
		}
	}
	return collectVariants(found)
}

// isNearMiss tells whether a word is likely a misspelling of a class that is
// written more often.
func (c *corpus) isNearMiss(main int32, w *word) bool {
	a, b := c.heard(main), c.heard(w.class)
	wa := &c.words[a.example]
	return main != w.class && b.lower == 0 && b.capital < a.capital && !wa.shouting && !w.shouting && !c.known(w) &&
		!c.affixes.inflected(wa.fold, w.fold) && near(a, b)
}

// boundNames pairs the names of the target with what stands against them.
func (c *corpus) boundNames() []bound {
	pairs := map[uint64]int32{}
	sources, classes := make([]int32, len(c.sources)), make([]int32, len(c.classes))
	var n nameCounts
	for i, s := range c.stories {
		for _, u := range s.units {
			c.countClasses(i, u, &n)
			n.names = n.names[:0]
			for _, w := range u.words {
				if c.isUncased(w.form()) {
					n.names = count(n.names, w.form())
				}
			}
			if len(n.names) == 0 {
				continue
			}
			for _, k := range n.classes {
				classes[k.id]++
			}
			for _, name := range n.names {
				sources[name.id]++
				for _, k := range n.classes {
					pairs[pairOf(name.id, k.id)]++
				}
			}
		}
	}
	byClass := map[int32][]int32{}
	for key, together := range pairs {
		id, k := int32(key>>32), int32(key&0xffffffff)
		if sources[id] >= leastStanding && c.classes[k].lower == 0 && !c.words[c.classes[k].example].uncased &&
			2*float64(together) >= leastBound*float64(sources[id]+classes[k]) {
			byClass[k] = append(byClass[k], id)
		}
	}
	names := make([]bound, 0, len(byClass))
	for k, ids := range byClass {
		slices.Sort(ids)
		names = append(names, bound{k, ids})
	}
	slices.SortFunc(names, func(a, b bound) int { return cmp.Compare(a.class, b.class) })
	return names
}

// isUncased tells whether a source word is of a script without capitals.
func (c *corpus) isUncased(id int32) bool {
	r, _ := utf8.DecodeRuneInString(c.sources[id].fold)
	return unicode.IsLetter(r) && !unicode.IsLower(r) && !unicode.IsUpper(r)
}

func holdsAll(u unit, sources []int32) bool {
	for _, id := range sources {
		if !slices.ContainsFunc(u.words, func(w sourceWord) bool { return w.form() == id }) {
			return false
		}
	}
	return true
}

// named is what a name stands against in a unit, as the source has it.
func (c *corpus) named(u unit, sources []int32) string {
	name := ""
	for _, w := range u.words {
		switch is := slices.Contains(sources, w.form()); {
		case is:
			name += c.sources[w.form()].example
		case name != "":
			return name
		}
	}
	return name
}
