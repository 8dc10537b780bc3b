// Package forms finds the forms of a lexicon in text, whatever their letter
// case, width, digits and apostrophes.
package forms

import (
	"unicode"
	"unicode/utf8"
)

// Skipped is what Fold makes of runes that do not count.
const Skipped = -1

// Fold maps a rune to the one that stands for it and its variants: small
// letters, plain digits and spaces, one hyphen and apostrophe, Arabic letters
// without vowel marks and seats.
func Fold(r rune) rune {
	if r < 0x80 {
		if 'A' <= r && r <= 'Z' {
			return r + 'a' - 'A'
		}
		return r
	}
	switch r {
	case '\u00a0', '\u202f', '\u2009', '\u3000', '\u2007':
		return ' '
	case '’', 'ʼ', '‘', '＇':
		return '\''
	case '‐', '‑':
		return '-'
	case '\u00ad', '\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u061c', 'ـ', '\u2060', '\ufeff':
		return Skipped
	case 'أ', 'إ', 'آ', 'ٱ':
		return 'ا'
	case 'ى':
		return 'ي'
	case 'ة':
		return 'ه'
	case 'ё', 'Ё':
		return 'е'
	case 'ſ':
		return 's'
	}
	if 'ً' <= r && r <= 'ْ' {
		return Skipped
	}
	if '！' <= r && r <= '～' {
		return Fold(r - '！' + '!')
	}
	if d := Digit(r); d >= 0 {
		return '0' + rune(d)
	}
	return unicode.ToLower(r)
}

// Digit is the value of a decimal digit of any script, -1 for another rune.
// Decimal digits stand in the code charts in runs of ten.
func Digit(r rune) int {
	if r < 0x80 {
		if '0' <= r && r <= '9' {
			return int(r - '0')
		}
		return -1
	}
	if r < 0x660 || !unicode.Is(unicode.Nd, r) {
		return -1
	}
	for _, run := range unicode.Nd.R16 {
		if rune(run.Lo) <= r && r <= rune(run.Hi) {
			return int(r-rune(run.Lo)) % 10
		}
	}
	for _, run := range unicode.Nd.R32 {
		if rune(run.Lo) <= r && r <= rune(run.Hi) {
			return int(r-rune(run.Lo)) % 10
		}
	}
	return -1
}

// Folded is text folded rune by rune.
func Folded(text string) []rune {
	out := make([]rune, 0, len(text))
	for _, r := range text {
		if r = Fold(r); r != Skipped {
			out = append(out, r)
		}
	}
	return out
}

// IsLetter tells letters and their marks from the rest.
func IsLetter(r rune) bool {
	if r < 0x80 {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
	}
	return unicode.IsLetter(r) || unicode.IsMark(r)
}

// RuneAt is the rune at a byte position, 0 outside the text.
func RuneAt(text string, at int) rune {
	if at >= len(text) || at < 0 {
		return 0
	}
	if c := text[at]; c < utf8.RuneSelf {
		return rune(c)
	}
	r, _ := utf8.DecodeRuneInString(text[at:])
	return r
}

// RuneBefore is the rune that ends at a byte position, and its size.
func RuneBefore(text string, at int) (rune, int) {
	if at <= 0 {
		return 0, 0
	}
	return utf8.DecodeLastRuneInString(text[:at])
}
