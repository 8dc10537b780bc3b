package quantity

import (
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/drift/forms"
	"github.com/kawan-mt/kawan/checks/text"
)

// sense is what a reading counts.
func (r *Reading) sense() Sense {
	switch {
	case r.Kind == Ordinal:
		return Rank
	case r.Kind == Percent, r.Kind == Number && r.Value > 0 && r.Value < 1:
		return Share
	case r.Kind == Number || r.Kind == Measure || r.Kind == Money:
		return Amount
	}
	return 0
}

// share reads the name of the parts that a number in words counts, two thirds,
// or how many parts of that number there are, 三分之二; it returns at without.
func (s *scan) share(at int, value float64) (end int, part float64) {
	if value < 2 || value > 100 || value != float64(int(value)) {
		return at, 0
	}
	if entries, next := s.following(at); next > at && entries[0].role == roleParts {
		if to, some, _ := s.spelled(next); to > next && some < value {
			return to, some / value
		}
		return at, 0
	}
	from := at
	if r := forms.Fold(forms.RuneAt(s.text, at)); r == ' ' || r == '-' {
		_, size := utf8.DecodeRuneInString(s.text[at:])
		from += size
	}
	end = at
	s.lex.words.Walk(s.text, from, func(to int, entries []entry) {
		for _, e := range entries {
			if e.role == roleShare && e.value*value < 1 && s.bounded(to) {
				end, part = to, e.value*value
			}
		}
	})
	return end, part
}

// eitherOf tells two digits in a row that stand for one or the other, 三四个人,
// and the lower of them.
func (s *scan) eitherOf(at, end int, value float64) (low float64, either bool) {
	low = float64(int(value) / 10)
	two := utf8.RuneCountInString(s.text[at:end]) == 2 && text.Unspaced(forms.RuneAt(s.text, at))
	if !two || low < 1 || low > 8 || value != low*11+1 {
		return low, false
	}
	_, digits, _ := s.positional(at)
	return low, digits == value // not 十二
}

// singleSign tells one character of a script without spaces, which is part of
// other words as often as not.
func (s *scan) singleSign(at, end int) bool {
	r, size := utf8.DecodeRuneInString(s.text[at:end])
	return size == end-at && text.Unspaced(r)
}

// emitShare records a fraction in words.
func (s *scan) emitShare(at, end int, part float64) {
	s.emit(Quantity{Span: checks.Span{Start: at, End: end}, Strength: Weak, Sense: Share,
		Readings: []Reading{{Kind: Number, Value: part}, {Kind: Percent, Value: 100 * part}}}, 1)
}
