package lexicon

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks/lang"
)

// stemLength is the number of letters after which inflection is assumed.
const stemLength = 6

// leastStem is the fewest letters that stripping an affix leaves.
const leastStem = 3

type affixes struct{ prefixes, suffixes []string }

var affixCache sync.Map // base language -> affixes

// affixesOf reads the data of kind "affixes": "prefix ab c" and "suffix d e" lines.
func affixesOf(tag string) affixes {
	if known, ok := affixCache.Load(tag); ok {
		return known.(affixes)
	}
	var a affixes
	for _, line := range lang.Lines(tag, "affixes") {
		fields := strings.Fields(line)
		switch fields[0] {
		case "prefix":
			a.prefixes = append(a.prefixes, fields[1:]...)
		case "suffix":
			a.suffixes = append(a.suffixes, fields[1:]...)
		}
	}
	longestFirst := func(a, b string) int { return len(b) - len(a) }
	slices.SortStableFunc(a.prefixes, longestFirst)
	slices.SortStableFunc(a.suffixes, longestFirst)
	affixCache.Store(tag, a)
	return a
}

// Stem is a crude stem of a folded word: one prefix and one suffix that the
// language's data lists are taken off, and what is longer than six letters is
// cut. It serves to match words, not to show them.
func Stem(tag, word string) string {
	a := affixesOf(tag)
	for _, suffix := range a.suffixes {
		if rest, ok := strings.CutSuffix(word, suffix); ok && runes(rest) >= leastStem {
			word = rest
			break
		}
	}
	for _, prefix := range a.prefixes {
		if rest, ok := strings.CutPrefix(word, prefix); ok && runes(rest) >= leastStem {
			word = rest
			break
		}
	}
	return firstRunes(word, stemLength)
}

func firstRunes(word string, n int) string {
	if len(word) <= n {
		return word
	}
	for i := range word {
		if n == 0 {
			return word[:i]
		}
		n--
	}
	return word
}

// Bare are the forms of a folded word without the prefixes that its language
// writes together with a name: articles, prepositions, conjunctions.
func Bare(tag, word string) []string {
	forms := []string{word}
	for _, prefix := range affixesOf(tag).prefixes {
		if rest, ok := strings.CutPrefix(word, prefix); ok && utf8.RuneCountInString(rest) >= leastStem {
			forms = append(forms, rest)
		}
	}
	return forms
}
