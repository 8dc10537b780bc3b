package text

import (
	"strings"
	"unicode"
)

// cues answers from the text itself whether a capital is that of a sentence
// start: a word that also occurs in lower case is no name.
type cues struct {
	content string
	small   map[string]bool // words that occur in lower case; nil until asked
}

func (c *cues) occursSmall(word string) bool {
	if c.small == nil {
		c.small = map[string]bool{}
		for _, w := range Words(c.content, 0) {
			if startsSmall(w) {
				c.small[w] = true
			}
		}
	}
	return c.small[strings.ToLower(word)]
}

func allLetters(s string) bool {
	for _, r := range s {
		if !unicode.IsLetter(r) && !unicode.IsMark(r) {
			return false
		}
	}
	return s != ""
}
