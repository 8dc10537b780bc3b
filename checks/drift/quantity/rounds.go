package quantity

import "github.com/kawan-mt/kawan/checks"

// round reads the round of a competition that is told in digits, 1/8 финала; it
// returns at without.
func (s *scan) round(at int) int {
	end, left := at, 0.0
	s.lex.words.Walk(s.text, at, func(to int, entries []entry) {
		for _, e := range entries {
			if e.role == roleRound && s.bounded(to) {
				end, left = to, e.value
			}
		}
	})
	if end > at {
		q := Quantity{Span: checks.Span{Start: at, End: end}, Strength: Weak}
		q.addRound(left)
		s.emit(q, 1)
	}
	return end
}

// addRound adds what languages tell a round of a competition by: those that are
// left, their matches, or the part of the final that these are.
func (q *Quantity) addRound(left float64) {
	q.add(Reading{Kind: Number, Value: left})
	q.add(Reading{Kind: Number, Value: left / 2})
	q.add(Reading{Kind: Number, Value: 2 / left})
	q.add(Reading{Kind: Ordinal, Value: left / 2})
}
