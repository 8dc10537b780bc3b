package drift

import (
	"strings"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/drift/forms"
)

// leastJoined is how many digits a number must have to be looked for in groups.
const leastJoined = 6

// joinDigits matches digits that one side writes in one and the other in
// groups that are numbers of their own: 5550199 and 555-0199.
func joinDigits(whole *side, wholes checks.Run, parts *side, among checks.Run) {
	if wholes.Len()*among.Len() > mostPairs {
		return // a table has no telephone numbers in groups
	}
	for i := wholes.Start; i < wholes.End; i++ {
		w := &whole.list[i]
		if w.partner >= 0 || w.spare || w.Digits.Len() < leastJoined {
			continue
		}
		if digits := whole.digits(w); len(digits) >= leastJoined {
			parts.takeGroups(among, digits, whole, i)
		}
	}
}

// takeGroups gives items in a row that make up digits an item of the other side
// for a partner.
func (s *side) takeGroups(among checks.Run, digits string, whole *side, partner int) {
	for start := among.Start; start < among.End; start++ {
		rest, end := digits, start
		for end < among.End && rest != "" && s.list[end].partner < 0 {
			group := s.digits(&s.list[end])
			if group == "" || !strings.HasPrefix(rest, group) {
				break
			}
			rest = rest[len(group):]
			end++
		}
		if rest != "" || end-start < 2 {
			continue
		}
		for j := start; j < end; j++ {
			s.list[j].partner = partner
		}
		whole.list[partner].partner = start
		return
	}
}

// digits are those of an item, in ASCII and without separators.
func (s *side) digits(t *item) string {
	var digits strings.Builder
	for _, r := range s.text.Slice(t.Digits) {
		if d := forms.Digit(r); d >= 0 {
			digits.WriteByte(byte('0' + d))
		}
	}
	return digits.String()
}
