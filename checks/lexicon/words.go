package lexicon

import (
	"strings"
	"unicode"

	"github.com/kawan-mt/kawan/checks/text"
)

// splitWords are the words of a sentence; of a script without spaces, the
// pairs of neighbouring characters.
func splitWords(sentence string) []string {
	var words []string
	var word strings.Builder
	var before rune // last character, if it is of a script without spaces
	flush := func() {
		if word.Len() > 0 {
			words = append(words, word.String())
			word.Reset()
		}
	}
	for _, r := range sentence {
		switch {
		case text.Unspaced(r):
			flush()
			if before != 0 {
				words = append(words, string(before)+string(r))
			}
			before = r
			continue
		case unicode.IsLetter(r), unicode.IsMark(r), r == '\'', r == '’', r == '-':
			word.WriteRune(r)
		default:
			flush()
		}
		before = 0
	}
	flush()
	return words
}
