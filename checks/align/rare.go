package align

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// rareWords yields what may be a rare word shared by both texts: numbers of
// three digits and more, and words with a capital.
func rareWords(sentence string) iter.Seq[string] {
	return func(yield func(string) bool) {
		inWord := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
		for rest := sentence; rest != ""; {
			start := strings.IndexFunc(rest, inWord)
			if start < 0 {
				return
			}
			rest = rest[start:]
			end := strings.IndexFunc(rest, func(r rune) bool { return !inWord(r) })
			if end < 0 {
				end = len(rest)
			}
			word := rest[:end]
			rest = rest[end:]
			first, _ := utf8.DecodeRuneInString(word)
			if (unicode.IsUpper(first) && len(word) > 3 || unicode.IsDigit(first) && len(word) > 2) && !yield(word) {
				return
			}
		}
	}
}
