package align

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// number files the number that begins at start and returns where it ends. Its
// form is its significant digits, so that 5.5 million, 5,500,000 and 550万 are
// one.
func (s *scanner) number(text string, start int) int {
	s.flush()
	s.initial = false
	var digits strings.Builder
	i := start
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if unicode.IsDigit(r) {
			digits.WriteByte(digitOf(r))
			s.letters++
		} else if next, _ := utf8.DecodeRuneInString(text[i+size:]); !unicode.IsDigit(next) || !strings.ContainsRune(".,'’٫٬，．\u00a0\u202f", r) {
			break
		}
		i += size
	}
	form := strings.Trim(digits.String(), "0")
	if form == "" {
		form = "0"
	}
	s.add(s.at, "#"+form, text[start:i], number, s.index.FindPhrase(digits.String()))
	return i
}

// digitOf is the ASCII digit for a decimal digit of any script: Unicode keeps
// each set of ten in one run that begins with a zero.
func digitOf(r rune) byte {
	if r <= '9' {
		return byte(r)
	}
	zero := r
	for zero > r-9 && unicode.Is(unicode.Nd, zero-1) {
		zero--
	}
	if r >= 0x1d7ce && r <= 0x1d7ff { // mathematical digits: five sets in a row
		return byte('0' + (r-0x1d7ce)%10)
	}
	return byte('0' + (r-zero)%10)
}
