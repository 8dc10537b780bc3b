package consistency

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// addSource numbers the source words of a story; raw remembers forms seen before.
func (c *corpus) addSource(i int, s *story, raw map[string]map[string]int32) {
	if raw[s.sourceLang] == nil {
		raw[s.sourceLang], c.sourceOf[s.sourceLang] = make(map[string]int32, len(s.source)), make(map[string]int32, len(s.source))
	}
	forms, folds := raw[s.sourceLang], c.sourceOf[s.sourceLang]
	local := make([]int32, 0, len(s.source))
	for _, form := range s.source {
		id, known := forms[form]
		if !known {
			folded := fold(form)
			if id, known = folds[folded]; !known {
				id = int32(len(c.sources))
				folds[folded] = id
				c.sources = append(c.sources, sourceForm{fold: folded, example: form, lang: s.sourceLang})
			}
			forms[form], c.rawSource[form] = id, true
		}
		if f := &c.sources[id]; isCapital(form) && betterExample(form, f.example) {
			f.example = form
		}
		local = append(local, id)
	}
	for _, u := range s.units {
		for n, w := range u.words {
			id := local[w.form()]
			f := &c.sources[id]
			switch form := s.source[w.form()]; {
			case !isCapital(form):
				f.lower++
			case w.join() == opening: // a capital tells nothing
				f.initial++
			default:
				f.capital++
			}
			u.words[n] = newSourceWord(id, w.join(), w.full())
		}
	}
	s.source = nil
	slices.Sort(local)
	c.sourceWords[i] = local
}

// betterExample tells whether a form with a capital shows a word better than
// another form: a name in small letters rather than an acronym's dots.
func betterExample(form, old string) bool {
	if !isCapital(old) {
		return true
	}
	return cmp.Or(cmp.Compare(strings.Count(form, "."), strings.Count(old, ".")),
		cmp.Compare(bit(isAcronym(form)), bit(isAcronym(old))), cmp.Compare(form, old)) < 0
}

// inSource tells whether a story's source holds a folded word.
func (c *corpus) inSource(storyIndex int, folded string) bool {
	id, known := c.sourceOf[c.stories[storyIndex].sourceLang][folded]
	if !known {
		return false
	}
	_, is := slices.BinarySearch(c.sourceWords[storyIndex], id)
	return is
}

// findNames decides which source words are names: written with a capital more
// often than not where a capital means something, and no title or date. In
// languages that decline names, all forms of one are taken together.
func (c *corpus) findNames() {
	bases := map[string]int32{} // language and stem -> the shortest form
	for i := range c.sources {
		f := &c.sources[i]
		f.base = int32(i)
		if affixes := affixesOf(f.lang); affixes.declines {
			key := f.lang + " " + affixes.stem(f.fold)
			if base, known := bases[key]; !known || shorter(f.fold, c.sources[base].fold) {
				bases[key] = int32(i)
			}
		}
	}
	sums := map[int32]sourceForm{}
	for i := range c.sources {
		f := &c.sources[i]
		if affixes := affixesOf(f.lang); affixes.declines {
			f.base = bases[f.lang+" "+affixes.stem(f.fold)]
			sum := sums[f.base]
			sum.capital, sum.initial, sum.lower = sum.capital+f.capital, sum.initial+f.initial, sum.lower+f.lower
			sums[f.base] = sum
		}
	}
	for i := range c.sources {
		f := &c.sources[i]
		sum, declined := sums[f.base]
		if !declined {
			sum = *f
		}
		f.name = utf8.RuneCountInString(f.fold) >= 2 && !factsOf(f.lang).notNames[f.fold] &&
			(sum.capital > sum.lower || sum.lower == 0 && sum.capital+sum.initial >= 2)
	}
}

// shorter orders words by their length, those of equal length by their letters.
func shorter(a, b string) bool { return len(a) < len(b) || len(a) == len(b) && a < b }

func isCapital(form string) bool {
	r, _ := utf8.DecodeRuneInString(form)
	return unicode.IsUpper(r) || unicode.IsTitle(r)
}
