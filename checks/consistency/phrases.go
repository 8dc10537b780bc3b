package consistency

import (
	"cmp"
	"slices"
	"strings"
)

// sourcePhrase is a name of several words of the source and the units that hold it.
type sourcePhrase struct {
	lang  string
	words []int32 // sources, by their base
	text  string
	units []unitAt
}

const (
	mostLinkWords = 2 // function words between two words of a name: "of the"
	mostPhrase    = 7 // words of a name
)

// sourcePhrases are the names of several words in the sources that stand in
// at least so many units, in the order of their text.
func (c *corpus) sourcePhrases(least int) []sourcePhrase {
	index := map[string]int{}
	var list []sourcePhrase
	for i, s := range c.stories {
		for n, u := range s.units {
			at := unitAt{int32(i), int32(n)}
			c.phrasesIn(s, u, func(words []int32) {
				var key strings.Builder
				key.WriteString(s.sourceLang)
				for _, id := range words {
					key.WriteByte(' ')
					key.WriteString(c.sources[id].fold)
				}
				k, known := index[key.String()]
				if !known {
					k = len(list)
					index[key.String()] = k
					list = append(list, sourcePhrase{lang: s.sourceLang, words: slices.Clone(words), text: c.phraseText(words)})
				}
				if p := &list[k]; len(p.units) == 0 || p.units[len(p.units)-1] != at {
					p.units = append(p.units, at)
				}
			})
		}
	}
	list = slices.DeleteFunc(list, func(p sourcePhrase) bool { return len(p.units) < least })
	list = outermost(list)
	slices.SortFunc(list, func(a, b sourcePhrase) int { return cmp.Or(cmp.Compare(a.text, b.text), cmp.Compare(a.lang, b.lang)) })
	return list
}

// outermost are the phrases that stand elsewhere than within another one.
func outermost(list []sourcePhrase) []sourcePhrase {
	within := map[[mostPhrase]int32]int{} // words of a phrase -> units of what holds it
	for _, longer := range list {
		for from := range longer.words {
			for to := from + 2; to <= len(longer.words) && to-from < len(longer.words); to++ {
				key := keyOf(longer.words[from:to])
				within[key] = max(within[key], len(longer.units))
			}
		}
	}
	return slices.DeleteFunc(list, func(p sourcePhrase) bool { return within[keyOf(p.words)] >= len(p.units) })
}

// keyOf is the words of a phrase as the key of a map.
func keyOf(words []int32) (key [mostPhrase]int32) {
	for i, id := range words {
		key[i] = id + 1
	}
	return key
}

// phrasesIn yields the names of several words in a unit's source: runs of names
// that function words may link, and what within them begins and ends with a name.
func (c *corpus) phrasesIn(s *story, u unit, yield func(words []int32)) {
	function := factsOf(s.sourceLang).function
	var run []int32
	var names []int // where in run
	flush := func() {
		for i, from := range names {
			for _, to := range names[i+1:] {
				if to-from >= mostPhrase {
					break
				}
				yield(run[from : to+1])
			}
		}
		run, names = run[:0], names[:0]
	}
	for _, w := range u.words {
		f := &c.sources[w.form()]
		if w.join() > hyphen {
			flush()
		}
		switch {
		case f.name:
			names = append(names, len(run))
			run = append(run, f.base)
		case len(names) > 0 && function[f.fold] && len(run)-names[len(names)-1] <= mostLinkWords:
			run = append(run, w.form())
		default:
			flush()
		}
	}
	flush()
}

func (c *corpus) phraseText(words []int32) string {
	parts := make([]string, len(words))
	for i, id := range words {
		if f := &c.sources[id]; f.name {
			parts[i] = f.example
		} else {
			parts[i] = f.fold
		}
	}
	return strings.Join(parts, " ")
}

// tokensOf is the run of tokens of a unit.
func (c *corpus) tokensOf(at unitAt) (from, to int32) {
	s := c.stories[at.story]
	u := s.units[at.unit]
	return s.sentences[u.first].first, s.sentences[u.last-1].last
}

// verbatim are the places of a unit's target that hold the words of a source
// phrase as they are.
func (c *corpus) verbatim(at unitAt, words []int32) []place {
	s := c.stories[at.story]
	from, to := c.tokensOf(at)
	var list []place
	for t := from; t+int32(len(words)) <= to; t++ {
		n := 0
		for n < len(words) {
			if k := t + int32(n); c.at(int(at.story), k).fold != c.sources[words[n]].fold || n > 0 && s.tokens[k].join() > hyphen {
				break
			}
			n++
		}
		if n == len(words) {
			list = append(list, place{at.story, t, t + int32(n)})
		}
	}
	return list
}
