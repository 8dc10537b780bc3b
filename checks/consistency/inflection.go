package consistency

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks/lang"
	"github.com/kawan-mt/kawan/checks/memo"
)

// leastBase is the fewest letters that inflection leaves of a glossary word.
const leastBase = 3

// inflection knows the affixes of a language and recognises inflected forms of
// the words of a glossary.
type inflection struct {
	prefixes, suffixes []string
	dropped            map[string]string   // prefix -> letter that the root loses after it
	changes            [][2]string         // ending of a form, and of its base
	irregular          map[string][]string // form -> bases
	weak               string              // letters that inflection inserts, drops and changes within a word
	alike              []string            // letters that write one sound of foreign names
	based              *memo.Words[[]string]
}

var inflections memo.Tags[string, *inflection]

func inflectionOf(tag string) *inflection { return inflections.Of(tag, readInflection) }

// readInflection reads the data of kinds "affixes" and "irregular".
func readInflection(tag string) *inflection {
	f := &inflection{dropped: map[string]string{}, irregular: map[string][]string{}, based: memo.NewWords[[]string](12)}
	for _, line := range lang.Lines(tag, "affixes") {
		label, list, _ := strings.Cut(line, " ")
		fields := strings.Fields(list)
		for i, field := range fields {
			fields[i] = fold(field)
		}
		first, second, _ := strings.Cut(list, " ")
		switch label {
		case "prefix", "clitic", "name-prefix":
			f.prefixes = append(f.prefixes, fields...)
		case "suffix", "enclitic", "name-suffix":
			f.suffixes = append(f.suffixes, fields...)
		case "drop":
			f.dropped[fold(first)] = fold(second)
		case "weak":
			f.weak = strings.Join(fields, "")
		case "alike":
			f.alike = append(f.alike, strings.Join(fields, ""))
		case "change":
			f.changes = append(f.changes, [2]string{fold(first), fold(second)})
		}
	}
	for _, line := range lang.Lines(tag, "irregular") {
		fields := strings.Fields(line)
		for _, form := range fields[1:] {
			f.irregular[fold(form)] = append(f.irregular[fold(form)], fold(fields[0]))
		}
	}
	return f
}

// bases are the forms that a folded word may be inflected from, itself first.
// The slice is shared: it must not be changed.
func (f *inflection) bases(word string) []string { return f.based.Of(word, f.findBases) }

func (f *inflection) findBases(word string) []string {
	list := []string{word}
	add := func(base string) {
		if utf8.RuneCountInString(base) >= leastBase && !slices.Contains(list, base) {
			list = append(list, base)
		}
	}
	for _, prefix := range f.prefixes {
		if rest, ok := strings.CutPrefix(word, prefix); ok {
			add(rest)
			if letter := f.dropped[prefix]; letter != "" {
				add(letter + rest)
			}
		}
	}
	for _, base := range f.irregular[word] {
		add(base)
	}
	for _, change := range f.changes {
		if rest, ok := strings.CutSuffix(word, change[0]); ok {
			add(rest + change[1])
		}
	}
	for _, form := range list[:len(list):len(list)] {
		for _, suffix := range f.suffixes {
			if rest, ok := strings.CutSuffix(form, suffix); ok {
				add(rest)
			}
		}
	}
	return list
}

// leastRoot is the fewest letters, weak ones aside, that two forms of one root share.
const leastRoot = 2

// sameRoot tells whether two folded words have the same letters when affixes and
// weak letters are off: a singular and its broken plural.
func (f *inflection) sameRoot(x, y string) bool {
	if f.weak == "" {
		return false
	}
	roots := func(word string) []string {
		list := slices.Clone(f.bases(word))
		for i, base := range list {
			list[i] = strings.Map(func(r rune) rune {
				if strings.ContainsRune(f.weak, r) {
					return -1
				}
				return r
			}, base)
		}
		return list
	}
	theirs := roots(y)
	return slices.ContainsFunc(roots(x), func(root string) bool {
		return utf8.RuneCountInString(root) >= leastRoot && slices.Contains(theirs, root)
	})
}

// formOf tells whether a word of a text is a form of a word of the glossary, by
// their bases: one is made of the other by affixes, or both of a base that
// keeps most of the shorter one.
func formOf(word, entry string, ours, theirs []string) bool {
	if word == entry || slices.Contains(ours, entry) || slices.Contains(theirs, word) {
		return true
	}
	shorter := min(utf8.RuneCountInString(word), utf8.RuneCountInString(entry))
	for _, base := range ours {
		if n := utf8.RuneCountInString(base); n >= leastBase && n*3 >= 2*shorter && slices.Contains(theirs, base) {
			return true
		}
	}
	return false
}
