package quantity

import "github.com/kawan-mt/kawan/checks/drift/forms"

// leastListed is the number from which a list is no longer numbered.
const leastListed = 100

// aside marks numbers that say nothing of the matter, which one side may have
// and the other not: of a list, "1. Wash", and of a note, "[12]".
func (s *scan) aside() {
	for i := range s.out {
		q := &s.out[i]
		if q.Digits.Empty() || q.Date != 0 || q.Kind() != Number && q.Kind() != Ordinal || q.Value() >= leastListed {
			continue
		}
		before, _ := forms.RuneBefore(s.text, q.Start)
		after := forms.RuneAt(s.text, q.Digits.End)
		noted := before == '[' && after == ']'
		listed := q.Start == 0 && (after == ')' || after == '.') && forms.RuneAt(s.text, q.Digits.End+1) == ' '
		if listed && i+1 < len(s.out) && s.out[i+1].Kind() == Month {
			continue
		}
		if noted || listed {
			q.Strength, q.Sense = Weak, 0
		}
	}
}
