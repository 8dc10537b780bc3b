package quantity

import (
	"math"
	"strings"

	"github.com/kawan-mt/kawan/checks/drift/forms"
	"github.com/kawan-mt/kawan/checks/text"
)

// minusSigns are written at once before a number; a hyphen or dash behind
// another number makes a range instead.
const minusSigns = "-−–‒"

// signed tells whether a minus sign stands at once before a number.
func (s *scan) signed(at int) bool {
	r, size := forms.RuneBefore(s.text, at)
	if r == 0 || !strings.ContainsRune(minusSigns, r) {
		return false
	}
	before, width := forms.RuneBefore(s.text, at-size)
	if forms.Fold(before) == ' ' {
		before, _ = forms.RuneBefore(s.text, at-size-width)
		return forms.Digit(before) < 0 && !strings.ContainsRune("°℃℉", before)
	}
	return before == 0 || before == '(' || before == '[' || before == '\n' || text.Unspaced(before)
}

// below makes the temperatures among the readings negative where the number
// is, and lets them be either where that cannot be known.
func (s *scan) below(q *Quantity, negative bool) {
	for _, r := range q.Readings {
		degrees := r.Kind == Measure && UnitOf(r.Unit).Dimension == Temperature
		switch {
		case r.Value <= 0 || r.Kind != Number && !degrees:
		case negative && degrees:
			for i := range q.Readings {
				if q.Readings[i] == r {
					q.Readings[i].Value = -r.Value
				}
			}
		case negative, degrees && !s.lex.minus:
			r.Value = -r.Value
			q.add(r)
		}
	}
}

// belowAlike lets the temperatures of a range be negative together: 5 to 10
// degrees below zero, minus 5 to 10.
func belowAlike(a, b *Quantity) {
	for _, pair := range [][2]*Quantity{{a, b}, {b, a}} {
		if from, to := pair[0].Readings[0], pair[1]; from.Value < 0 && to.Value() > 0 {
			for _, r := range to.Readings {
				if r.Kind == Number || r.Kind == Measure && UnitOf(r.Unit).Dimension == Temperature {
					to.add(Reading{Kind: Measure, Value: -math.Abs(r.Value), Unit: from.Unit})
				}
			}
		}
	}
}
