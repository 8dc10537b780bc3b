package lexicon

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/kawan-mt/kawan/checks/lang"
)

// Fold is the form under which words are compared: composed, without case,
// without the dots of an abbreviation and with plain apostrophes and hyphens.
func Fold(word string) string {
	if isPlain(word) {
		return word
	}
	if isASCIIWord(word) {
		return strings.ToLower(word)
	}
	if !norm.NFKC.IsNormalString(word) {
		word = norm.NFKC.String(word)
	}
	var folded strings.Builder
	folded.Grow(len(word))
	for _, r := range word {
		switch {
		case r == '.', unicode.Is(unicode.Cf, r), isOptionalMark(r):
		case r == '’' || r == 'ʼ':
			folded.WriteByte('\'')
		case unicode.Is(unicode.Pd, r):
			folded.WriteByte('-')
		default:
			folded.WriteRune(unicode.ToLower(r))
		}
	}
	return folded.String()
}

// isPlain tells whether word is its own fold: lower-case ASCII letters only.
func isPlain(word string) bool {
	for i := range len(word) {
		if word[i] < 'a' || word[i] > 'z' {
			return false
		}
	}
	return true
}

// isASCIIWord tells whether word holds ASCII letters, apostrophes, hyphens and
// spaces only.
func isASCIIWord(word string) bool {
	for i := range len(word) {
		c := word[i] | 0x20
		if (c < 'a' || c > 'z') && word[i] != ' ' && word[i] != '-' && word[i] != '\'' {
			return false
		}
	}
	return true
}

// optionalMarks are the scripts of the marks that writers leave out at will, and other
// such characters.
var optionalMarks = sync.OnceValue(func() (marks struct {
	scripts []*unicode.RangeTable
	others  string
}) {
	for _, name := range lang.Words("und", "optionalmarks") {
		if script := unicode.Scripts[name]; script != nil {
			marks.scripts = append(marks.scripts, script)
		} else {
			marks.others += name
		}
	}
	return marks
})

// isOptionalMark tells whether r is a vowel mark or stretching sign that
// writers leave out at will.
func isOptionalMark(r rune) bool {
	return unicode.Is(unicode.Mn, r) && unicode.In(r, optionalMarks().scripts...) ||
		unicode.Is(unicode.Lm, r) && strings.ContainsRune(optionalMarks().others, r)
}

// IsAcronym tells whether word is written in capitals throughout: two letters
// or more, dots aside.
func IsAcronym(word string) bool {
	letters := 0
	for _, r := range word {
		if r == '.' {
			continue
		}
		if !unicode.IsUpper(r) {
			return false
		}
		letters++
	}
	return letters >= 2 && letters <= 6
}

func runes(s string) int { return utf8.RuneCountInString(s) }

// Digit is the value of a decimal digit of any script. Unicode keeps each set
// of ten in one run that begins with a zero.
func Digit(r rune) (int, bool) {
	switch {
	case r >= '0' && r <= '9':
		return int(r - '0'), true
	case !unicode.Is(unicode.Nd, r):
		return 0, false
	case r >= 0x1d7ce && r <= 0x1d7ff: // mathematical digits: five sets in a row
		return int(r-0x1d7ce) % 10, true
	}
	zero := r
	for zero > r-9 && unicode.Is(unicode.Nd, zero-1) {
		zero--
	}
	return int(r - zero), true
}
