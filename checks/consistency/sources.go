package consistency

import (
	"slices"
	"unicode"
	"unicode/utf8"
)

// addSource numbers the source words of a story; raw remembers forms seen before.
func (c *corpus) addSource(i int, s *story, raw map[string]map[string]int32) {
	if raw[s.sourceLang] == nil {
		raw[s.sourceLang], c.sourceOf[s.sourceLang] = make(map[string]int32, 512), make(map[string]int32, 512)
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
		if f := &c.sources[id]; isCapital(form) && (!isCapital(f.example) || form < f.example) {
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
// often than not where a capital means something, and no title or date.
func (c *corpus) findNames() {
	for i := range c.sources {
		f := &c.sources[i]
		f.name = utf8.RuneCountInString(f.fold) >= 2 && !factsOf(f.lang).notNames[f.fold] &&
			(f.capital > f.lower || f.lower == 0 && f.capital+f.initial >= 2)
	}
}

func isCapital(form string) bool {
	r, _ := utf8.DecodeRuneInString(form)
	return unicode.IsUpper(r) || unicode.IsTitle(r)
}
