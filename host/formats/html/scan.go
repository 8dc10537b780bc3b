package html

import (
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats"
)

// deepest is how deep elements may be nested; pages have some dozens of levels.
const deepest = 1000

// scanner turns the tokens of a page into blocks.
type scanner struct {
	page    page
	open    []element
	current block
	space   checks.Span // white space that was read and not written yet
	exact   bool        // it is one space in the file as well
	feeds   int         // line feeds in it
	lines   bool        // blank lines end paragraphs
	codes   int
}

// element is an open element.
type element struct {
	name atom.Atom
	raw  string
	at   int    // position of its start tag
	lang string // of its content
	code int    // number of its inline code, 0 if it is a block
	mute bool   // its content is no text of the page
}

// scan reads all of a page. It fails on nesting that no page has.
func scan(source, path string) (*page, error) { return (&scanner{}).scan(source, path) }

func (s *scanner) scan(source, path string) (*page, error) {
	tokens := html.NewTokenizer(strings.NewReader(source))
	tokens.AllowCDATA(true)
	for at := 0; ; {
		kind := tokens.Next()
		size := len(tokens.Raw())
		switch kind {
		case html.ErrorToken:
			if err := tokens.Err(); !errors.Is(err, io.EOF) {
				return nil, fmt.Errorf("reading %s: %w", path, err)
			}
			s.end()
			return &s.page, nil
		case html.TextToken:
			s.token(source[at:at+size], at)
		case html.StartTagToken, html.SelfClosingTagToken:
			s.start(tokens.Token(), source[at:at+size], at, kind == html.SelfClosingTagToken)
			if len(s.open) > deepest {
				return nil, &formats.SyntaxError{Path: path, Line: 1 + strings.Count(source[:at], "\n"),
					Text: fmt.Sprintf("elements are nested more than %d levels deep; this is no article", deepest)}
			}
		case html.EndTagToken:
			name, _ := tokens.TagName()
			s.close(string(name))
		}
		at += size
	}
}

func (s *scanner) start(tag html.Token, raw string, at int, selfClosing bool) {
	s.leaveHead(tag.DataAtom)
	e := element{name: tag.DataAtom, raw: tag.Data, at: at, lang: s.lang(), mute: s.mute() || muted[tag.DataAtom]}
	for _, attribute := range tag.Attr {
		switch attribute.Key {
		case "lang", "xml:lang":
			e.lang = attribute.Val
		case "hidden":
			e.mute = true
		case "aria-hidden":
			e.mute = e.mute || attribute.Val == "true"
		case "alt":
			if tag.DataAtom == atom.Img {
				s.image(raw, at)
			}
		}
	}
	if tag.DataAtom == atom.Html && s.page.lang == "" {
		s.page.lang = e.lang
	}
	switch {
	case tag.DataAtom == atom.Br:
		s.lineBreak(at)
	case blocks[tag.DataAtom]:
		s.end()
		s.implied(tag.DataAtom)
	default:
		s.codes++
		e.code = s.codes
	}
	if void[tag.DataAtom] || selfClosing {
		if e.code > 0 && !e.mute && tag.DataAtom != atom.Img {
			s.flush()
			s.current.Code(checks.Standalone, e.code)
		}
		return
	}
	if e.code > 0 && !e.mute {
		s.flush()
		s.current.Code(checks.Opening, e.code)
	}
	s.open = append(s.open, e)
}

// close ends the innermost open element of a name and all inside it. An end tag
// without a start is ignored, as browsers do; an inline one ends no block.
func (s *scanner) close(name string) {
	for i := len(s.open) - 1; i >= 0; i-- {
		e := &s.open[i]
		if e.raw != name {
			if blocks[e.name] && !blocks[atom.Lookup([]byte(name))] {
				return
			}
			continue
		}
		for j := len(s.open) - 1; j >= i; j-- {
			if inner := &s.open[j]; inner.code > 0 && !inner.mute {
				s.current.Code(checks.Closing, inner.code)
			} else if blocks[inner.name] {
				s.end()
			}
		}
		s.open = s.open[:i]
		return
	}
}

// implied closes what the start of a block ends without an end tag (HTML,
// optional tags): the paragraph before it, the item or cell beside it.
func (s *scanner) implied(next atom.Atom) {
	i := len(s.open) - 1
	for i >= 0 && s.open[i].code > 0 {
		i--
	}
	if i >= 0 && s.open[i].name == atom.P {
		s.open = s.open[:i]
	}
	ends := ended[next]
	for i := len(s.open) - 1; i >= 0 && ends != nil; i-- {
		switch name := s.open[i].name; {
		case ends[name]:
			s.open = s.open[:i]
		case lists[name]:
			return
		}
	}
}

// leaveHead closes the head of a page before what cannot stand in it.
func (s *scanner) leaveHead(next atom.Atom) {
	if n := len(s.open); n > 0 && s.open[n-1].name == atom.Head && !inHead[next] {
		s.open = s.open[:n-1]
	}
}

func (s *scanner) mute() bool { return len(s.open) > 0 && s.open[len(s.open)-1].mute }

func (s *scanner) lang() string {
	if n := len(s.open); n > 0 {
		return s.open[n-1].lang
	}
	return ""
}

// end ends the current block and keeps it if it holds text.
func (s *scanner) end() {
	s.space, s.feeds = checks.Span{}, 0
	if s.current.Size > 0 {
		b := s.current
		b.Lang = s.lang()
		b.Kind, b.mark = checks.Paragraph, -1
		for _, e := range s.open {
			if e.code > 0 {
				continue
			}
			b.mark = e.at
			if kind, ok := kinds[e.name]; ok {
				b.Kind = kind
			}
			b.top = b.top || e.name == atom.H1
		}
		s.page.blocks = append(s.page.blocks, b)
	}
	s.current = block{}
}

// image keeps the alternative text of an image as a block of its own when no
// text is around, else it is a code in the sentence.
func (s *scanner) image(tag string, at int) {
	if s.mute() || s.current.Size > 0 {
		return
	}
	value := alternative.FindStringSubmatchIndex(tag)
	if value == nil {
		return
	}
	for group := 1; group <= 3; group++ {
		if start, end := value[2*group], value[2*group+1]; start >= 0 {
			s.text(tag[start:end], at+start)
		}
	}
	if s.current.Size > 0 {
		s.end()
		s.page.blocks[len(s.page.blocks)-1].Kind = checks.Image
	}
}

// alternative is the alternative text in the start tag of an image.
var alternative = regexp.MustCompile(`(?is)^<img(?:[\s/]+[^\s=/>]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*?[\s/]+alt\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))`)
