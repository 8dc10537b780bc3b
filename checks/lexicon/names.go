package lexicon

import (
	"iter"
	"maps"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/kawan-mt/kawan/checks/lang/cldr"
)

// Names are the names of countries, languages, cities, currencies, months and
// weekdays, the words for units and magnitudes and the spelled-out numbers of CLDR.
func Names() Source { return cldrNames{} }

type cldrNames struct{}

// measured are the kinds of CLDR's quantities that are words of a text.
var measured = []string{"unit-long", "scale", "word", "ordinal"}

// keys lists what has a name in English, CLDR's most complete language.
var keys = sync.OnceValue(func() map[string]int {
	all := map[string]int{}
	number := func(key string) {
		if _, known := all[key]; !known {
			all[key] = len(all)
		}
	}
	for _, group := range groups("en") {
		for _, code := range slices.Sorted(maps.Keys(group.names)) {
			number(group.kind + code)
		}
	}
	for _, row := range cldr.Quantities("en") {
		if slices.Contains(measured, row.Kind) {
			number(row.Kind + row.Key)
		}
	}
	return all
})

type group struct {
	kind  string
	names map[string][]string
}

func groups(tag string) []group {
	n := cldr.NamesIn(tag)
	if n == nil {
		return nil
	}
	return []group{{"territory", n.Territories}, {"language", n.Languages}, {"city", n.Cities},
		{"currency", n.Currencies}, {"month", n.Months}, {"weekday", n.Weekdays}}
}

func (cldrNames) Name() string { return CLDRNames }
func (cldrNames) Senses() int  { return len(keys()) }

func (cldrNames) Forms(tag string) iter.Seq2[string, int] {
	return func(yield func(string, int) bool) {
		for _, group := range groups(tag) {
			for _, code := range slices.Sorted(maps.Keys(group.names)) {
				sense, known := keys()[group.kind+code]
				for _, form := range group.names[code] {
					if known && !yield(strings.TrimSuffix(form, "."), sense) {
						return
					}
				}
			}
		}
		for _, row := range cldr.Quantities(tag) {
			sense, known := keys()[row.Kind+row.Key]
			if !known || !slices.Contains(measured, row.Kind) {
				continue
			}
			for _, form := range row.Values {
				if !yield(strings.TrimSpace(strings.ReplaceAll(form, "{0}", "")), sense) {
					return
				}
			}
			if _, err := strconv.Atoi(row.Key); err == nil && row.Kind == "word" && !yield(row.Key, sense) {
				return
			}
		}
	}
}
