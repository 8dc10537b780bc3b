package text

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// terminals is Unicode's Sentence_Terminal as a bitmap of the basic plane.
var terminals = sync.OnceValue(func() *[0x10000 / 64]uint64 {
	var set [0x10000 / 64]uint64
	for _, r16 := range unicode.Sentence_Terminal.R16 {
		for r := int(r16.Lo); r <= int(r16.Hi); r += int(r16.Stride) {
			set[r/64] |= 1 << (r % 64)
		}
	}
	return &set
})

// isTerminal tells whether r is a mark that ends sentences in some script.
func isTerminal(r rune) bool {
	if r < 0x80 {
		return r == '.' || r == '!' || r == '?'
	}
	if r > 0xFFFF {
		return unicode.Is(unicode.Sentence_Terminal, r)
	}
	return terminals()[r/64]>>(r%64)&1 == 1
}

// isWide tells whether a mark ends a sentence without white space behind it.
func isWide(r rune) bool { return r >= 0x80 && r != '…' && isTerminal(r) }

// isFullStop tells whether a mark also ends abbreviations and numbers.
func isFullStop(r rune) bool { return r == '.' || r == '．' }

// isCloser tells whether r can close a quotation or parenthesis. Quotation
// marks that open in one language close in another.
func isCloser(r rune) bool {
	if r < 0x80 {
		return r == '"' || r == '\'' || r == ')' || r == ']' || r == '}'
	}
	return unicode.In(r, unicode.Pe, unicode.Pf, unicode.Pi) || r == '＂'
}

// isOpener tells whether r can stand before the first word of a sentence.
func isOpener(r rune) bool {
	if r < 0x80 {
		return strings.ContainsRune(`"'([{-*#`, r)
	}
	return unicode.In(r, unicode.Ps, unicode.Pi, unicode.Pf, unicode.Pd) || strings.ContainsRune("¿¡•·▪＂", r)
}

// mirror is the mark that opens what r closes, 0 if r is the same on both
// sides or not known.
func mirror(r rune) rune {
	switch r {
	case ')':
		return '('
	case ']':
		return '['
	case '}':
		return '{'
	case '）':
		return '（'
	case '」':
		return '「'
	case '』':
		return '『'
	case '】':
		return '【'
	case '》':
		return '《'
	case '»':
		return '«'
	}
	return 0
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}
