// Package cldr holds names, signs and number words of many languages from
// Unicode's Common Locale Data Repository, as data that is read when a language
// is first asked for. Command gen remakes the data; LICENSE is that of the data.
package cldr

//go:generate go run ../gen -out . -spelled ../../drift/testdata/spelled.tsv

import (
	"bytes"
	"compress/gzip"
	"embed"
	"io"
	"io/fs"
	"strings"
	"sync"

	"golang.org/x/text/language"
)

//go:embed data
var data embed.FS

// Version is the release of CLDR that the data is from.
const Version = "48.2"

// Row is a line of a table: the values that a language has for a key.
type Row struct {
	Kind   string
	Key    string
	Values []string // at least one, the main one first
}

// Tags are the languages that have data, sorted BCP 47 tags.
func Tags() []string { return tags() }

var tags = sync.OnceValue(func() (all []string) {
	entries, _ := fs.ReadDir(data, "data")
	for _, entry := range entries {
		if tag, found := strings.CutSuffix(entry.Name(), ".names.tsv.gz"); found {
			all = append(all, tag)
		}
	}
	return all
})

var match = sync.OnceValue(func() language.Matcher {
	supported := []language.Tag{language.Und}
	for _, tag := range tags() {
		supported = append(supported, language.MustParse(tag))
	}
	return language.NewMatcher(supported)
})

// Best is the tag with data that serves a language best: "pt-PT" for "pt-AO",
// "fil" for "tl". It is empty when none does.
func Best(tag string) string {
	if _, err := fs.Stat(data, "data/"+tag+".names.tsv.gz"); err == nil {
		return tag
	}
	parsed, err := language.Parse(tag)
	if err != nil || tag == "" {
		return ""
	}
	_, index, _ := match().Match(parsed)
	if index == 0 || base(parsed) != base(language.MustParse(tags()[index-1])) {
		return ""
	}
	return tags()[index-1]
}

// base is the language subtag that stands for its aliases: "fil" for "tl".
func base(tag language.Tag) string {
	if canonical, err := language.All.Canonicalize(tag); err == nil {
		tag = canonical
	}
	subtag, _ := tag.Base()
	return subtag.String()
}

// Quantities are the rows that numbers, units and dates are written with; nil
// when the language has no data. The kinds:
//
//	month, month-short       names by number, 1 to 12
//	weekday, weekday-short, weekday-narrow   names by ISO number, 1 for Monday
//	period                   names of parts of the day
//	date-order               short, month-day: the order of fields, as "dmy"
//	sign                     decimal, group, percentSign, perMille, minusSign
//	magnitude-long, -short, -before   words for powers of ten, by exponent; those before the number
//	unit-long, -short, -narrow   forms of units by CLDR name; "{0}" stands for a number within
//	currency, currency-symbol    names and symbols by ISO 4217 code
//	word                     spelled-out numbers below 1,000 (above 100 in hundreds) and round ones
//	scale                    words that multiply, by exponent of ten
//	joiner                   hundred: words between hundreds and the rest
//	ordinal                  spelled-out ordinals
//	ordinal-mark             before, after: marks of ordinals in digits
//
// Spaces are plain ones; letters of words, scales and ordinals are small.
func Quantities(tag string) []Row { return read(tag, "quantities") }

var cache sync.Map // file name -> func() []Row

func read(tag, table string) []Row {
	best := Best(tag)
	if best == "" {
		return nil
	}
	name := "data/" + best + "." + table + ".tsv.gz"
	load, _ := cache.LoadOrStore(name, sync.OnceValue(func() []Row { return parse(name) }))
	return load.(func() []Row)()
}

// parse reads embedded data that a test has read before.
func parse(name string) []Row {
	packed, err := data.ReadFile(name)
	if err != nil {
		return nil
	}
	reader, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil
	}
	content, err := io.ReadAll(reader)
	if err != nil {
		return nil
	}
	var rows []Row
	for line := range strings.Lines(string(content)) {
		fields := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(fields) > 2 {
			rows = append(rows, Row{fields[0], fields[1], fields[2:]})
		}
	}
	return rows
}
