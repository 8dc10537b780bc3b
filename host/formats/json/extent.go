package json

import "strings"

// extent finds the end of a value.
type extent struct {
	depth           int
	quoted, escaped bool
	begun           bool
}

// scan goes on over content: the end of the value if it is there.
func (s *extent) scan(content []byte) (int, bool) {
	for i, c := range content {
		switch {
		case s.escaped:
			s.escaped = false
		case s.quoted:
			s.escaped = c == '\\'
			s.quoted = c != '"'
			if !s.quoted && s.depth == 0 {
				return i + 1, true
			}
		case c == '"':
			s.quoted = true
		case c == '{' || c == '[':
			s.depth++
		case c == '}' || c == ']':
			if s.depth--; s.depth < 0 { // behind a number
				return i, true
			}
			if s.depth == 0 {
				return i + 1, true
			}
		case s.depth == 0 && s.begun && strings.IndexByte(" \t\r\n,:", c) >= 0:
			return i, true
		}
		s.begun = true
	}
	return len(content), false
}
