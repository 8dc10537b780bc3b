package consistency

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// inflections tells whether the words of one place are forms of those of the other.
func (c *corpus) inflections(a, b place) bool {
	if b.last-b.first > a.last-a.first {
		a, b = b, a
	}
	for u := b.first; u < b.last; u++ {
		x := c.at(int(b.story), u)
		found := false
		for t := a.first; t < a.last; t++ {
			y := c.at(int(a.story), t)
			if c.sameWord(int(b.story), u, int(a.story), t) || c.related(x, y) {
				found = true
				break
			}
		}
		if !found {
			return false
		}
	}
	return true
}

// related tells whether two words are forms or derivations of one another, by
// their letters or by the affixes of the language.
func (c *corpus) related(x, y *word) bool {
	shared := commonPrefix(x.fold, y.fold)
	return x.fold == y.fold || c.affixes.inflected(x.fold, y.fold) && shared > 2 || strings.Contains(y.fold, x.fold) && len(x.fold) > 3 ||
		strings.Contains(x.fold, y.fold) && len(y.fold) > 3 || shared >= 5 && shared*3 >= 2*max(len(x.fold), len(y.fold)) || c.derived(x.fold, y.fold)
}

// leastDerived is the fewest letters of a base that two derivations share.
const leastDerived = 4

// derived tells whether two folded words are made of one base: "serangan" and "penyerangan".
func (c *corpus) derived(x, y string) bool {
	return inflectionOf(c.lang).sameRoot(x, y) || c.shareBase(x, y)
}

// shareBase tells whether affixes make two folded words of one base.
func (c *corpus) shareBase(x, y string) bool {
	f := inflectionOf(c.lang)
	theirs := f.bases(y)
	return slices.ContainsFunc(f.bases(x), func(base string) bool {
		return utf8.RuneCountInString(base) >= leastDerived && slices.Contains(theirs, base)
	})
}

// verbal tells whether a place holds a word of the shape of a verb. Verbs are
// varied on purpose more often than things are.
func (c *corpus) verbal(p place) bool {
	for t := p.first; t < p.last; t++ {
		if c.verbalWord(c.at(int(p.story), t)) {
			return true
		}
	}
	return false
}

func (c *corpus) verbalWord(w *word) bool {
	for _, prefix := range c.verbs {
		if rest, ok := strings.CutPrefix(w.fold, prefix); ok && len(rest) > leastNameStem {
			return true
		}
	}
	return false
}
