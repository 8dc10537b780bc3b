package drift

import (
	"math"
	"strconv"
	"strings"

	"github.com/kawan-mt/kawan/checks/drift/quantity"
)

// convert compares measures in different units of one dimension. Journalists
// round: 40 miles are 60 km, 3 inches 7 cm.
func (o *options) convert(t, s *quantity.Reading) (float64, agreement) {
	a, b := quantity.UnitOf(t.Unit), quantity.UnitOf(s.Unit)
	equal := o.same(t.Value, s.Value)
	switch {
	case a.Dimension == quantity.NoDimension || a.Dimension != b.Dimension:
		if equal {
			return 0.5, agrees
		}
		return 0, agrees
	case a.Dimension == quantity.Temperature:
		return temperature(t, s, a, b, equal)
	}
	base, other := t.Value*a.Factor, s.Value*b.Factor
	off := math.Abs(base - other)
	relative := off / max(base, other)
	switch {
	case relative <= 0.02 && a.Dimension != quantity.Duration && !o.Conversions:
		return 0.5, unitDiffers
	case relative <= 0.02 || o.Conversions && a.Dimension != quantity.Duration && !exact(t.Value) && (relative <= 0.06 || off <= 0.75*a.Factor && relative <= 0.25):
		return 0.95 - relative, converted
	case equal && a.Dimension != quantity.Duration && !(a.Dimension == quantity.Mass && near(a.Factor, b.Factor)):
		return 0.5, unitDiffers
	case equal:
		return 0.5, durationDiffers(a, b)
	}
	return 0, agrees
}

// exact tells a value of three digits or more that nobody gives who rounds:
// 113, 1.88, but not 115 or 1200.
func exact(v float64) bool {
	digits := strings.TrimRight(strings.ReplaceAll(strconv.FormatFloat(v, 'f', -1, 64), ".", ""), "0")
	digits = strings.TrimLeft(digits, "0")
	return len(digits) >= 3 && digits[len(digits)-1] != '5'
}

// near tells units that loose speech does not tell apart: ton and tonne.
func near(a, b float64) bool { return a/b > 0.85 && a/b < 1.18 }

func durationDiffers(a, b quantity.Unit) agreement {
	if a.Dimension == quantity.Duration && b.Dimension == quantity.Duration && a.Factor != b.Factor {
		return unitDiffers
	}
	return agrees
}

// temperature compares absolute temperatures and differences of temperature;
// "degrees" are those of either scale.
func temperature(t, s *quantity.Reading, a, b quantity.Unit, equal bool) (float64, agreement) {
	if t.Unit == "degree" || s.Unit == "degree" {
		if equal {
			return 0.95, agrees
		}
		for _, scales := range [][2]string{{"celsius", "fahrenheit"}, {"fahrenheit", "celsius"}} {
			if onScale(t, scales[0]) && onScale(s, scales[1]) && alike(t, s, quantity.UnitOf(scales[0]), quantity.UnitOf(scales[1])) {
				return 0.9, converted
			}
		}
		return 0, agrees
	}
	switch {
	case alike(t, s, a, b):
		return 0.9, converted
	case equal:
		return 0.5, unitDiffers
	}
	return 0, agrees
}

// onScale tells whether a temperature may be of a scale.
func onScale(r *quantity.Reading, scale string) bool { return r.Unit == "degree" || r.Unit == scale }

func alike(t, s *quantity.Reading, a, b quantity.Unit) bool {
	absolute := math.Abs(t.Value*a.Factor + a.Offset - s.Value*b.Factor - b.Offset)
	difference := math.Abs(t.Value*a.Factor - s.Value*b.Factor)
	return absolute <= 1.2 || difference <= 0.7
}
