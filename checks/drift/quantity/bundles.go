package quantity

import (
	"math"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/drift/forms"
)

// bundle reads what a number counts by, two dozen, and returns how many make
// one, 0 without.
func (s *scan) bundle(at int) (end int, by float64) {
	end = at
	from := at
	if r := forms.Fold(forms.RuneAt(s.text, at)); r == ' ' || r == '-' {
		_, size := utf8.DecodeRuneInString(s.text[at:])
		from += size
	}
	s.lex.words.Walk(s.text, from, func(to int, entries []entry) {
		for _, e := range entries {
			if e.role == roleBundle && s.bounded(to) {
				end, by = to, e.value
			}
		}
	})
	return end, by
}

// emitBundles records so many dozen, which other languages round to tens:
// vingt for two dozen.
func (s *scan) emitBundles(at, end int, count, by float64) {
	q := Quantity{Span: checks.Span{Start: at, End: end}, Strength: Weak, Sense: Amount}
	value := count * by
	for _, v := range []float64{value, math.Floor(value/10) * 10, math.Ceil(value/10) * 10} {
		q.add(Reading{Kind: Number, Value: v})
	}
	s.emit(q, 1)
}
