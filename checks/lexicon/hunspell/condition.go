package hunspell

import (
	"strings"
	"unicode/utf8"
)

// condition is what the end, or the beginning, of a stem must look like: a
// sequence of letters, of sets of them, "[aeiou]" and "[^y]", and of dots for any letter.
type condition []class

// class is a set of letters; an empty one that excludes holds any.
type class struct {
	letters  string
	excludes bool
}

func parseCondition(text string) condition {
	var c condition
	for i := 0; i < len(text); {
		if text[i] == '[' {
			if end := strings.IndexByte(text[i:], ']'); end > 0 {
				letters, excludes := strings.CutPrefix(text[i+1:i+end], "^")
				c = append(c, class{letters, excludes})
				i += end + 1
				continue
			}
		}
		_, size := utf8.DecodeRuneInString(text[i:])
		if text[i] == '.' {
			c = append(c, class{excludes: true})
		} else {
			c = append(c, class{letters: text[i : i+size]})
		}
		i += size
	}
	for _, k := range c {
		if !k.excludes || k.letters != "" {
			return c
		}
	}
	if len(c) == 1 {
		return nil // a single dot: no condition
	}
	return c
}

func (k class) holds(r rune) bool { return strings.ContainsRune(k.letters, r) != k.excludes }

// atEnd tells whether stem ends as c wants it.
func (c condition) atEnd(stem string) bool {
	for i := len(c) - 1; i >= 0; i-- {
		r, size := utf8.DecodeLastRuneInString(stem)
		if size == 0 || !c[i].holds(r) {
			return false
		}
		stem = stem[:len(stem)-size]
	}
	return true
}

// atStart tells whether stem begins as c wants it.
func (c condition) atStart(stem string) bool {
	for _, k := range c {
		r, size := utf8.DecodeRuneInString(stem)
		if size == 0 || !k.holds(r) {
			return false
		}
		stem = stem[size:]
	}
	return true
}
