package consistency

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks/lang"
)

// leastBase is the fewest letters that inflection leaves of a glossary word.
const leastBase = 3

// inflection knows the affixes of a language and recognises inflected forms of
// the words of a glossary.
type inflection struct {
	prefixes, suffixes []string
	dropped            map[string]string // prefix -> letter that the root loses after it
}

var inflections sync.Map // tag -> *inflection

// inflectionOf reads the data of kinds "affixes", "affix-name" and "affix-drop".
func inflectionOf(tag string) *inflection {
	if known, ok := inflections.Load(tag); ok {
		return known.(*inflection)
	}
	f := &inflection{dropped: map[string]string{}}
	for _, line := range slices.Concat(lang.Lines(tag, "affixes"), lang.Lines(tag, "affix-name")) {
		fields := strings.Fields(line)
		for _, field := range fields[1:] {
			switch affix := fold(field); fields[0] {
			case "prefix", "clitic":
				f.prefixes = append(f.prefixes, affix)
			case "suffix", "enclitic":
				f.suffixes = append(f.suffixes, affix)
			}
		}
	}
	for _, line := range lang.Lines(tag, "affix-drop") {
		prefix, letter, _ := strings.Cut(line, " ")
		f.dropped[fold(prefix)] = fold(letter)
	}
	known, _ := inflections.LoadOrStore(tag, f)
	return known.(*inflection)
}

// bases are the forms that a folded word may be inflected from, itself first.
func (f *inflection) bases(word string) []string {
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
	for _, form := range list[:len(list):len(list)] {
		for _, suffix := range f.suffixes {
			if rest, ok := strings.CutSuffix(form, suffix); ok {
				add(rest)
			}
		}
	}
	return list
}

// inflects tells whether a word of a text is a form of a word of the glossary:
// one is made of the other by affixes, or both of a base that keeps most of
// the shorter one.
func (f *inflection) inflects(word, entry string) bool {
	if word == entry {
		return true
	}
	ours, theirs := f.bases(word), f.bases(entry)
	if slices.Contains(ours, entry) || slices.Contains(theirs, word) {
		return true
	}
	for _, base := range ours {
		if n := utf8.RuneCountInString(base); n > leastBase && n*3 >= 2*min(utf8.RuneCountInString(word), utf8.RuneCountInString(entry)) && slices.Contains(theirs, base) {
			return true
		}
	}
	return false
}
