package consistency

import (
	"cmp"
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/kawan-mt/kawan/checks/lang"
	"github.com/kawan-mt/kawan/checks/lang/cldr"
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

var exonymTables sync.Map // exonymKey -> func() *exonymIndex

type exonymIndex struct {
	table exonymTable
	known map[string]bool // folded names of places and languages in the target language
}

// exonymsOf are the names of territories and cities, in the target language and
// in the source language: those of CLDR and those of the language's data of
// kind "exonym", whose lines hold names of one thing separated by "|" and,
// behind "||", the names that other languages leave.
func exonymsOf(target, source string) *exonymIndex {
	if load, known := exonymTables.Load(exonymKey{target, source}); known {
		return load.(func() *exonymIndex)()
	}
	load, _ := exonymTables.LoadOrStore(exonymKey{target, source}, sync.OnceValue(func() *exonymIndex { return buildExonyms(target, source) }))
	return load.(func() *exonymIndex)()
}

func buildExonyms(target, source string) *exonymIndex {
	x := &exonymIndex{table: exonymTable{}, known: map[string]bool{}}
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

func sameScript(a, b string) bool {
	return isLatin(a) == isLatin(b)
}

func isLatin(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return unicode.Is(unicode.Latin, r) }) >= 0
}

// known tells whether a word is the target language's own name of a place or
// language, and so no misspelling of another name.
func (c *corpus) known(w *word) bool {
	known := exonymsOf(c.lang, c.sourceLang()).known
	return slices.ContainsFunc(c.affixes.bare(w.fold), func(form string) bool { return known[form] })
}

func (c *corpus) sourceLang() string {
	if len(c.stories) == 0 {
		return ""
	}
	return c.stories[0].sourceLang
}

// exonyms finds things named by two of their names: China and Tiongkok.
func (c *corpus) exonyms() []*variant {
	table := exonymsOf(c.lang, c.sourceLang()).table
	if len(table) == 0 {
		return nil
	}
	type name struct{ thing, rank int32 }
	places := map[name][]place{}
	starts := map[int32][]exonym{} // by class of the first word
	for id := range c.classes {
		if list := table[c.classes[id].stem]; list != nil && c.classes[id].capital > 0 {
			starts[int32(id)] = list
		}
	}
	for i, s := range c.stories {
		for _, sent := range s.sentences {
			for t := sent.first; t < sent.last; t++ {
				w := c.at(i, t)
				list := starts[w.class]
				if list == nil || !w.capital && !w.uncased {
					continue
				}
				for _, e := range list {
					if c.standsAt(i, sent, t, e) {
						end := t + int32(len(e.stems))
						if !e.foreign || !c.inChain(i, sent, t, end) {
							key := name{e.thing, e.rank}
							places[key] = append(places[key], place{int32(i), t, end})
						}
						t = end - 1
						break
					}
				}
			}
		}
	}
	byThing := map[int32][]name{}
	for key := range places {
		byThing[key.thing] = append(byThing[key.thing], key)
	}
	things := make([]int32, 0, len(byThing))
	for thing, names := range byThing {
		if len(names) > 1 {
			things = append(things, thing)
		}
	}
	slices.Sort(things)
	var list []*variant
	for _, thing := range things {
		names := byThing[thing]
		slices.SortFunc(names, func(a, b name) int {
			return cmp.Or(-cmp.Compare(len(places[a]), len(places[b])), cmp.Compare(a.rank, b.rank))
		})
		v := &variant{rule: RuleName, code: "consistency.name.exonym", main: -1, mains: places[names[0]], severity: severityName, confidence: 0.8}
		main := fold(c.quote(v.mains[0]))
		for _, n := range names[1:] {
			if form := fold(c.quote(places[n][0])); !strings.Contains(form, main) && !strings.Contains(main, form) {
				v.others = append(v.others, rendered{key: n.rank, places: places[n]})
			}
		}
		if len(v.others) > 0 {
			list = append(list, v)
		}
	}
	return list
}

// standsAt tells whether the words of e stand at token t.
func (c *corpus) standsAt(i int, sent sentence, t int32, e exonym) bool {
	if t+int32(len(e.stems)) > sent.last {
		return false
	}
	for n, stem := range e.stems {
		w := c.at(i, t+int32(n))
		if c.classes[w.class].stem != stem || n > 0 && c.stories[i].tokens[t+int32(n)].join() == broken ||
			!w.capital && !w.uncased && (n == 0 || n == len(e.stems)-1) {
			return false
		}
	}
	return true
}

// inChain tells whether tokens [t, end) belong to a longer name: a capitalised
// word stands right beside them, or before a connecting word of the source
// language that the target language does not have.
func (c *corpus) inChain(i int, sent sentence, t, end int32) bool {
	s := c.stories[i]
	if t-1 > sent.first && s.tokens[t].join() == spaced && c.at(i, t-2).capital {
		between := c.at(i, t-1).fold
		if factsOf(s.sourceLang).function[between] && !factsOf(c.lang).function[between] {
			return true
		}
	}
	return t > sent.first && s.tokens[t].join() <= glued && c.at(i, t-1).capital ||
		end < sent.last && s.tokens[end].join() <= glued && c.at(i, end).capital
}
