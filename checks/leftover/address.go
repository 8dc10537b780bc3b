package leftover

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// address is the end of the link, e-mail address, handle or file name that
// begins at start, else start.
func address(content string, start, limit int) int {
	if isWord(content[start:limit]) {
		return start
	}
	end := start
	found := false
	previous := rune(-1)
	for end < limit {
		r, size := utf8.DecodeRuneInString(content[end:limit])
		if r >= utf8.RuneSelf || unicode.IsSpace(r) || strings.ContainsRune(`"<>()[]{},;!`, r) {
			break
		}
		next, _ := utf8.DecodeRuneInString(content[end+size : limit])
		inside := isAlphanumeric(previous) && isAlphanumeric(next)
		switch {
		case r == '@' && isAlphanumeric(next), r == '#' && isAlphanumeric(next):
			found = true
		case r == ':' && strings.HasPrefix(content[end:limit], "://"):
			found = true
		case r == '.' && inside && !unicode.IsUpper(next) && unicode.IsLetter(previous):
			found = true
		case r == '/' && found, r == '.' && inside, r == '-' && inside, r == '_', isAlphanumeric(r):
		case found && strings.ContainsRune("/%&=+~:?#-", r):
		default:
			if found {
				return end
			}
			return start
		}
		previous = r
		end += size
	}
	if found {
		return end
	}
	return start
}

// codeMark encloses code in running text.
const codeMark = '`'

// codeEnd is the end of the code that begins with the mark at start, else start.
func codeEnd(content string, start, limit int) int {
	code, _, closed := strings.Cut(content[start+1:limit], string(codeMark))
	if !closed || code == "" || strings.ContainsAny(code, "\n'’\"") || strings.TrimSpace(code) != code {
		return start
	}
	return start + len(code) + 2
}

// isWord tells whether text begins with letters and digits alone, and goes on
// with what no address has: most words do.
func isWord(text string) bool {
	n := 0
	for n < len(text) && isAlphanumeric(rune(text[n])) {
		n++
	}
	return n > 0 && (n == len(text) || strings.IndexByte("@#:.-", text[n]) < 0)
}

func isAlphanumeric(r rune) bool {
	return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || r == '_'
}
