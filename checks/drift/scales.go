package drift

import (
	"math"

	"github.com/kawan-mt/kawan/checks/drift/quantity"
)

// unscaled tells whether an item of a language whose words for thousands and
// millions are not known is by just these smaller than one of the other side:
// "260" that an unknown word for millions follows.
func unscaled(s, other *side, small, large int) bool {
	value := s.list[small].Value()
	if value <= 0 || quantity.For(s.text.Lang).Scales() {
		return false
	}
	for _, r := range other.list[large].Readings {
		if n := math.Round(math.Log10(r.Value/value) / 3); n >= 1 && math.Abs(value*math.Pow(1000, n)-r.Value) <= 1e-9*r.Value {
			return true
		}
	}
	return false
}
