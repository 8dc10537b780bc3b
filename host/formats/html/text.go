package html

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/kawan-mt/kawan/checks"
)

// reference is a character reference, also one of the old names that need no
// semicolon.
var reference = regexp.MustCompile(`&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);?`)

// token adds a token of text, as references and characters or as CDATA.
func (s *scanner) token(raw string, at int) {
	if strings.TrimLeft(raw, " \t\r\n\f") != "" {
		s.leaveHead(0)
	}
	inner, literal := strings.CutPrefix(raw, "<![CDATA[")
	switch {
	case !literal:
		s.text(raw, at)
	case !s.mute():
		s.plain(strings.TrimSuffix(inner, "]]>"), at+len(raw)-len(inner))
	}
}

// text adds the text of a token that stands at a position of the page.
func (s *scanner) text(raw string, at int) {
	if s.mute() {
		return
	}
	for raw != "" {
		next := reference.FindStringIndex(raw)
		if next == nil {
			s.plain(raw, at)
			return
		}
		s.plain(raw[:next[0]], at)
		decoded, size := decode(raw[next[0]:next[1]])
		s.decoded(decoded, checks.Span{Start: at + next[0], End: at + next[0] + size}, size)
		at += next[0] + size
		raw = raw[next[0]+size:]
	}
}

// decode decodes a character reference: its text and how many bytes it takes.
// What is none stands for itself.
func decode(raw string) (text string, size int) {
	if strings.HasSuffix(raw, ";") || raw[1] == '#' {
		return html.UnescapeString(raw), len(raw)
	}
	for size := len(raw); size > 1; size-- {
		if text := html.UnescapeString(raw[:size]); text != raw[:size] {
			return text, size
		}
	}
	return raw, len(raw)
}

func (s *scanner) decoded(text string, at checks.Span, size int) {
	if size == len(text) && strings.HasPrefix(text, "&") {
		s.plain(text, at.Start)
		return
	}
	if text == "\u00a0" { // a space that may not break is a space
		text = " "
		s.flush()
	} else if strings.TrimSpace(text) == "" {
		s.pend(at)
		s.exact = false
		return
	}
	s.flush()
	s.current.Add(text, at, false)
}

// plain adds text without character references; white space collapses.
func (s *scanner) plain(raw string, at int) {
	preformatted := s.within(atom.Pre)
	for i := 0; i < len(raw); {
		here := checks.Span{Start: at + i, End: at + i + 1}
		switch c := raw[i]; {
		case c == 0:
		case space(c) && !preformatted:
			s.pend(here)
			s.exact = c == ' ' && s.space.Len() == 1
			if c == '\n' {
				s.feeds++
			}
		default:
			size := 1
			for i+size < len(raw) && raw[i+size] != 0 && !space(raw[i+size]) {
				size++
			}
			here.End = at + i + size
			s.flush()
			s.current.Add(raw[i:i+size], here, true)
		}
		i += here.Len()
	}
}

// space tells white space (HTML, ASCII whitespace) and the vertical tab.
func space(c byte) bool { return c == ' ' || c >= '\t' && c <= '\r' }

func (s *scanner) within(name atom.Atom) bool {
	for _, e := range s.open {
		if e.name == name {
			return true
		}
	}
	return false
}

// pend notes white space; it is written when text of the same block follows.
func (s *scanner) pend(at checks.Span) {
	if s.space.Empty() {
		s.space = at
	} else {
		s.space.End = at.End
	}
}

// flush writes pending white space, as a single space.
func (s *scanner) flush() {
	if s.lines && s.feeds > 1 && !s.within(atom.Pre) {
		s.end()
	}
	if !s.space.Empty() && s.current.Size > 0 {
		s.current.Add(" ", s.space, s.exact && s.space.Len() == 1)
	}
	s.space, s.feeds = checks.Span{}, 0
}

func (s *scanner) lineBreak(at int) {
	if !s.mute() && s.current.Size > 0 {
		s.space, s.feeds = checks.Span{}, 0
		s.current.Add("\n", checks.Span{Start: at, End: at}, false)
	}
}
