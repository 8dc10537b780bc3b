package drift

import (
	"math"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/drift/quantity"
)

// nights spares the weekday that only one side names of a night between two
// days: "dans la nuit de samedi à dimanche" is early on Sunday. The other side
// may name either, and must have no weekday left that the spare one could be.
func nights(s *side, run checks.Run, other *side, among checks.Run) {
	for j := among.Start; j < among.End; j++ {
		if t := &other.list[j]; t.Kind() == quantity.Weekday && t.partner < 0 && t.Strength < quantity.Weak {
			return
		}
	}
	for i := run.Start; i+1 < run.End; i++ {
		first, second := &s.list[i], &s.list[i+1]
		if first.Kind() != quantity.Weekday || second.Kind() != quantity.Weekday || (first.partner < 0) == (second.partner < 0) {
			continue
		}
		if math.Mod(first.Value(), 7)+1 != second.Value() || first.End > second.Start || utf8.RuneCountInString(s.text.Content[first.End:second.Start]) > betweenDays {
			continue
		}
		first.spare = first.spare || first.partner < 0
		second.spare = second.spare || second.partner < 0
	}
}

// betweenDays is how many characters stand between the two days of a night:
// " auf den ", " e la ".
const betweenDays = 9
