// Package xmlscan reads XML files of any size token by token, with the place of
// each in the file. Files that are not well-formed, nest too deep or declare
// entities are refused.
package xmlscan

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/formats/charset"
	"github.com/kawan-mt/kawan/host/formats/offset"
)

// MaxDepth is how deep elements may nest.
const MaxDepth = 256

// Kind is the kind of a token.
type Kind int

// The kinds of token. Comments, processing instructions and the document type
// are passed over.
const (
	Start Kind = iota
	End
	Text
)

// Token is a tag or a stretch of text.
type Token struct {
	Kind  Kind
	Space string     // namespace of the element
	Name  string     // local name of the element
	Attrs []xml.Attr // of a start tag, as written: prefixes are not resolved
	Raw   []byte     // as in the file, decoded; valid until the next token
	Span  checks.Span
	Line  int // 1-based, of the first character
	// Column counts characters, 1-based.
	Column int
	// Empty tells of both tags of an element that they are one: <x/>.
	Empty bool
}

// Attr is the value of an attribute by its name as written, prefix included.
func (t *Token) Attr(name string) string {
	for i := range t.Attrs {
		a := &t.Attrs[i]
		if a.Name.Space == "" && a.Name.Local == name {
			return a.Value
		}
		if a.Name.Space != "" && len(name) == len(a.Name.Space)+1+len(a.Name.Local) &&
			strings.HasPrefix(name, a.Name.Space) && strings.HasSuffix(name, a.Name.Local) {
			return a.Value
		}
	}
	return ""
}

// Scanner reads the tokens of one file.
type Scanner struct {
	Path string

	stream  *charset.Stream
	in      *input
	decoder *xml.Decoder
	token   Token
	at      int // position of what is behind the last token
	line    int
	column  int
	open    []element
	spaces  []binding
	rooted  bool
}

type element struct {
	prefix, name string
	line         int
	spaces       int // bindings in force outside of it
}

type binding struct{ prefix, uri string }

// New begins to read a file. The encoding is that of the options, of the byte
// order mark, of the XML declaration, or UTF-8.
func New(in io.Reader, o formats.Options) (*Scanner, error) {
	stream, err := charset.NewStream(in, charset.Hints{Forced: o.Encoding}, declared)
	if err != nil {
		return nil, formats.Misread(o.Path, err)
	}
	s := &Scanner{Path: o.Path, stream: stream, line: 1, column: 1}
	start := stream.Start()
	s.in = &input{stream: stream, base: start, keep: start}
	s.at = start
	s.decoder = xml.NewDecoder(s.in)
	s.decoder.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil }
	return s, nil
}

var declaration = regexp.MustCompile(`^(?:\x{feff})?<\?xml[^>]*\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["']`)

// declared is the encoding of an XML declaration; XML without one is UTF-8.
func declared(head []byte) string {
	if found := declaration.FindSubmatch(head[:min(len(head), 256)]); found != nil {
		return string(found[1])
	}
	if bytes.IndexByte(head[:min(len(head), 256)], 0) >= 0 {
		return ""
	}
	return "utf-8"
}

// Encoding is the IANA name of the file's encoding.
func (s *Scanner) Encoding() string { return s.stream.Encoding }

// File is the span of the file that a span of the decoded text comes from; it
// may be asked for the current token.
func (s *Scanner) File(span checks.Span) checks.Span { return s.stream.File(span) }

// Map adds the current token to a map to the bytes of the file.
func (s *Scanner) Map(m *offset.Map) { s.stream.Map(m, string(s.token.Raw), s.token.Span.Start) }

// Depth is the number of open elements; the element of a start tag is one.
func (s *Scanner) Depth() int { return len(s.open) }

// Next is the next token, nil with [io.EOF] at the end of the file. It is valid
// until the next one. Errors name file and line.
func (s *Scanner) Next() (*Token, error) {
	for {
		token, err := s.next()
		if token != nil || err != nil {
			return token, err
		}
	}
}

func (s *Scanner) next() (*Token, error) {
	s.advance()
	if s.token.Kind == Start && s.token.Empty {
		return s.closeEmpty()
	}
	raw, err := s.decoder.RawToken()
	end := s.in.base
	if start := s.stream.Start(); err == nil {
		end = start + int(s.decoder.InputOffset())
	}
	if err != nil {
		return nil, s.fail(err)
	}
	s.token = Token{Kind: Text, Span: checks.Span{Start: s.at, End: end}, Line: s.line, Column: s.column}
	t := &s.token
	t.Raw = s.in.slice(s.at, end)
	switch raw := raw.(type) {
	case xml.StartElement:
		return s.start(t, raw)
	case xml.EndElement:
		return s.end(t, raw)
	case xml.CharData:
		return s.text(t)
	case xml.Directive:
		if bytes.Contains(bytes.ToUpper(raw), []byte("<!ENTITY")) {
			return nil, s.Error("the document type declares entities; write their text into the file, entities are not expanded")
		}
	}
	return nil, nil
}

// advance goes to the end of the last token.
func (s *Scanner) advance() {
	t := &s.token
	if t.Raw == nil {
		return
	}
	if last := bytes.LastIndexByte(t.Raw, '\n'); last >= 0 {
		s.line += bytes.Count(t.Raw, []byte("\n"))
		s.column = 1 + utf8.RuneCount(t.Raw[last+1:])
	} else {
		s.column += utf8.RuneCount(t.Raw)
	}
	s.at = t.Span.End
	s.in.keep = s.at
	t.Raw = nil
}

func (s *Scanner) start(t *Token, raw xml.StartElement) (*Token, error) {
	if len(s.open) == 0 {
		if s.rooted {
			return nil, s.Error("a second root element, <%s>", raw.Name.Local)
		}
		s.rooted = true
	}
	if len(s.open) == MaxDepth {
		return nil, s.Error("elements nest more than %d deep", MaxDepth)
	}
	s.open = append(s.open, element{raw.Name.Space, raw.Name.Local, s.line, len(s.spaces)})
	for _, attr := range raw.Attr {
		switch {
		case attr.Name.Space == "xmlns":
			s.spaces = append(s.spaces, binding{attr.Name.Local, attr.Value})
		case attr.Name.Space == "" && attr.Name.Local == "xmlns":
			s.spaces = append(s.spaces, binding{"", attr.Value})
		}
	}
	t.Kind, t.Name, t.Space, t.Attrs = Start, raw.Name.Local, s.Namespace(raw.Name.Space), raw.Attr
	t.Empty = bytes.HasSuffix(t.Raw, []byte("/>"))
	return t, nil
}

// closeEmpty is the end tag of an element without content: the decoder tells
// it without a byte of the file.
func (s *Scanner) closeEmpty() (*Token, error) {
	raw, err := s.decoder.RawToken()
	if err != nil {
		return nil, s.fail(err)
	}
	s.token = Token{Span: checks.Span{Start: s.at, End: s.at}, Line: s.line, Column: s.column, Empty: true}
	return s.end(&s.token, raw.(xml.EndElement))
}

func (s *Scanner) end(t *Token, raw xml.EndElement) (*Token, error) {
	if len(s.open) == 0 {
		return nil, s.Error("</%s> closes nothing", name(raw.Name.Space, raw.Name.Local))
	}
	last := s.open[len(s.open)-1]
	if last.prefix != raw.Name.Space || last.name != raw.Name.Local {
		return nil, s.Error("</%s> stands where <%s> of line %d should be closed", name(raw.Name.Space, raw.Name.Local), name(last.prefix, last.name), last.line)
	}
	t.Kind, t.Name, t.Space = End, raw.Name.Local, s.Namespace(raw.Name.Space)
	s.spaces = s.spaces[:last.spaces]
	s.open = s.open[:len(s.open)-1]
	return t, nil
}

func (s *Scanner) text(t *Token) (*Token, error) {
	if len(s.open) > 0 {
		return t, nil
	}
	if len(bytes.TrimSpace(t.Raw)) > 0 {
		return nil, s.Error("text outside of the root element")
	}
	return nil, nil
}

// Namespace is the namespace that a prefix stands for here, empty if none.
func (s *Scanner) Namespace(prefix string) string {
	for i := len(s.spaces) - 1; i >= 0; i-- {
		if s.spaces[i].prefix == prefix {
			return s.spaces[i].uri
		}
	}
	return ""
}

func name(prefix, local string) string {
	if prefix == "" {
		return local
	}
	return prefix + ":" + local
}

// Error is a mistake at the current token.
func (s *Scanner) Error(format string, args ...any) error {
	return &formats.SyntaxError{Path: s.Path, Line: s.line, Column: s.column, Text: fmt.Sprintf(format, args...)}
}

// fail words why the decoder stopped.
func (s *Scanner) fail(err error) error {
	var syntax *xml.SyntaxError
	switch {
	case errors.Is(err, io.EOF) && len(s.open) == 0 && s.rooted:
		return io.EOF
	case errors.Is(err, io.EOF) && !s.rooted:
		return s.Error("the file holds no XML element")
	case errors.Is(err, io.EOF), errors.As(err, &syntax) && syntax.Msg == "unexpected EOF":
		if len(s.open) == 0 {
			return s.Error("the file ends inside a tag")
		}
		last := s.open[len(s.open)-1]
		line, _ := s.decoder.InputPos()
		return &formats.SyntaxError{Path: s.Path, Line: line, Text: fmt.Sprintf("the file ends inside <%s> of line %d; it seems to be cut off", name(last.prefix, last.name), last.line)}
	case errors.As(err, &syntax):
		return &formats.SyntaxError{Path: s.Path, Line: syntax.Line, Text: "not well-formed XML: " + syntax.Msg}
	case errors.Is(err, errToken):
		return s.Error("%v", err)
	}
	return formats.Misread(s.Path, err)
}
