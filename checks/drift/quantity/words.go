package quantity

import (
	"slices"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/drift/forms"
	"github.com/kawan-mt/kawan/checks/text"
)

// spelled reads a number in words at a place: parts below a thousand and the
// scales that multiply them, written together or apart. It returns at when
// there is none. sure is false for a scale alone and for single characters of
// scripts without spaces, which are parts of other words as often as not.
func (s *scan) spelled(at int) (end int, value float64, sure bool) {
	var total, part, lowest float64
	nought := false // the part before was a spelled zero: "không trăm", no hundreds
	end, pos, parts, single := at, at, 0, 0
	for parts < 24 {
		piece, next, ok := s.piece(pos, part, total)
		if !ok || parts == 0 && piece.role == roleScale && (s.vagueAt(at, next) || s.lex.fronted && piece.value >= 3) {
			break
		}
		if piece.role == roleScale {
			times := power(piece.value)
			switch {
			case piece.value == 2 && nought:
				part = 0
			case piece.value == 2 && part < 100:
				part = max(part, 1) * 100
			case lowest != 0 && times > lowest:
				total, part, lowest = (total+part)*times, 0, times
			case part == 0 && total > 0:
				return s.closed(at, end, total+part, parts, single)
			default:
				total, part, lowest = total+max(part, 1)*times, 0, times
			}
			if parts == 0 {
				single = 2
			}
		} else {
			v := piece.value
			switch {
			case v >= 1000:
				if part != 0 {
					return s.closed(at, end, total+part, parts, single)
				}
				total, lowest = total+v, v
			case part == 0 && (lowest == 0 || v < lowest):
				part = v
			case part >= 100 && v < 100 && int(part)%100 == 0:
				part += v
			case int(part)%100 > 0 && int(part)%100 < 10 && v >= 10 && v < 20 && text.Unspaced(forms.RuneAt(s.text, pos)):
				part += 9*float64(int(part)%10) + v - 10 // 一十八
			case part < 10 && v < 10 && text.Unspaced(forms.RuneAt(s.text, pos)):
				return s.positional(at)
			default:
				return s.closed(at, end, total+part, parts, single)
			}
			if parts == 0 && v < 100 && text.Unspaced(forms.RuneAt(s.text, at)) && utf8.RuneCountInString(s.text[at:next]) < 2 {
				single = 1
			}
		}
		nought = piece.role == roleWord && piece.value == 0
		parts++
		pos = next
		if s.bounded(pos) {
			end, value = pos, total+part
		}
	}
	return s.closed(at, end, value, parts, single)
}

func (s *scan) closed(at, end int, value float64, parts, single int) (int, float64, bool) {
	if end == at {
		return at, 0, false
	}
	return end, value, single == 0 || parts > 1
}

// vagueAt tells a scale in the plural, which multiplies nothing behind it:
// миллионами четыре года назад.
func (s *scan) vagueAt(at, end int) (vague bool) {
	s.lex.words.Walk(s.text, at, func(to int, entries []entry) {
		vague = vague || to == end && slices.ContainsFunc(entries, func(e entry) bool { return e.role == roleVague })
	})
	return vague
}

// piece is the longest part of a number at pos, after a space, hyphen or
// joining word if a part came before.
func (s *scan) piece(pos int, part, total float64) (best entry, end int, found bool) {
	look := func(from int) {
		s.lex.words.Walk(s.text, from, func(to int, entries []entry) {
			for _, e := range entries {
				switch {
				case e.role == roleWord && e.value >= 1000 && part > 0, e.role != roleWord && e.role != roleScale, found && end == to && (part > 0) != (e.role == roleScale):
				default:
					best, end, found = e, to, true
				}
			}
		})
	}
	look(pos)
	if found || pos == 0 {
		return best, end, found
	}
	apart := pos
	if r := forms.Fold(forms.RuneAt(s.text, pos)); r == ' ' || r == '-' {
		_, size := utf8.DecodeRuneInString(s.text[pos:])
		apart += size
		look(apart)
	}
	if found || part+total < 1 && apart == pos {
		return best, end, found
	}
	s.lex.words.Walk(s.text, apart, func(to int, entries []entry) {
		for _, e := range entries {
			if e.role == roleJoiner && !found {
				next := to
				if forms.RuneAt(s.text, to) == ' ' {
					next++
				}
				look(next)
				if best.role == roleScale || best.value >= 100 && (part > 0 || total == 0 || best.value >= 1000) {
					found = false
				}
			}
		}
	})
	return best, end, found
}

// positional reads characters for digits one by one: 二〇一八.
func (s *scan) positional(at int) (end int, value float64, sure bool) {
	end = at
	for digits := 0; end < len(s.text) && digits < 15; digits++ {
		next, digit := 0, -1.0
		s.lex.words.Walk(s.text, end, func(to int, entries []entry) {
			for _, e := range entries {
				if e.role == roleWord && e.value < 10 && next == 0 {
					next, digit = to, e.value
				}
			}
		})
		if digit < 0 {
			break
		}
		value, end = value*10+digit, next
	}
	return end, value, true
}

// emitWords records a number in words with the unit that follows it.
func (s *scan) emitWords(at, end int, value float64, sure bool) int {
	q := Quantity{Span: checks.Span{Start: at, End: end}, Strength: Word}
	if !sure || value < 2 {
		q.Strength = Weak
	}
	if next, part := s.share(end, value); next > end {
		s.emitShare(at, next, part)
		return next
	}
	if next, by := s.bundle(end); by > 0 && value >= 2 && value < 100 {
		s.emitBundles(at, next, value, by)
		return next
	}
	head, tail := s.around(at, end, value)
	s.settle(&q, []Reading{{Value: value}}, tail, head)
	if low, either := s.eitherOf(at, end, value); either {
		q.Strength = Weak
		q.add(Reading{Kind: Number, Value: low})
		q.add(Reading{Kind: Number, Value: low + 1})
	}
	s.below(&q, tail.below || head.below)
	if text.Unspaced(forms.RuneAt(s.text, at)) && value < 11 {
		q.Strength = Weak
	}
	switch {
	case tail.ignored:
		q.Strength, q.Sense = Weak, 0
	case value >= 1:
		q.Sense |= Amount
	}
	s.emit(q, max(tail.scale, 1))
	return q.End
}
