package lexicon

import (
	"slices"
	"strings"

	"github.com/kawan-mt/kawan/checks/lang"
	"github.com/kawan-mt/kawan/checks/memo"
)

// stemLength is the number of letters after which inflection is assumed.
const stemLength = 6

// leastStem is the fewest letters that stripping an affix leaves.
const leastStem = 3

type affixes struct {
	clitics, enclitics, prefixes, suffixes []string
	stems                                  *memo.Words[string]
}

var affixCache memo.Tags[string, *affixes]

func affixesOf(tag string) *affixes { return affixCache.Of(tag, readAffixes) }

// readAffixes reads what the data of kind "affixes" labels "clitic", "enclitic",
// "prefix" and "suffix".
func readAffixes(tag string) *affixes {
	a := &affixes{stems: memo.NewWords[string](11)}
	for _, line := range lang.Lines(tag, "affixes") {
		fields := strings.Fields(line)
		switch fields[0] {
		case "clitic":
			a.clitics = append(a.clitics, fields[1:]...)
		case "enclitic":
			a.enclitics = append(a.enclitics, fields[1:]...)
		case "prefix":
			a.prefixes = append(a.prefixes, fields[1:]...)
		case "suffix":
			a.suffixes = append(a.suffixes, fields[1:]...)
		}
	}
	longestFirst := func(a, b string) int { return len(b) - len(a) }
	slices.SortStableFunc(a.clitics, longestFirst)
	slices.SortStableFunc(a.prefixes, longestFirst)
	slices.SortStableFunc(a.suffixes, longestFirst)
	return a
}

// Stem is a crude stem of a folded word: one clitic, one prefix and one suffix
// that the language's data lists are taken off, and what is longer than six
// letters is cut. It serves to match words, not to show them.
func Stem(tag, word string) string {
	a := affixesOf(tag)
	return a.stems.Of(word, a.stem)
}

func (a *affixes) stem(word string) string {
	word = trim(word, a.enclitics, strings.CutSuffix)
	word = trim(word, a.clitics, strings.CutPrefix)
	word = trim(word, a.suffixes, strings.CutSuffix)
	word = trim(word, a.prefixes, strings.CutPrefix)
	return firstRunes(word, stemLength)
}

func trim(word string, affixes []string, cut func(string, string) (string, bool)) string {
	for _, affix := range affixes {
		if rest, ok := cut(word, affix); ok && runes(rest) >= leastStem {
			return rest
		}
	}
	return word
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

// Bare is a folded word without the small words that its language writes
// together with a name: an article, preposition or conjunction before it, a
// mark of possession behind it.
func Bare(tag, word string) string {
	a := affixesOf(tag)
	return trim(Unpossessed(tag, word), a.clitics, strings.CutPrefix)
}

// Unpossessed is a folded word without the mark of possession behind it.
func Unpossessed(tag, word string) string {
	return trim(word, affixesOf(tag).enclitics, strings.CutSuffix)
}
