package text

import (
	"strings"
	"unicode"
)

// cues answers from the text itself whether a capital is that of a sentence
// start or of a name.
type cues struct {
	content string
	words   map[string]cue // by the word in lower case; nil until asked
}

// cue is how a word occurs in the text.
type cue struct {
	small  bool // in small letters: it is no name
	inside bool // with a capital inside a sentence: it may be one
}

func (c *cues) of(word string) cue {
	if c.words == nil {
		c.words = map[string]cue{}
		last := 0
		for span, w := range Words(c.content, 0) {
			lower := strings.ToLower(w)
			seen := c.words[lower]
			if startsSmall(w) {
				seen.small = true
			} else if between := c.content[last:span.Start]; last > 0 && !strings.ContainsFunc(between, endsOrOpens) {
				seen.inside = true
			}
			c.words[lower] = seen
			last = span.End
		}
	}
	return c.words[strings.ToLower(word)]
}

// endsOrOpens tells whether a sentence may start behind r.
func endsOrOpens(r rune) bool {
	return isTerminal(r) || r == '\n' || r == '…' || r == ':' || isOpener(r) && r != '-'
}

func allLetters(s string) bool {
	for _, r := range s {
		if !unicode.IsLetter(r) && !unicode.IsMark(r) {
			return false
		}
	}
	return s != ""
}
