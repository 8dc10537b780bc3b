package drift

import (
	"math"
	"strconv"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/drift/quantity"
)

// joinDotted makes one time of what a side writes with dots, 2.08.15, as a date
// in short form or a version is, when the other side has a time or duration
// with seconds left over, and matches them when they are equal.
func joinDotted(whole *side, wholes checks.Run, dotted *side, among checks.Run) {
	for start := among.Start; start+2 < among.End; start++ {
		hours, ok := dotted.dottedTime(start)
		if !ok {
			continue
		}
		near := -1
		for i := wholes.Start; i < wholes.End; i++ {
			if w := &whole.list[i]; w.partner < 0 && toTheSecond(w) && (near < 0 || lasts(w, hours)) {
				near = i
			}
		}
		if near < 0 {
			continue
		}
		first, last := &dotted.list[start], &dotted.list[start+2]
		first.Span, first.Digits = first.Cover(last.Span), first.Digits.Cover(last.Digits)
		first.Readings = []quantity.Reading{{Kind: quantity.Time, Value: 60 * hours}, {Kind: quantity.Measure, Unit: "hour", Value: hours}}
		first.Strength, first.Code, first.Date, first.Gloss = quantity.Hard, false, 0, false
		for j := start + 1; j < start+3; j++ {
			rest := &dotted.list[j]
			rest.spare, rest.Strength, rest.Code, rest.Sense = true, quantity.Weak, true, 0
		}
		if w := &whole.list[near]; lasts(w, hours) {
			w.partner, first.partner = start, near
		}
	}
}

// dottedTime is the hours that three items without partners make, joined by
// dots: hours, minutes and seconds.
func (s *side) dottedTime(start int) (hours float64, ok bool) {
	for k := range 3 {
		t := &s.list[start+k]
		digits := s.digits(t)
		part, err := strconv.Atoi(digits)
		switch {
		case t.partner >= 0 || err != nil || part > 59 || len(digits) > 2:
			return 0, false
		case k > 0 && (len(digits) != 2 || s.list[start+k-1].Digits.End > t.Digits.Start || s.text.Content[s.list[start+k-1].Digits.End:t.Digits.Start] != "."):
			return 0, false
		}
		hours += float64(part) / math.Pow(60, float64(k))
	}
	return hours, true
}

// lasts tells whether an item can be a time or a duration of so many hours, to
// the second.
func lasts(t *item, hours float64) bool {
	for _, r := range t.Readings {
		value := r.Value
		switch {
		case r.Kind == quantity.Measure && r.Unit == "hour":
		case r.Kind == quantity.Measure && r.Unit == "minute", r.Kind == quantity.Time:
			value /= 60
		default:
			continue
		}
		if math.Abs(value-hours) < 0.5/3600 {
			return true
		}
	}
	return false
}

// toTheSecond tells whether an item can be a time or a duration with seconds.
func toTheSecond(t *item) bool {
	for _, r := range t.Readings {
		minutes := r.Value
		switch {
		case r.Kind == quantity.Measure && r.Unit == "hour":
			minutes *= 60
		case r.Kind == quantity.Time:
		default:
			continue
		}
		if seconds := math.Round(60 * minutes); math.Abs(60*minutes-seconds) < 0.01 && math.Mod(seconds, 60) != 0 {
			return true
		}
	}
	return false
}
