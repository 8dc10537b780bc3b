package lexicon

import "slices"

// formed are the senses of a form by its key, those of the base first.
func (x *Index) formed(key string) []Sense {
	senses := x.exact[key]
	if x.base == nil {
		return senses
	}
	return joined(x.base.formed(key), senses)
}

// stemmed are the senses of the words with the stem of a folded one.
func (x *Index) stemmed(mark, folded string) []Sense {
	var senses []Sense
	if len(x.stems) > 0 {
		senses = x.stems[mark+Stem(x.tag, folded)]
	}
	if x.base == nil {
		return senses
	}
	return joined(x.base.stemmed(mark, folded), senses)
}

// joined is a and then b; the one if the other is empty.
func joined(a, b []Sense) []Sense {
	switch {
	case len(b) == 0:
		return a
	case len(a) == 0:
		return b
	}
	return append(slices.Clip(a), b...)
}

// longestFrom is the length in bytes of the longest form that begins with first.
func (x *Index) longestFrom(first rune) int {
	longest := x.starts[first]
	if x.base != nil {
		longest = max(longest, x.base.longestFrom(first))
	}
	return longest
}
