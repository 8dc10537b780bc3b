package drift

import (
	"slices"

	"github.com/kawan-mt/kawan/checks/drift/quantity"
)

// worded tells spelled-out numbers that hardly are figures of speech; most have
// a counterpart.
func worded(t *item) bool {
	return t.Strength == quantity.Word && t.Kind() != quantity.Ordinal && t.Value() >= 3
}

// resemblance tells whether an item could be what became of another, 0 for no;
// in short texts fewer others could be.
func resemblance(t, s *item, short bool) float64 {
	kt, ks := t.Kind(), s.Kind()
	if t.Code && s.Code && t.Name != "" && t.Name == s.Name {
		return 1 // G7 and G10
	}
	if meantAlike(t, s, short) {
		return 0.3
	}
	if t.Strength == quantity.Weak || s.Strength == quantity.Weak || (t.Gloss || s.Gloss) && kt != ks {
		return 0
	}
	if isName(kt) || isName(ks) {
		if kt != ks || t.Strength == quantity.Stem && s.Strength == quantity.Stem {
			return 0
		}
		return 1
	}
	score := 0.4
	if kt == ks {
		score += 0.4
	}
	if t.Readings[0].Unit == s.Readings[0].Unit {
		score += 0.1
	}
	if t.Strength == quantity.Word || s.Strength == quantity.Word {
		bare := t.Strength == s.Strength && (bareNumber(t) || bareNumber(s)) && kt != quantity.Ordinal && ks != quantity.Ordinal
		if min(t.Value(), s.Value()) <= 1 || !sameSort(t, s) && !bare {
			return 0
		}
		score -= 0.2
	}
	return score
}

// meantAlike tells two numbers, one of which is too often none to accuse alone,
// that count in one sense: the third and the fifth, a third and a quarter.
func meantAlike(t, s *item, short bool) bool {
	if t.Strength != quantity.Weak && s.Strength != quantity.Weak || t.Gloss || s.Gloss {
		return false
	}
	shared := t.Sense & s.Sense
	if shared&^quantity.Amount != 0 {
		return min(t.Value(), s.Value()) != 1 || short && shared&quantity.Rank != 0 // "first" is as often a figure of speech
	}
	if min(t.Value(), s.Value()) == 1 && t.Readings[0].Unit == "" {
		return short && shared != 0 && sameSort(t, s) && s.Value() == 1 && t.Strength == quantity.Word // "one" is as often no number
	}
	return shared != 0 && sameSort(t, s)
}

// bareNumber tells a number of which the text does not say what it counts.
func bareNumber(t *item) bool {
	return slices.ContainsFunc(t.Readings, func(r quantity.Reading) bool { return r.Kind == quantity.Number })
}

// sameSort tells whether two items may count the same: huit heures is a time
// of day or a duration, four hours a duration.
func sameSort(t, s *item) bool {
	for i := range t.Readings {
		for j := range s.Readings {
			if a, b := &t.Readings[i], &s.Readings[j]; a.Kind == b.Kind && a.Unit == b.Unit {
				return true
			}
		}
	}
	return false
}
