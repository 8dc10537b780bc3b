package leftover

import (
	"strings"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks/lang"
)

// affixes are what a language ties to words with a hyphen or an apostrophe:
// "di-" before and "-nya" behind.
type affixes struct {
	before, behind []string
}

func newAffixes(tag string) affixes {
	var a affixes
	for _, line := range lang.Lines(tag, "affixes") {
		label, list, _ := strings.Cut(line, " ")
		if label != "tied" {
			continue
		}
		for entry := range strings.FieldsSeq(lowered(list)) {
			if strings.HasSuffix(entry, "-") || strings.HasSuffix(entry, "'") {
				a.before = append(a.before, entry)
			} else {
				a.behind = append(a.behind, entry)
			}
		}
	}
	return a
}

// strip is word without one affix at either end, or word itself.
func (a affixes) strip(word string) string {
	if !strings.ContainsAny(word, "-'") {
		return word
	}
	for _, affix := range a.before {
		if rest, ok := strings.CutPrefix(word, affix); ok && rest != "" {
			word = rest
			break
		}
	}
	for _, affix := range a.behind {
		if rest, ok := strings.CutSuffix(word, affix); ok && rest != "" {
			return rest
		}
	}
	return word
}

// caseless tells whether word is of a script without case.
func caseless(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return uncased(r)
}

// letters is the number of characters of word.
func letters(word string) int { return utf8.RuneCountInString(word) }
