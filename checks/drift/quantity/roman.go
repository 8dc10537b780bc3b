package quantity

import (
	"unicode"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/drift/forms"
)

var romanDigits = map[byte]int{'I': 1, 'V': 5, 'X': 10, 'L': 50, 'C': 100}

// roman reads a Roman numeral, and returns its end. It may explain a number of
// the other side: siglo XIX. One of a single letter is one beside a century or
// with the mark of an ordinal only: Ve siècle.
func (s *scan) roman(at int) int {
	end, total, last := at, 0, 1000
	for end < len(s.text) && romanDigits[s.text[end]] > 0 {
		value := romanDigits[s.text[end]]
		if value > last {
			value -= 2 * last
		}
		total += value
		last = romanDigits[s.text[end]]
		end++
	}
	switch {
	case end-at >= 2:
		end = s.lowerTail(end)
	case total > 10:
		return at
	default:
		tail, head := s.after(end, float64(total)), s.ahead(at)
		if !tail.ordinal && tail.unit != "century" && head.unit != "century" {
			return at
		}
		if tail.ordinal {
			end = tail.end
		}
	}
	if end == at || forms.IsLetter(forms.RuneAt(s.text, end)) || forms.Digit(forms.RuneAt(s.text, end)) >= 0 || total <= 0 {
		return at
	}
	s.emit(Quantity{Span: checks.Span{Start: at, End: end}, Strength: Weak, Sense: Rank, Readings: []Reading{{Kind: Ordinal, Value: float64(total)}}}, 1)
	return end
}

// lowerTail skips up to three small letters, the mark of an ordinal: XXIe.
func (s *scan) lowerTail(at int) int {
	for end := at; end < len(s.text) && end-at <= 4; {
		r, size := utf8.DecodeRuneInString(s.text[end:])
		if !unicode.IsLower(r) {
			return end
		}
		end += size
	}
	return at
}
