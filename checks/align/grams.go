package align

import (
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks/lang"
	"github.com/kawan-mt/kawan/checks/lexicon"
)

// grams files a run of text without spaces: the forms that the lexicon knows,
// longest first, loan words, and pairs of the other characters.
func (s *scanner) grams(run string) {
	s.letters += utf8.RuneCountInString(run)
	folded := lexicon.Fold(run)
	for i := 0; i < len(folded); {
		if n, senses := s.index.Longest(folded[i:]); n > 0 {
			s.add(s.at, folded[i:i+n], folded[i:i+n], s.ordinary(senses), senses)
			i += n
			continue
		}
		if n, sound := lexicon.Transcribed(s.text.Lang, folded[i:]); n > 0 && !s.native {
			s.add(s.at, folded[i:i+n], folded[i:i+n], name, nil)
			w := &s.words[s.byForm[folded[i:i+n]]]
			w.sound, w.heard = sound, true
			i += n
			continue
		}
		r, size := utf8.DecodeRuneInString(folded[i:])
		if isLoan(r) {
			end := i + s.runOf(folded[i:], 0, isLoan)
			s.add(s.at, folded[i:end], folded[i:end], name, nil)
			i = end
			continue
		}
		next, nextSize := utf8.DecodeRuneInString(folded[i+size:])
		if nextSize > 0 && !isLoan(next) {
			gramForm := folded[i : i+size+nextSize]
			s.add(s.at, gramForm, gramForm, gram, nil)
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

// isLoan tells whether r is of such a script, or its mark for a long vowel.
func isLoan(r rune) bool { return r == 'ー' || unicode.In(r, loanScripts()...) }
