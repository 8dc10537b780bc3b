package align

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks/lexicon"
	scripts "github.com/kawan-mt/kawan/checks/text"
)

// scanner splits one sentence into words.
type scanner struct {
	lang    string // tag of the text
	index   *lexicon.Index
	native  bool // the sentence is in the language of the other side
	letters int
	found   []sighting
	pending []piece // words in a row that a phrase may be made of
	initial bool    // no word of the sentence was seen yet
}

// piece is a word as written, and where it begins in its sentence.
type piece struct {
	written string
	start   int
	known   lexicon.Word
}

func (s *scanner) scan(text string) {
	s.initial = true
	s.found = make([]sighting, 0, len(text)/bytesPerWord)
	for start := 0; start < len(text); {
		r, size := utf8.DecodeRuneInString(text[start:])
		end := start + size
		switch {
		case unicode.IsDigit(r):
			end = s.number(text, start)
		case isSpaceless(r):
			end = s.runOf(text, start, isSpaceless)
			s.flush()
			s.grams(text[start:end], start)
		case unicode.IsLetter(r):
			end = s.wordEnd(text, start)
			s.letters += utf8.RuneCountInString(text[start:end])
			written := strings.TrimRight(text[start:end], ".'’-")
			s.pending = append(s.pending, piece{written, start, s.index.Word(written)})
		case r != ' ' && r != '-' && r != '\u00a0':
			s.flush()
			if form := markOf(r); form != "" {
				s.file(sighting{form: form, written: form, class: mark, start: start, end: end})
			}
		}
		start = end
	}
	s.flush()
}

// bytesPerWord is about how many bytes of text bring a word.
const bytesPerWord = 6

func (s *scanner) file(w sighting) { s.found = append(s.found, w) }

func (s *scanner) runOf(text string, start int, in func(rune) bool) int {
	for i, r := range text[start:] {
		if !in(r) {
			return start + i
		}
	}
	return len(text)
}

// wordEnd is where the word that begins at start ends. Apostrophes, hyphens
// and dots belong to it between letters.
func (s *scanner) wordEnd(text string, start int) int {
	i := start
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case isSpaceless(r):
			return i
		case unicode.IsLetter(r), unicode.IsMark(r), unicode.IsDigit(r), unicode.Is(unicode.Cf, r):
		case strings.ContainsRune("'’-.", r):
			next, _ := utf8.DecodeRuneInString(text[i+size:])
			if !unicode.IsLetter(next) || isSpaceless(next) {
				if r == '.' && i-start >= 3 && strings.Contains(text[start:i], ".") {
					i += size // the last dot of U.S.
				}
				return i
			}
		default:
			return i
		}
		i += size
	}
	return i
}

// isSpaceless tells whether r is of a script that is written without spaces
// between words.
func isSpaceless(r rune) bool {
	return scripts.Unspaced(r) || isLengthMark(r)
}

// flush files the pending words: phrases that the lexicon knows, longest
// first, and else single words.
func (s *scanner) flush() {
	words := s.pending
	for i := 0; i < len(words); {
		n := s.phrase(words[i:])
		if n == 0 {
			s.single(words[i], s.initial && i == 0)
			n = 1
		}
		i += n
	}
	if len(words) > 0 {
		s.initial = false
	}
	s.pending = s.pending[:0]
}

// maxPhrase is the number of words up to which phrases are looked up.
const maxPhrase = 6

func (s *scanner) phrase(words []piece) int {
	if len(words) < 2 {
		return 0
	}
	for n := min(words[0].known.Phrase, len(words), maxPhrase); n > 1; n-- {
		folded := lexicon.Fold(joined(words[:n]))
		if senses := s.index.FindPhrase(folded); senses != nil {
			last := words[n-1]
			s.file(sighting{form: folded, written: folded, class: s.ordinary(senses), senses: senses, start: words[0].start, end: last.start + len(last.written)})
			return n
		}
	}
	return 0
}

func joined(words []piece) string {
	var phrase strings.Builder
	for i, word := range words {
		if i > 0 {
			phrase.WriteByte(' ')
		}
		phrase.WriteString(word.written)
	}
	return phrase.String()
}

func (s *scanner) single(word piece, initial bool) {
	written, folded, senses := word.written, word.known.Bare, word.known.Senses
	if folded == "" {
		return
	}
	first, _ := utf8.DecodeRuneInString(written)
	w := sighting{form: folded, written: written, class: s.ordinary(senses), senses: senses, start: word.start, end: word.start + len(written)}
	switch capital := unicode.IsUpper(first); {
	case capital && initial:
		w.initial = true
	case capital && (s.native || senses == nil):
		w.class = name
	}
	s.file(w)
}

func (s *scanner) ordinary(senses []lexicon.Sense) class {
	switch {
	case s.native:
		return same
	case senses != nil:
		return lexical
	}
	return plain
}
