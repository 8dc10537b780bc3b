package drift

import (
	"math"

	"github.com/kawan-mt/kawan/checks/drift/quantity"
)

// likeness tells how well two quantities say the same: 0 for not at all, 1 for
// equal in value, kind and unit. The agreement names what is left to object to.
func (o *options) likeness(t, s *quantity.Quantity) (score float64, how agreement) {
	for i := range t.Readings {
		for j := range s.Readings {
			if a, b := t.Readings[i].Kind, s.Readings[j].Kind; (a == quantity.Month) != (b == quantity.Month) && t.Date == 0 && s.Date == 0 {
				continue
			}
			if t.Readings[i].Part && s.Readings[j].Part {
				continue // 2 hours of 2 h 3 min and of 2 h 5 min
			}
			if t.Clocked && s.Clocked && (t.Readings[i].Kind != quantity.Time || s.Readings[j].Kind != quantity.Time) {
				continue
			}
			if namesScale(t, &t.Readings[i], s, &s.Readings[j]) || namesScale(s, &s.Readings[j], t, &t.Readings[i]) {
				continue
			}
			if otherCurrency(t, &t.Readings[i], &s.Readings[j]) || otherCurrency(s, &s.Readings[j], &t.Readings[i]) {
				continue
			}
			value, way := o.readings(&t.Readings[i], &s.Readings[j])
			if t.Readings[i].Other {
				value *= 0.8
				if way == agrees && t.Separate && !t.Mixed && !decimalByChance(s) {
					way = separatorDiffers
				}
			}
			if s.Readings[j].Other {
				value *= 0.5
			}
			if value -= 0.001 * float64(i+j); value > score {
				score, how = value, way
			}
		}
	}
	return max(score, 0), how
}

// namesScale tells a scale alone, "millions", beside digits that say how many
// of it: the digits were left out.
func namesScale(t *quantity.Quantity, vague *quantity.Reading, s *quantity.Quantity, exact *quantity.Reading) bool {
	return vague.Vague && vague.Value >= leastScale && !exact.Vague && s.Strength == quantity.Hard && !s.Digits.Empty() && t.Digits.Empty()
}

// otherCurrency tells a number that the range it stands in makes a sum of
// another currency than that of the other side.
func otherCurrency(t *quantity.Quantity, bare, sum *quantity.Reading) bool {
	if bare.Kind != quantity.Number || sum.Kind != quantity.Money {
		return false
	}
	for _, r := range t.Readings {
		if r.Kind == quantity.Money && r.Value == bare.Value {
			return !sameCurrency(r.Unit, sum.Unit)
		}
	}
	return false
}

// leastScale is the value from which news texts give digits rather than an
// order of magnitude.
const leastScale = 1e6

// decimalByChance tells numbers with three digits behind the decimal sign of
// their language: as likely thousands that were written the foreign way.
func decimalByChance(s *quantity.Quantity) bool {
	return s.Separate && len(s.Readings) > 1 && s.Readings[1].Other && s.Readings[0].Value < s.Readings[1].Value
}

// agreement tells in what two quantities of one value differ.
type agreement uint8

const (
	agrees agreement = iota
	separatorDiffers
	unitDiffers
	converted
)

func (o *options) readings(t, s *quantity.Reading) (float64, agreement) {
	switch {
	case (t.Kind == quantity.Weekday) != (s.Kind == quantity.Weekday):
		return 0, agrees
	case t.Kind == quantity.Time && s.Kind == quantity.Time:
		if math.Mod(t.Value, 720) == math.Mod(s.Value, 720) {
			return 1, agrees
		}
		return 0, agrees
	case t.Kind == quantity.Time || s.Kind == quantity.Time:
		return 0, agrees
	case t.Vague || s.Vague:
		return vagueLikeness(t, s), agrees
	case t.Kind == quantity.Measure && s.Kind == quantity.Measure && (t.Unit != s.Unit || t.Unit == "degree"):
		return o.convert(t, s)
	case !o.same(t.Value, s.Value):
		return 0, agrees
	case t.Kind == s.Kind && t.Unit == s.Unit:
		return 1, agrees
	case t.Kind == quantity.Percent && s.Kind == quantity.Percent, points(t) && points(s):
		return 0.95, agrees
	case t.Kind == quantity.Money && s.Kind == quantity.Money:
		if sameCurrency(t.Unit, s.Unit) {
			return 1, agrees
		}
		return 0.6, unitDiffers
	case t.Kind == quantity.Month || s.Kind == quantity.Month:
		return 0.4, agrees
	case t.Kind == quantity.Number || s.Kind == quantity.Number:
		return 0.8, agrees
	case counts(t) && counts(s), isPercent(t) && s.Unit == quantity.Point, isPercent(s) && t.Unit == quantity.Point:
		return 0.55, unitDiffers
	}
	return 0.7, agrees
}

// isPercent tells a percentage from percentage points, which "points" may stand
// for.
func isPercent(r *quantity.Reading) bool { return r.Kind == quantity.Percent && r.Unit == "" }

func points(r *quantity.Reading) bool { return r.Unit == quantity.Point }

// counts tells values that are nothing without what they count.
func counts(r *quantity.Reading) bool {
	return r.Kind == quantity.Percent || r.Kind == quantity.Money || r.Kind == quantity.Measure && r.Unit != "degree" && quantity.UnitOf(r.Unit).Dimension != quantity.NoDimension
}

func (o *options) same(a, b float64) bool {
	return math.Abs(a-b) <= max(1e-9, o.Tolerance)*max(math.Abs(a), math.Abs(b))
}

// sameCurrency tells whether "$" could mean the other currency.
func sameCurrency(a, b string) bool {
	dollar := func(code string) bool { return len(code) == 3 && code[2] == 'D' }
	return a == b || a == "$" && dollar(b) || b == "$" && dollar(a)
}

// vagueLikeness compares an order of magnitude with a value.
func vagueLikeness(t, s *quantity.Reading) float64 {
	ratio := t.Value / s.Value
	if t.Vague && s.Vague && ratio > 0.05 && ratio < 20 || ratio > 0.25 && ratio < 4 {
		return 0.6
	}
	return 0
}
