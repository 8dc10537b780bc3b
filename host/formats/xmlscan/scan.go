// Package xmlscan reads XML files of any size token by token, with the place of
// each in the file. Files that are not well-formed, nest too deep or declare
// entities are refused.
package xmlscan

import (
	"bytes"
	"encoding/xml"
	"io"
	"regexp"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/formats/charset"
	"github.com/kawan-mt/kawan/host/formats/offset"
)

// MaxDepth is how deep elements may nest.
const MaxDepth = 256

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

// New begins to read a file. The encoding is that of the options, of the byte
// order mark, of the XML declaration, or UTF-8.
func New(in io.Reader, o formats.Options) (*Scanner, error) {
	stream, err := charset.NewStream(in, charset.Hints{Forced: o.Encoding}, declared)
	if err != nil {
		return nil, formats.Misread(o.Path, err)
	}
	s := &Scanner{Path: o.Path, stream: stream, line: 1, column: 1}
	start := stream.Start()
	s.in = &input{stream: stream, base: start, keep: start, limit: MaxToken}
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
