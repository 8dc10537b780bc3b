package lexicon_test

import (
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

const conceptsFile = "concepts.tsv"

var conceptColumns = []string{
	"concept", "en", "id", "ms", "de", "nl", "es", "fr", "pt", "it", "ru", "ar", "ja", "zh", "vi",
}

// conceptScripts holds the columns not written in Latin letters only.
var conceptScripts = map[string][]*unicode.RangeTable{
	"ru": {unicode.Cyrillic},
	"ar": {unicode.Arabic},
	"ja": {unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Common, unicode.Latin},
	"zh": {unicode.Han, unicode.Latin},
}

var conceptID = regexp.MustCompile(`^[a-z0-9]+([.-][a-z0-9]+)*$`)

func TestConceptsFileIsWellFormed(t *testing.T) {
	raw, err := os.ReadFile(conceptsFile)
	if err != nil {
		t.Fatal(err)
	}
	for _, problem := range conceptProblems(string(raw)) {
		t.Error(problem)
	}
}

func TestConceptsCoverEveryColumn(t *testing.T) {
	raw, err := os.ReadFile(conceptsFile)
	if err != nil {
		t.Fatal(err)
	}
	rows := strings.Split(strings.TrimSuffix(string(raw), "\n"), "\n")[1:]
	filled := make(map[string]int)
	for _, row := range rows {
		for i, cell := range strings.Split(row, "\t") {
			if cell != "" && i < len(conceptColumns) {
				filled[conceptColumns[i]]++
			}
		}
	}
	const least = 1100
	for _, column := range conceptColumns {
		if filled[column] < least {
			t.Errorf("column %s has %d filled cells, want at least %d", column, filled[column], least)
		}
	}
}

func TestConceptProblemsAreSeen(t *testing.T) {
	head := strings.Join(conceptColumns, "\t") + "\n"
	row := func(change func(cells []string)) string {
		cells := []string{"war", "war|wars", "perang", "perang", "Krieg", "oorlog", "guerra", "guerre", "guerra", "guerra",
			"война", "حرب", "戦争", "战争", "chiến tranh"}
		change(cells)
		return strings.Join(cells, "\t") + "\n"
	}
	good := row(func([]string) {})
	for name, tc := range map[string]struct {
		file string
		want string
	}{
		"good":             {head + good, ""},
		"acronym":          {head + row(func(c []string) { c[1] = "war|UAV|MPs" }), ""},
		"header":           {strings.ToUpper(head) + good, "header"},
		"columns":          {head + "war\twar\n", "columns"},
		"duplicate id":     {head + good + good, "twice"},
		"id form":          {head + row(func(c []string) { c[0] = "The War" }), "concept id"},
		"no english":       {head + row(func(c []string) { c[1] = "" }), "no English"},
		"repeated":         {head + row(func(c []string) { c[1] = "war|war" }), "repeated"},
		"empty variant":    {head + row(func(c []string) { c[1] = "war|" }), "spaces"},
		"outer space":      {head + row(func(c []string) { c[2] = "perang " }), "spaces"},
		"double space":     {head + row(func(c []string) { c[14] = "chiến  tranh" }), "spaces"},
		"capital":          {head + row(func(c []string) { c[6] = "Guerra" }), "capital"},
		"not composed":     {head + row(func(c []string) { c[14] = norm.NFD.String(c[14]) }), "NFC"},
		"latin in ru":      {head + row(func(c []string) { c[10] = "voina" }), "script"},
		"cyrillic in en":   {head + row(func(c []string) { c[1] = "wаr" }), "script"},
		"kana in zh":       {head + row(func(c []string) { c[13] = "せんそう" }), "script"},
		"arabic diacritic": {head + row(func(c []string) { c[11] = "حَرب" }), "diacritic"},
		"no last newline":  {head + strings.TrimSuffix(good, "\n"), "newline"},
	} {
		t.Run(name, func(t *testing.T) {
			got := conceptProblems(tc.file)
			if tc.want == "" {
				if len(got) != 0 {
					t.Fatalf("problems %q, want none", got)
				}
				return
			}
			if !slices.ContainsFunc(got, func(p string) bool { return strings.Contains(p, tc.want) }) {
				t.Fatalf("problems %q, want one naming %q", got, tc.want)
			}
		})
	}
}

// conceptProblems lists what is wrong with the form of a concept file, in file order.
func conceptProblems(file string) []string {
	var problems []string
	if !strings.HasSuffix(file, "\n") {
		problems = append(problems, "the last line has no newline")
	}
	lines := strings.Split(strings.TrimSuffix(file, "\n"), "\n")
	if lines[0] != strings.Join(conceptColumns, "\t") {
		problems = append(problems, fmt.Sprintf("header is %q", lines[0]))
	}
	firstLine := make(map[string]int)
	for i, line := range lines[1:] {
		number := i + 2
		report := func(format string, args ...any) {
			problems = append(problems, fmt.Sprintf("line %d: ", number)+fmt.Sprintf(format, args...))
		}
		cells := strings.Split(line, "\t")
		if len(cells) != len(conceptColumns) {
			report("%d columns, want %d", len(cells), len(conceptColumns))
			continue
		}
		if !conceptID.MatchString(cells[0]) {
			report("concept id %q is not lower-case ASCII words joined by dots or hyphens", cells[0])
		}
		if earlier, ok := firstLine[cells[0]]; ok {
			report("concept %s stands twice, first on line %d", cells[0], earlier)
		}
		firstLine[cells[0]] = number
		if cells[1] == "" {
			report("concept %s has no English word", cells[0])
		}
		for c, cell := range cells[1:] {
			for _, problem := range cellProblems(conceptColumns[c+1], cell) {
				report("%s of %s: %s", conceptColumns[c+1], cells[0], problem)
			}
		}
	}
	return problems
}

func cellProblems(column, cell string) []string {
	if cell == "" {
		return nil
	}
	var problems []string
	seen := make(map[string]bool)
	for variant := range strings.SplitSeq(cell, "|") {
		if seen[variant] {
			problems = append(problems, fmt.Sprintf("%q is repeated", variant))
		}
		seen[variant] = true
		if variant != strings.Join(strings.Fields(variant), " ") || variant == "" {
			problems = append(problems, fmt.Sprintf("%q is empty or has stray spaces", variant))
		}
		if !norm.NFC.IsNormalString(variant) {
			problems = append(problems, fmt.Sprintf("%q is not NFC", variant))
		}
		if column != "de" && column != "ja" && column != "zh" && variant != strings.ToLower(variant) && !alwaysCapital(variant) {
			problems = append(problems, fmt.Sprintf("%q has a capital letter", variant))
		}
		problems = append(problems, letterProblems(column, variant)...)
	}
	return problems
}

// alwaysCapital tells whether a variant is written with capitals wherever it
// stands: an acronym, its plural, or a word that would be another without.
func alwaysCapital(variant string) bool {
	if len(variant) >= 3 && variant == strings.ToUpper(strings.TrimSuffix(variant, "s"))+"s" {
		return true
	}
	return variant == strings.ToUpper(variant) || slices.Contains([]string{"May", "March", "Aids"}, variant)
}

func letterProblems(column, variant string) []string {
	scripts, ok := conceptScripts[column]
	if !ok {
		scripts = []*unicode.RangeTable{unicode.Latin}
	}
	for _, r := range variant {
		switch {
		case r == ' ' || r == '-' || r == '\'':
		case unicode.IsMark(r):
			return []string{fmt.Sprintf("%q has a diacritic apart from its letter", variant)}
		case !unicode.In(r, scripts...):
			return []string{fmt.Sprintf("%q has %q, which is outside the column's script", variant, r)}
		}
	}
	return nil
}
