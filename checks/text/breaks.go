package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// breaks decides whether a sentence ends at c, which follows some word and
// precedes something.
func (s *splitter) breaks(c *candidate) bool {
	before := s.text[c.start:c.mark]
	rest := s.text[c.after:c.end]
	gap := spaces(rest)
	next := rest[gap:]
	if next == "" {
		return false
	}
	if gap == 0 && !s.abuts(c, next) {
		return false
	}
	if isTail(next) {
		return true
	}
	first := strings.TrimLeftFunc(next, func(r rune) bool { return isOpener(r) || unicode.IsSpace(r) })
	word := leadingWord(first)
	if word == "" || startsSmall(word) && !isCamel(word) || !isFullStop(c.r) && c.inParentheses(s) || s.parenthesisOpen(c) {
		return false
	}
	closed := c.after > c.run
	if closed && (isWide(c.r) || c.r == '!' || c.r == '?') && s.goesOn(next) {
		return false
	}
	switch {
	case c.isEllipsis(s.text):
		return s.ellipsisEnds(c, word)
	case isFullStop(c.r):
		return s.fullStopEnds(before, first)
	}
	return true
}

// abuts tells whether a sentence may end at c although no space follows.
func (s *splitter) abuts(c *candidate, next string) bool {
	r := firstRune(next)
	if strings.ContainsRune(",;:，、；：", r) {
		return false
	}
	if isWide(c.r) {
		return true
	}
	if Unspaced(lastRune(s.text[c.start:c.mark])) && (Unspaced(r) || isOpener(r) && r >= utf8.RuneSelf) {
		return true
	}
	if c.after > c.run {
		return unicode.IsUpper(r)
	}
	return c.run-c.mark == 1 && s.glued(s.text[c.start:c.mark], next)
}

// glued tells whether only the space between two sentences is missing: whole
// words stand on both sides, the first in small letters and the second not, or
// both in a script without capitals.
func (s *splitter) glued(before, next string) bool {
	const shortest = 3 // characters; what is shorter may be an abbreviation or a domain
	first, second := trailingWord(before), leadingWord(next)
	if utf8.RuneCountInString(first) < shortest || utf8.RuneCountInString(second) < 2 || !allLetters(first) {
		return false
	}
	r := firstRune(second)
	if unicode.IsUpper(r) {
		return strings.ToLower(first) == first && startsSmall(second[utf8.RuneLen(r):]) &&
			(utf8.RuneCountInString(second) > shortest || s.begins(next))
	}
	return isCaseless(r) && isCaseless(firstRune(first)) && utf8.RuneCountInString(second) >= shortest
}

func isCaseless(r rune) bool {
	return unicode.IsLetter(r) && !unicode.IsLower(r) && !unicode.IsUpper(r) && !unicode.IsTitle(r)
}

// isEllipsis tells whether the mark of c is "…" or several full stops.
func (c *candidate) isEllipsis(text string) bool {
	return c.r == '…' || c.r == '.' && c.run-c.mark > 1 && strings.Trim(text[c.mark:c.run], ".…") == ""
}

// ellipsisEnds tells pauses and elisions from trailing off.
func (s *splitter) ellipsisEnds(c *candidate, word string) bool {
	before, behind := lastRune(s.text[c.start:c.mark]), lastRune(s.text[c.mark:c.after])
	switch {
	case before == '[' || before == '(':
		return isTerminal(behind) // "(…)." against "(…)"
	case c.after > c.run:
		return true
	}
	return !unicode.IsSpace(before) && unicode.IsUpper(firstRune(word))
}

// fullStopEnds tells a final full stop from those of abbreviations, initials
// and ordinals. The text after it starts with the word next.
func (s *splitter) fullStopEnds(before, next string) bool {
	word := leadingWord(next)
	last := trailingWord(before)
	if last == "" {
		return true
	}
	whole := last == strings.TrimLeftFunc(before, func(r rune) bool { return isOpener(r) || unicode.IsSpace(r) })
	if whole && isCounter(last+".") {
		return false // number of a list item
	}
	if isNumber(last) {
		date := unicode.IsDigit(firstRune(word)) // "2023. 5. 1."
		return !s.rules.ordinals || !date && (len(last) > 2 || s.begins(next) || isFraction(strings.TrimSuffix(before, last)))
	}
	switch s.rules.abbreviated(last) {
	case neverEnds:
		return false
	case mayEnd:
		unit := !strings.ContainsRune(last, '.') && afterNumber(strings.TrimSuffix(before, last))
		return s.begins(next) || unit && unicode.IsUpper(firstRune(word)) && !s.cues.of(word).inside
	case beforeNumber:
		return !unicode.IsDigit(firstRune(word))
	}
	if utf8.RuneCountInString(last) == 1 && unicode.IsLetter(firstRune(last)) && !Unspaced(firstRune(last)) {
		return s.begins(next) && endsSmall(strings.TrimSuffix(before, last))
	}
	if s.rules.ordinals && isRoman(last) {
		return s.begins(next)
	}
	return true
}

// begins tells whether the capital of the first word of next is that of a
// sentence start: it is a function word, or occurs in lower case elsewhere and
// is not part of a name of several words.
func (s *splitter) begins(next string) bool {
	word := leadingWord(next)
	if !unicode.IsUpper(firstRune(word)) {
		return unicode.IsLetter(firstRune(word))
	}
	if s.rules.function[strings.ToLower(word)] {
		return true
	}
	second := strings.TrimLeftFunc(next[len(word):], unicode.IsSpace)
	return !unicode.IsUpper(firstRune(second)) && s.cues.of(word).small
}
