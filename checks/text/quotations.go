package text

import (
	"strings"
	"unicode"
)

// goesOn tells whether the sentence continues behind a quotation that has its
// own final mark: 「…。」と述べた, “…?” Budi asked.
func (s *splitter) goesOn(next string) bool {
	for _, word := range s.rules.starts {
		if strings.HasPrefix(next, word) {
			return false
		}
	}
	for _, word := range s.rules.continues {
		if strings.HasPrefix(next, word) {
			return true
		}
	}
	const attribution = 60 // bytes: a name and a verb
	clause := next[:cutAt(next, attribution)]
	final := clause == next
	if i := strings.IndexFunc(clause, func(r rune) bool { return isTerminal(r) || strings.ContainsRune(",，:：;；", r) }); i >= 0 {
		final = isTerminal(firstRune(clause[i:]))
		clause = clause[:i]
	}
	for _, verb := range s.rules.says {
		if Unspaced(firstRune(verb)) {
			if final && strings.HasSuffix(clause, verb) {
				return true
			}
		} else if i := strings.Index(clause, " "+verb); i >= 0 && !unicode.IsLetter(firstRune(clause[i+1+len(verb):])) {
			return strings.Count(clause[:i], " ") < 3
		}
	}
	return false
}

// longestParenthesis is the length of a parenthesis inside a sentence, in bytes.
const longestParenthesis = 240

// inParentheses tells whether c closes a parenthesis that was opened inside
// the sentence.
func (c *candidate) inParentheses(s *splitter) bool {
	if isTerminal(lastRune(s.text[c.run:c.after])) {
		return false
	}
	for _, r := range s.text[c.run:c.after] {
		opener := mirror(r)
		if opener == 0 || !strings.ContainsRune("([{（", opener) {
			continue
		}
		before := s.text[max(c.start, c.mark-longestParenthesis):c.mark]
		if at := strings.LastIndex(before, string(opener)); at >= 0 && hasLetterOrDigit(before[:at]) {
			return true
		}
	}
	return false
}

// parenthesisOpen tells whether c stands inside a parenthesis that was opened
// within the sentence and is closed soon after.
func (s *splitter) parenthesisOpen(c *candidate) bool {
	before := s.text[max(c.start, c.mark-longestParenthesis):c.mark]
	at := max(strings.LastIndexByte(before, '('), strings.LastIndex(before, "（"))
	if at < 0 || !hasLetterOrDigit(before[:at]) || strings.ContainsAny(before[at:], ")）") || strings.ContainsAny(s.text[c.mark:c.after], ")）") {
		return false
	}
	after := s.text[c.after:min(c.end, c.after+longestParenthesis)]
	closer := strings.IndexAny(after, ")）")
	return closer >= 0 && !strings.ContainsAny(after[:closer], "(（")
}
