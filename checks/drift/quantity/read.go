package quantity

import (
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/drift/forms"
	"github.com/kawan-mt/kawan/checks/text"
)

// Reader reads the quantities of texts in one language.
type Reader struct {
	lex *lexicon
}

// For is the reader of a language, a BCP 47 tag. Without data for it, digits
// are all that is read.
func For(tag string) *Reader { return &Reader{lexiconOf(tag)} }

// Read finds the quantities of content[span], in order, with spans in content.
func (r *Reader) Read(content string, span checks.Span) []Quantity {
	s := &scan{lex: r.lex, text: content[span.Start:span.End]}
	s.run()
	s.relate()
	s.aside()
	for i := range s.out {
		s.out[i].Span = s.out[i].Shift(span.Start)
		s.out[i].Digits = s.out[i].Digits.Shift(span.Start)
	}
	return s.out
}

// commonly is how many quantities a sentence that has any has at most.
const commonly = 8

// scan is the reading of one text.
type scan struct {
	lex   *lexicon
	text  string
	out   []Quantity
	scale []float64 // of each quantity: what its digits were multiplied by
	dates int

	digitRuns [4]run // what runs returns
}

func (s *scan) emit(q Quantity, scale float64) {
	if q.Strength <= Word && !q.Code {
		for i := range q.Readings {
			q.Sense |= q.Readings[i].sense()
		}
	}
	if s.out == nil {
		s.out, s.scale = make([]Quantity, 0, commonly), make([]float64, 0, commonly)
	}
	s.out = append(s.out, q)
	s.scale = append(s.scale, scale)
}

func (s *scan) run() {
	inWord, start := false, true
	for at := 0; at < len(s.text); {
		c := s.text[at]
		if c < utf8.RuneSelf && !forms.IsLetter(rune(c)) && (c < '0' || c > '9') {
			if c == '.' || c == '\n' || c == '!' || c == '?' || c == ':' {
				start = true
			}
			inWord = false
			at++
			continue
		}
		r, size := utf8.DecodeRuneInString(s.text[at:])
		switch {
		case forms.Digit(r) >= 0:
			at = s.digits(at)
			inWord, start = false, false
		case forms.IsLetter(r):
			unspaced := r >= 0x0e00 && text.Unspaced(r)
			if inWord && !unspaced {
				at += size
				continue
			}
			next := s.word(at, start)
			if next == at && 'A' < c && c <= 'X' {
				next = s.roman(at)
			}
			inWord = !unspaced && next == at
			if next == at {
				next += size
			}
			at, start = next, false
		default:
			if value, ok := vulgar[r]; ok {
				s.emit(Quantity{Span: checks.Span{Start: at, End: at + size}, Strength: Weak,
					Readings: []Reading{{Kind: Number, Value: value}}}, 1)
			}
			if r == '“' || r == '"' || r == '«' || r == '。' || r == '「' {
				start = true
			}
			inWord = false
			at += size
		}
	}
}

// word reads a month, weekday, number in words or the like that starts at a
// letter; it returns at itself when there is none.
func (s *scan) word(at int, start bool) int {
	if next := s.wordAt(at, start); next > at {
		return next
	}
	for _, clitic := range s.lex.clitics {
		if rest := at + len(clitic); rest < len(s.text) && s.text[at:rest] == clitic && forms.IsLetter(forms.RuneAt(s.text, rest)) {
			before := len(s.out)
			if next := s.wordAt(rest, start); next > rest {
				for i := before; i < len(s.out); i++ {
					if s.out[i].Strength == Word {
						s.out[i].Strength = Weak
					}
				}
				return next
			}
		}
	}
	return at
}

func (s *scan) wordAt(at int, start bool) int {
	best, stemmed := at, at
	var found []entry
	var stem entry
	s.lex.words.Walk(s.text, at, func(end int, entries []entry) {
		if s.bounded(end) {
			if kept := s.fitting(at, end, entries, false); len(kept) > 0 {
				best, found = end, kept
			}
		} else if kept := s.fitting(at, end, entries, true); len(kept) > 0 {
			if tail := s.tail(end, kept[0]); tail > end {
				stemmed, stem = tail, kept[0]
			}
		}
	})
	words, value, sure := s.spelled(at)
	switch {
	case words > best && words > at, words == best && words > at && (found[0].role == roleWeak || found[0].role == roleShare || found[0].role == roleOrdinal && found[0].value == value):
		return s.emitWords(at, words, value, sure)
	case best > at && best >= stemmed:
		return s.emitName(at, best, found, start)
	case stemmed > at:
		s.emitStem(at, stemmed, stem)
		return stemmed
	}
	return s.compound(at)
}
