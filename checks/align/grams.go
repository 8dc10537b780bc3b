package align

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks/lang"
	"github.com/kawan-mt/kawan/checks/lexicon"
)

// grams files a run of text without spaces: the forms that the lexicon knows,
// longest first, loan words, and pairs of the other characters. Folding may
// change lengths: positions are those of the run where it does not, and else near.
func (s *scanner) grams(run string, at int) {
	s.letters += utf8.RuneCountInString(run)
	folded := lexicon.Fold(run)
	place := func(i int) int {
		for i < len(run) && !utf8.RuneStart(run[i]) {
			i++
		}
		return at + min(i, len(run))
	}
	file := func(w sighting, from int) {
		w.written, w.start, w.end = w.form, place(from), place(from+len(w.form))
		s.file(w)
	}
	for i := 0; i < len(folded); {
		if n, senses := s.index.Longest(folded[i:]); n > 0 {
			file(sighting{form: folded[i : i+n], class: s.ordinary(senses), senses: senses}, i)
			i += n
			continue
		}
		if n, sound := lexicon.Transcribed(s.lang, folded[i:]); n > 0 && !s.native {
			file(sighting{form: folded[i : i+n], class: name, sound: &sound, transcribed: true}, i)
			i += n
			continue
		}
		r, size := utf8.DecodeRuneInString(folded[i:])
		if isLoan(r) {
			end := i + s.runOf(folded[i:], 0, isLoan)
			file(sighting{form: folded[i:end], class: name}, i)
			i = end
			continue
		}
		next, nextSize := utf8.DecodeRuneInString(folded[i+size:])
		if nextSize > 0 && !isLoan(next) {
			file(sighting{form: folded[i : i+size+nextSize], class: gram}, i)
		}
		i += size
	}
}

// loanScripts write words of other languages by their sound.
var loanScripts = sync.OnceValue(func() (tables []*unicode.RangeTable) {
	for _, name := range lang.Words("und", "loanscripts") {
		tables = append(tables, unicode.Scripts[name])
	}
	return tables
})

// isLoan tells whether r is of such a script, or a mark for a long vowel.
func isLoan(r rune) bool { return isLengthMark(r) || unicode.In(r, loanScripts()...) }

var lengthMarks = sync.OnceValue(func() string { return strings.Join(lang.Words("und", "lengthmarks"), "") })

// isLengthMark tells whether r lengthens the sound before it.
func isLengthMark(r rune) bool {
	return unicode.Is(unicode.Lm, r) && strings.ContainsRune(lengthMarks(), r)
}
