// Package text finds blocks, sentences and words in plain text of any script.
package text

import (
	"iter"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"

	"github.com/kawan-mt/kawan/checks"
)

// Words yields the words of content with their spans, shifted by offset bytes.
// A word holds at least one letter or digit; boundaries are those of UAX #29.
func Words(content string, offset int) iter.Seq2[checks.Span, string] {
	return func(yield func(checks.Span, string) bool) {
		tokens := words.FromString(content)
		for tokens.Next() {
			word := tokens.Value()
			if !hasLetterOrDigit(word) {
				continue
			}
			if !yield(checks.Span{Start: offset + tokens.Start(), End: offset + tokens.End()}, word) {
				return
			}
		}
	}
}

func hasLetterOrDigit(word string) bool {
	for i := 0; i < len(word); {
		r, size := utf8.DecodeRuneInString(word[i:])
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return true
		}
		i += size
	}
	return false
}
