package align

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks/lexicon"
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
		if digit, ok := lexicon.Digit(r); ok {
			digits.WriteByte('0' + byte(digit))
			s.letters++
		} else if next, _ := utf8.DecodeRuneInString(text[i+size:]); !unicode.IsDigit(next) ||
			!strings.ContainsRune(".,'’٫٬，．\u00a0\u202f", r) && !(r == ' ' && groups(text[start:i], text[i+1:])) {
			break
		}
		i += size
	}
	form := strings.Trim(digits.String(), "0")
	if form == "" {
		form = "0"
	}
	s.file(sighting{form: "#" + form, written: text[start:i], class: number, senses: s.index.FindPhrase(digits.String()), start: start, end: i})
	return i
}

// groups tells whether a space between before, a number so far, and rest separates
// thousands: one to three digits and groups of three stand before it, and three digits
// behind it.
func groups(before, rest string) bool {
	for group := range strings.SplitSeq(before, " ") {
		if len(group) > 3 || strings.Trim(group, "0123456789") != "" {
			return false
		}
	}
	digits := len(rest) - len(strings.TrimLeft(rest, "0123456789"))
	return digits == 3 && (len(before) <= 3 || strings.LastIndexByte(before, ' ') == len(before)-4)
}
