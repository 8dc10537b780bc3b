package charset

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats/offset"
)

// headSize is how much of a stream is looked at to find its encoding out, and
// how much is decoded at a time.
const headSize = 64 << 10

// Stream decodes a file of any size, a chunk at a time. Positions are those of
// the decoded text; in UTF-8 they are those of the file.
type Stream struct {
	Encoding string // IANA name in lower case

	in     io.Reader
	start  int
	rest   []byte // read, not decoded yet
	base   int    // position of rest in the file
	ended  bool
	line   int // 1-based, of the first byte of rest
	at     int // position behind the last chunk in the decoded text
	chunks []chunk
}

// chunk is a decoded part of a file that is not UTF-8.
type chunk struct {
	start, size int // in the decoded text
	file        int
	m           *offset.Map // to the bytes from file on
}

// NewStream begins to decode in. declared gets the first bytes of the file and
// tells the encoding that they declare, if any.
func NewStream(in io.Reader, hints Hints, declared func(head []byte) string) (*Stream, error) {
	s := &Stream{in: in, line: 1}
	if err := s.read(); err != nil {
		return nil, err
	}
	hints.Declared = declared(s.rest)
	whole := s.rest
	if !s.ended {
		whole = whole[:safe(whole, "utf-8")]
	}
	name, skip, _ := choose(whole, hints)
	if name != "utf-8" {
		if _, err := find(name); err != nil {
			return nil, err
		}
	}
	if mismarked(s.rest[skip:], skip, name) {
		return nil, &InvalidError{Encoding: name, Line: 1, mistake: falseMark}
	}
	s.Encoding = name
	s.rest, s.base = s.rest[skip:], skip
	if name == "utf-8" {
		s.start, s.at = skip, skip
	}
	return s, nil
}

// Start is the position of the first character.
func (s *Stream) Start() int { return s.start }

// read reads the next bytes behind the rest.
func (s *Stream) read() error {
	if s.ended {
		return nil
	}
	more := make([]byte, headSize)
	n, err := io.ReadFull(s.in, more)
	s.rest = append(s.rest, more[:n]...)
	if err == io.EOF || err == io.ErrUnexpectedEOF {
		s.ended = true
		return nil
	}
	return err
}

// Next is the next decoded text, [io.EOF] behind the last. Bytes that the
// encoding does not have are an [InvalidError].
func (s *Stream) Next() ([]byte, error) {
	if len(s.rest) == 0 {
		if err := s.read(); err != nil {
			return nil, err
		}
	}
	cut := len(s.rest)
	for !s.ended {
		if cut = safe(s.rest, s.Encoding); cut > 0 {
			break
		}
		if len(s.rest) > 16*headSize {
			return nil, fmt.Errorf("line %d is too long to be read in %s; convert the file to UTF-8", s.line, s.Encoding)
		}
		if err := s.read(); err != nil {
			return nil, err
		}
		cut = len(s.rest)
	}
	if cut == 0 {
		return nil, io.EOF
	}
	decoded, err := s.decode(s.rest[:cut])
	if err != nil {
		return nil, err
	}
	s.line += bytes.Count(decoded, []byte("\n"))
	s.at += len(decoded)
	s.base += cut
	s.rest = s.rest[cut:]
	return decoded, nil
}

func (s *Stream) decode(part []byte) ([]byte, error) {
	if s.Encoding == "utf-8" {
		if at := invalid(part); at >= 0 {
			return nil, s.moved(refuse(part, at, s.Encoding))
		}
		return part, nil
	}
	form, err := find(s.Encoding)
	if err != nil {
		return nil, err
	}
	text, err := decode(part, 0, form, s.Encoding)
	if err != nil {
		return nil, s.moved(err)
	}
	s.chunks = append(s.chunks, chunk{start: s.at, size: len(text.Content), file: s.base, m: text.Map})
	return []byte(text.Content), nil
}

// moved gives the error of a part its place in the file.
func (s *Stream) moved(err error) error {
	var broken *InvalidError
	if errors.As(err, &broken) {
		broken.Line += s.line - 1
		broken.At += s.base
	}
	return err
}

// Forget says that positions before at are asked for no more.
func (s *Stream) Forget(at int) {
	for len(s.chunks) > 1 && s.chunks[0].start+s.chunks[0].size <= at {
		s.chunks = s.chunks[1:]
	}
}

// File is the span of the file that a span of the decoded text comes from.
func (s *Stream) File(span checks.Span) checks.Span {
	if s.Encoding == "utf-8" {
		return span
	}
	return checks.Span{Start: s.byteAt(span.Start), End: s.byteAt(span.End)}
}

// Map adds text, which stands at a position of the decoded text, to a map to the
// bytes of the file.
func (s *Stream) Map(m *offset.Map, text string, at int) {
	if s.Encoding == "utf-8" {
		m.Verbatim(len(text), at)
		return
	}
	for i, r := range text {
		span := checks.Span{Start: at + i, End: at + i + utf8.RuneLen(r)}
		if file := s.File(span); span.Len() == 1 && file.Len() == 1 {
			m.Verbatim(1, file.Start)
		} else {
			m.Replaced(span.Len(), file)
		}
	}
}

// byteAt is the position in the file of one in the decoded text.
func (s *Stream) byteAt(at int) int {
	for i := len(s.chunks) - 1; i >= 0; i-- {
		if c := s.chunks[i]; at >= c.start {
			inside := min(at-c.start, c.size)
			return c.file + c.m.File(checks.Span{Start: inside, End: inside}).Start
		}
	}
	return 0
}

// safe is where content, which goes on, can be cut: between two characters.
func safe(content []byte, name string) int {
	switch {
	case name == "utf-8":
		for back := 1; back <= longest && back <= len(content); back++ {
			if b := content[len(content)-back]; b < 0x80 {
				return len(content) - back + 1
			} else if b >= 0xC0 {
				return len(content) - back
			}
		}
		return len(content)
	case widths[name] == 4:
		return len(content) &^ 3
	case wide(name):
		cut := len(content) &^ 1
		high := cut - 1
		if name == "utf-16be" {
			high = cut - 2
		}
		if cut >= 2 && content[high]&0xFC == 0xD8 {
			cut -= 2
		}
		return cut
	}
	// No multi-byte encoding has these bytes inside a character.
	return max(bytes.LastIndexByte(content, 0x0A), bytes.LastIndexByte(content, 0x3E)) + 1
}
