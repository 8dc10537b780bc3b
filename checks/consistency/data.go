package consistency

import (
	"strings"

	"github.com/kawan-mt/kawan/checks/lang"
	"github.com/kawan-mt/kawan/checks/lang/cldr"
	"github.com/kawan-mt/kawan/checks/memo"
)

// facts are what the data say of the words of a language, folded.
type facts struct {
	function map[string]bool // function words and number words: no content
	notNames map[string]bool // words with a capital that are no names: titles, months, weekdays
	calendar map[string]bool // months and weekdays
	common   map[string]bool // words that render in many ways and are no terms
	verbs    verbShape
	starts   []string          // beginnings of words that are usually verbs
	links    map[string]bool   // words that link two words of a name
	elided   map[string]bool   // words that lose their end before a vowel, without the apostrophe
	optional *strings.Replacer // letters whose mark writers leave out at will
}

var factsCache memo.Tags[string, *facts]

func factsOf(tag string) *facts { return factsCache.Of(tag, readFacts) }

func readFacts(tag string) *facts {
	f := &facts{function: foldedSet(tag, "function"), notNames: foldedSet(tag, "title"), calendar: map[string]bool{}, common: foldedSet(tag, "no-term"), links: foldedSet(tag, "name-link")}
	for word := range f.function {
		f.notNames[word] = true
	}
	for _, row := range cldr.Quantities(tag) {
		if row.Kind == "word" || row.Kind == "ordinal" || row.Kind == "scale" {
			for _, value := range row.Values {
				f.function[fold(value)] = true
			}
		}
	}
	if names := cldr.NamesIn(tag); names != nil {
		for _, table := range []map[string][]string{names.Months, names.Weekdays} {
			for _, forms := range table {
				for _, form := range forms {
					f.notNames[fold(form)], f.calendar[fold(form)] = true, true
				}
			}
		}
	}
	f.verbs = verbShape{before: foldedSet(tag, "verb-before"), forms: foldedSet(tag, "verb-form"), suffixes: lang.Words(tag, "verb-suffix")}
	f.elided = map[string]bool{}
	for _, line := range lang.Lines(tag, "affixes") {
		label, tied, _ := strings.Cut(line, " ")
		for affix := range strings.FieldsSeq(tied) {
			if elided, is := strings.CutSuffix(affix, "'"); is && label == "tied" {
				f.elided[fold(elided)] = true
			}
		}
	}
	var optional []string
	for _, line := range lang.Lines(tag, "optional-mark") {
		letter, plain, _ := strings.Cut(line, " ")
		optional = append(optional, letter, plain)
	}
	f.optional = strings.NewReplacer(optional...)
	f.starts = lang.Words(tag, "verb-prefix")
	return f
}

func foldedSet(tag, kind string) map[string]bool {
	set := map[string]bool{}
	for _, w := range lang.Words(tag, kind) {
		set[fold(w)] = true
	}
	return set
}
