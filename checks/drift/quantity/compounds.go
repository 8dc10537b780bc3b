package quantity

import (
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/drift/forms"
)

// compound reads a number and what it counts in one word, двухметровый,
// dreitägig or siebenköpfig, and returns its end. It may explain a quantity of
// the other side, and be what became of one.
func (s *scan) compound(at int) int {
	end, value, combining := at, 0.0, false
	s.lex.words.Walk(s.text, at, func(to int, entries []entry) {
		if s.bounded(to) {
			return
		}
		for _, e := range entries {
			if e.role == roleCombining || e.role == roleWord && to-at >= 3 && (!combining || to > end) {
				end, value, combining = to, e.value, e.role == roleCombining
			}
		}
	})
	if end == at || value < 2 {
		return at
	}
	unit, last := "", at
	s.lex.after.Walk(s.text, end, func(to int, entries []entry) {
		for _, e := range entries {
			switch {
			case e.role == roleUnit && to-end >= 4:
				unit, last = e.unit, to
			case e.role == roleCounted && s.bounded(to):
				last = to
			}
		}
	})
	word := s.wordEnd(end)
	if last == at && (!combining || utf8.RuneCountInString(s.text[end:word]) < leastCounted) {
		return at
	}
	q := Quantity{Span: checks.Span{Start: at, End: word}, Strength: Weak, Sense: Amount, Readings: []Reading{{Kind: Number, Value: value}}}
	if unit != "" {
		q.Readings = []Reading{{Kind: Measure, Value: value, Unit: unit}}
	}
	s.emit(q, 1)
	return q.End
}

// leastCounted is how many letters name something after the beginning of a
// compound with a number: двухэтажный.
const leastCounted = 4

// wordEnd is where the letters from a place on end.
func (s *scan) wordEnd(at int) int {
	for at < len(s.text) {
		r, size := utf8.DecodeRuneInString(s.text[at:])
		if !forms.IsLetter(r) {
			return at
		}
		at += size
	}
	return at
}
