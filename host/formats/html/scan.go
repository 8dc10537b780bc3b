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
	names   map[string]int // how many open elements have a name
	current block
	space   checks.Span // white space that was read and not written yet
	exact   bool        // it is one space in the file as well
	feeds   int         // line feeds in it
	lines   bool        // blank lines end paragraphs
	codes   int
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
	e := element{name: tag.DataAtom, raw: tag.Data, at: at, lang: s.lang(), mute: s.mute() || muted[tag.DataAtom],
		kind: kinds[tag.DataAtom], fence: blocks[tag.DataAtom]}
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
	if s.names == nil {
		s.names = map[string]int{}
	}
	s.names[e.raw]++
}

// end ends the current block and keeps it if it holds text.
func (s *scanner) end() {
	s.space, s.feeds = checks.Span{}, 0
	if s.current.Size > 0 {
		b := s.current
		b.Lang = s.lang()
		b.Kind, b.mark = checks.Paragraph, -1
		for i := range s.open {
			e := &s.open[i]
			if e.code > 0 {
				continue
			}
			b.mark = e.at
			if e.kind != "" {
				b.Kind = e.kind
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
