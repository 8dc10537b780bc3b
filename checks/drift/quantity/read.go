package quantity

import (
	"slices"
	"strings"
	"unicode"
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
	for i := range s.out {
		s.out[i].Span = s.out[i].Shift(span.Start)
		s.out[i].Digits = s.out[i].Digits.Shift(span.Start)
	}
	return s.out
}

// scan is the reading of one text.
type scan struct {
	lex   *lexicon
	text  string
	out   []Quantity
	scale []float64 // of each quantity: what its digits were multiplied by
	dates int
}

func (s *scan) emit(q Quantity, scale float64) {
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
	case words > best && words > at:
		return s.emitWords(at, words, value, sure)
	case best > at && best >= stemmed:
		return s.emitName(at, best, found, start)
	case stemmed > at:
		s.emitStem(at, stemmed, stem)
		return stemmed
	}
	return at
}

// bounded tells whether a word may end here.
func (s *scan) bounded(end int) bool {
	r := forms.RuneAt(s.text, end)
	if r == 0 || !forms.IsLetter(r) {
		return true
	}
	last, _ := forms.RuneBefore(s.text, end)
	return !forms.IsLetter(last) || text.Unspaced(r) || text.Unspaced(last)
}

// fitting are the entries whose conditions on letters and neighbours hold.
func (s *scan) fitting(at, end int, entries []entry, stem bool) []entry {
	kept := entries
	for i, e := range entries {
		if s.fits(at, end, e, stem) {
			continue
		}
		kept = slices.Clone(entries[:i])
		for _, e := range entries[i+1:] {
			if s.fits(at, end, e, stem) {
				kept = append(kept, e)
			}
		}
		break
	}
	return kept
}

func (s *scan) fits(at, end int, e entry, stem bool) bool {
	if e.capital && !unicode.IsUpper(forms.RuneAt(s.text, at)) {
		return false
	}
	if stem {
		return (e.role == roleMonth || e.role == roleWeekday) && !e.short && end-at >= 4
	}
	if e.stem || e.adjective || e.role == roleWord || e.role == roleScale || e.role == roleJoiner {
		return false
	}
	switch {
	case !e.short:
		return true
	case text.Unspaced(forms.RuneAt(s.text, at)):
		return s.bracketed(at, end)
	}
	last, _ := forms.RuneBefore(s.text, end)
	return last == '.' || forms.RuneAt(s.text, end) == '.' || s.besideNumber(at, end)
}

func (s *scan) bracketed(at, end int) bool {
	before, _ := forms.RuneBefore(s.text, at)
	return forms.Fold(before) == '(' && forms.Fold(forms.RuneAt(s.text, end)) == ')'
}

// besideNumber tells whether digits stand next to a short name.
func (s *scan) besideNumber(at, end int) bool {
	for range 2 {
		if r := forms.RuneAt(s.text, end); r == '.' || r == ' ' || r == ',' {
			end++
		}
	}
	if forms.Digit(forms.RuneAt(s.text, end)) >= 0 {
		return true
	}
	before, size := forms.RuneBefore(s.text, at)
	if before == ' ' {
		before, _ = forms.RuneBefore(s.text, at-size)
	}
	if before == '.' {
		before, _ = forms.RuneBefore(s.text, at-size-1)
	}
	return forms.Digit(before) >= 0
}

// tail is the end of the word that goes on at end, when an ending or the rest
// of a compound could be all that follows the name; end itself otherwise.
func (s *scan) tail(end int, name entry) int {
	at, letters := end, 0
	for at < len(s.text) {
		r, size := utf8.DecodeRuneInString(s.text[at:])
		if !forms.IsLetter(r) {
			break
		}
		at += size
		letters++
	}
	if longest := name.longestEnding(); letters > longest {
		return end
	}
	return at
}

// longestEnding is how many letters may follow a name in one word with it: an
// inflection or, where names are nouns with a capital, the rest of a compound.
func (e entry) longestEnding() int {
	switch {
	case e.adjective:
		return 4
	case e.stem:
		return 2
	case e.capital:
		return 10
	}
	return 3
}

func (s *scan) emitStem(at, end int, e entry) {
	s.emit(Quantity{Span: checks.Span{Start: at, End: end}, Strength: Stem, Readings: []Reading{nameReading(e)}}, 1)
}

func nameReading(e entry) Reading {
	if e.role == roleMonth {
		return Reading{Kind: Month, Value: e.value}
	}
	return Reading{Kind: Weekday, Value: e.value}
}

// emitName records what a form of the lexicon says, and returns its end.
func (s *scan) emitName(at, end int, entries []entry, start bool) int {
	q := Quantity{Span: checks.Span{Start: at, End: end}}
	full := slices.ContainsFunc(entries, func(e entry) bool { return !e.short })
	for _, e := range entries {
		if e.short && full {
			continue
		}
		switch e.role {
		case roleMonth, roleWeekday:
			q.Strength = Hard
			switch {
			case e.short && !s.besideNumber(at, end):
				q.Strength = Weak
			case (e.ambiguous || e.first && start) && !s.besideNumber(at, end):
				q.Strength = Stem
			}
			q.add(nameReading(e))
		case roleOrdinal:
			q.Strength = Word
			if e.value <= 4 || text.Unspaced(forms.RuneAt(s.text, at)) {
				q.Strength = Weak
			}
			value := e.value
			if rest, to := s.ordinalAfter(end, value); rest > 0 {
				value, q.End = value+rest, to
			}
			q.add(Reading{Kind: Ordinal, Value: value})
			if e.value > 2 {
				q.add(Reading{Kind: Number, Value: 1 / e.value})
			}
		case roleWeak:
			q.Strength = Weak
			q.add(Reading{Kind: Number, Value: e.value})
		case roleVague:
			q.Strength = Weak
			q.add(Reading{Kind: Number, Value: e.value, Vague: true})
		case roleIgnore:
			return end
		case roleArticle:
			if tail := s.after(end, -1); tail.unit != "" || tail.scale > 0 {
				q.Strength = Weak
				s.settle(&q, []Reading{{Value: 1}}, tail, frame{})
			}
		}
	}
	if len(q.Readings) > 0 {
		s.emit(q, 1)
	}
	return q.End
}

// ordinalAfter is what the next word adds to an ordinal: trigésimo sexta, and
// the other way round in Arabic.
func (s *scan) ordinalAfter(at int, value float64) (more float64, end int) {
	if r := forms.RuneAt(s.text, at); r != ' ' && r != '-' {
		return 0, at
	}
	look := func(from int) {
		s.lex.words.Walk(s.text, from, func(to int, entries []entry) {
			for _, e := range entries {
				tens := e.value == 10 || e.value >= 20 && e.value < 100 && int(e.value)%10 == 0
				if s.bounded(to) && (e.role == roleOrdinal && e.value < 10 && value >= 20 && int(value)%10 == 0 ||
					(e.role == roleOrdinal || e.role == roleWord) && value < 10 && tens) {
					more, end = e.value, to
				}
			}
		})
	}
	look(at + 1)
	for _, clitic := range s.lex.clitics {
		if more == 0 && strings.HasPrefix(s.text[at+1:], clitic) {
			look(at + 1 + len(clitic))
		}
	}
	return more, end
}
