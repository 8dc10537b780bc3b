package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// leadingWord is the word, number included, at the start of text.
func leadingWord(text string) string {
	end := strings.IndexFunc(text, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && r != '-' && r != '’' && r != '\''
	})
	if end < 0 {
		return text
	}
	return text[:end]
}

// trailingWord is the word at the end of text with the full stops inside it:
// "U.S" of "in the U.S".
func trailingWord(text string) string {
	const longest = 40 // bytes; no abbreviation is longer
	start := len(text)
	for start > 0 && len(text)-start < longest {
		r, size := utf8.DecodeLastRuneInString(text[:start])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && r != '.' && r != '/' {
			break
		}
		start -= size
	}
	return strings.TrimLeft(text[start:], "./")
}

// isCamel tells whether a capital stands inside a word that starts small:
// "iPhone" can start a sentence.
func isCamel(word string) bool {
	return startsSmall(word) && strings.IndexFunc(word, unicode.IsUpper) > 0
}

func isNumber(word string) bool {
	return word != "" && strings.IndexFunc(word, func(r rune) bool { return !unicode.IsDigit(r) }) < 0
}

// isFraction tells whether text ends so that digits behind it are the second
// part of a score, clock time or decimal: "3:".
func isFraction(text string) bool {
	body := strings.TrimRight(text, ":,")
	return len(text)-len(body) == 1 && unicode.IsDigit(lastRune(body))
}

func isRoman(word string) bool { return word != "" && strings.Trim(word, "IVX") == "" }

func endsSmall(text string) bool {
	return unicode.IsLower(lastRune(strings.TrimRightFunc(text, unicode.IsSpace)))
}

// afterNumber tells whether text ends with a number.
func afterNumber(text string) bool {
	return unicode.IsDigit(lastRune(strings.TrimRightFunc(text, unicode.IsSpace)))
}

// isTail tells whether text is nothing but a short bracketed tag, as agencies
// sign with: "[ah]", "(ant/dvs)", or
// credit a photograph.
func isTail(text string) bool {
	if len(text) > longestSignature || text[0] != '[' && text[0] != '(' {
		return false
	}
	closer := strings.IndexAny(text, "])")
	return closer == len(text)-1 && hasLetterOrDigit(text)
}

// cutAt is the largest character boundary of text up to limit bytes.
func cutAt(text string, limit int) int {
	if len(text) <= limit {
		return len(text)
	}
	for limit > 0 && !utf8.RuneStart(text[limit]) {
		limit--
	}
	return limit
}
