package message

import (
	"strings"
	"unicode"
)

// Shorten is text on one line and, when it has more than longest characters,
// with its middle left out at word boundaries. 0 means any length.
func Shorten(text string, longest int) string {
	text = strings.Join(strings.Fields(text), " ")
	runes := []rune(text)
	if longest <= 0 || len(runes) <= longest {
		return text
	}
	head, tail := longest*2/3, longest/3
	left := strings.TrimRightFunc(string(runes[:wordEnd(runes, head)]), unicode.IsSpace)
	right := strings.TrimLeftFunc(string(runes[wordStart(runes, len(runes)-tail):]), unicode.IsSpace)
	return left + " … " + right
}

// wordEnd is the end of a word at or a little before at.
func wordEnd(runes []rune, at int) int {
	for i := at; i > at-at/3; i-- {
		if unicode.IsSpace(runes[i]) {
			return i
		}
	}
	return at
}

// wordStart is the start of a word at or a little behind at.
func wordStart(runes []rune, at int) int {
	for i := at; i < at+(len(runes)-at)/3; i++ {
		if unicode.IsSpace(runes[i]) {
			return i + 1
		}
	}
	return at
}
