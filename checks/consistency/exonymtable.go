package consistency

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks/lang"
	"github.com/kawan-mt/kawan/checks/lang/cldr"
	"github.com/kawan-mt/kawan/checks/memo"
)

// exonym is one name of a place or people; names of one thing share a number.
type exonym struct {
	stems   []string // of its words
	thing   int32
	rank    int32 // order of preference among the names of the thing
	foreign bool  // the source language's name
}

// exonymTable finds exonyms by the stem of their first word.
type exonymTable map[string][]exonym

type exonymKey struct{ target, source string }

var exonymTables memo.Tags[exonymKey, *exonymIndex]

type exonymIndex struct {
	table exonymTable
	known map[string]bool // folded names of places and languages in the target language
	stems map[string]bool // of those names, where the language declines them
}

// exonymsOf are the names of territories and cities, in the target language and
// in the source language: those of CLDR and those of the language's data of
// kind "exonym", whose lines hold names of one thing separated by "|" and,
// behind "||", the names that other languages leave.
func exonymsOf(target, source string) *exonymIndex {
	return exonymTables.Of(exonymKey{target, source}, buildExonyms)
}

func buildExonyms(key exonymKey) *exonymIndex {
	target, source := key.target, key.source
	x := &exonymIndex{table: exonymTable{}, known: map[string]bool{}, stems: map[string]bool{}}
	affixes := affixesOf(target)
	thingOf, next := map[string]int32{}, int32(0)
	add := func(name string, thing, rank int32, foreign bool) {
		if strings.ContainsAny(name, "()[]") || isAcronym(name) {
			return
		}
		e := exonym{thing: thing, rank: rank, foreign: foreign}
		for part := range strings.FieldsFuncSeq(name, func(r rune) bool { return r == ' ' || r == '-' || r == '’' || r == '\'' }) {
			e.stems = append(e.stems, affixes.stem(fold(part)))
		}
		if len(e.stems) == 0 || len([]rune(strings.Join(e.stems, ""))) < 3 {
			return
		}
		if !foreign && len(e.stems) == 1 {
			x.known[fold(name)] = true
		}
		list := x.table[e.stems[0]]
		if !slices.ContainsFunc(list, func(o exonym) bool { return slices.Equal(o.stems, e.stems) }) {
			x.table[e.stems[0]] = append(list, e)
		}
		key := strings.Join(e.stems, " ")
		if _, taken := thingOf[key]; !taken {
			thingOf[key] = thing
		}
	}
	for _, line := range lang.Lines(target, "exonym") {
		own, kept, _ := strings.Cut(line, "||")
		for rank, name := range strings.Split(own, "|") {
			add(strings.TrimSpace(name), next, int32(rank), false)
		}
		for rank, name := range strings.Split(kept, "|") {
			add(strings.TrimSpace(name), next, int32(50+rank), true)
		}
		next++
	}
	ours, theirs := cldr.NamesIn(target), cldr.NamesIn(source)
	if ours == nil {
		ours = &cldr.Names{}
	}
	if theirs == nil {
		theirs = &cldr.Names{}
	}
	for _, table := range [][2]map[string][]string{{ours.Territories, theirs.Territories}, {ours.Cities, theirs.Cities}} {
		codes := make([]string, 0, len(table[0]))
		for code := range table[0] {
			codes = append(codes, code)
		}
		slices.Sort(codes)
		for _, code := range codes {
			thing := next
			next++
			for _, name := range slices.Concat(table[0][code], table[1][code]) {
				if listed, is := thingOf[stemsOf(affixes, name)]; is {
					thing = listed
					break
				}
			}
			for rank, name := range table[0][code] {
				add(name, thing, int32(100+rank), false)
			}
			for rank, name := range table[1][code] {
				if sameScript(name, table[0][code][0]) {
					add(name, thing, int32(200+rank), true)
				}
			}
		}
	}
	for _, table := range []map[string][]string{ours.Languages, ours.Territories} {
		for _, forms := range table {
			for _, form := range forms {
				x.known[fold(form)] = true
			}
		}
	}
	if affixes.declines {
		for name := range x.known {
			if stem := affixes.stem(name); utf8.RuneCountInString(stem) >= leastDoubtful {
				x.stems[stem] = true
			}
		}
	}
	for first := range x.table {
		slices.SortStableFunc(x.table[first], func(a, b exonym) int { return cmp.Compare(len(b.stems), len(a.stems)) })
	}
	return x
}

func stemsOf(affixes *nameAffixes, name string) string {
	var stems []string
	for part := range strings.FieldsFuncSeq(name, func(r rune) bool { return r == ' ' || r == '-' || r == '’' || r == '\'' }) {
		stems = append(stems, affixes.stem(fold(part)))
	}
	return strings.Join(stems, " ")
}

// isAcronym tells whether a name is written in capitals throughout.
func isAcronym(name string) bool {
	return strings.IndexFunc(name, unicode.IsLower) < 0 && strings.IndexFunc(name, unicode.IsUpper) >= 0
}
