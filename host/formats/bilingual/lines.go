package bilingual

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/formats/charset"
)

// MaxLine is the longest line of a text file, UTF-8 bytes.
const MaxLine = 16 << 20

// Line is a line of a file and where it stands.
type Line struct {
	Text string // without its end
	Place
	End string // LF, CRLF, or nothing at the end of the file
}

// Lines reads a text file of any size line by line.
type Lines struct {
	path   string
	stream *charset.Stream
	buffer []byte // from the next line on
	at     int    // position of the buffer in the decoded text
	number int    // of the last line
	ended  bool
}

// NewLines begins to read; declared tells the encoding that the file declares
// in its first bytes, if any.
func NewLines(in io.Reader, o formats.Options, declared func(head []byte) string) (*Lines, error) {
	stream, err := charset.NewStream(in, charset.Hints{Forced: o.Encoding, Lang: o.Lang}, declared)
	if err != nil {
		return nil, formats.Misread(o.Path, err)
	}
	return &Lines{path: o.Path, stream: stream, at: stream.Start()}, nil
}

// Encoding is the IANA name of the file's encoding.
func (l *Lines) Encoding() string { return l.stream.Encoding }

// Next is the next line, [io.EOF] behind the last.
func (l *Lines) Next() (Line, error) {
	end := bytes.IndexByte(l.buffer, '\n')
	for end < 0 && !l.ended {
		searched := len(l.buffer)
		if searched > MaxLine {
			return Line{}, l.Error(l.number+1, "%v: a line may have %d MiB", formats.ErrTooLarge, MaxLine>>20)
		}
		more, err := l.stream.Next()
		switch {
		case errors.Is(err, io.EOF):
			l.ended = true
		case err != nil:
			return Line{}, formats.Misread(l.path, err)
		}
		l.buffer = append(l.buffer, more...)
		if end = bytes.IndexByte(l.buffer[searched:], '\n'); end >= 0 {
			end += searched
		}
	}
	if len(l.buffer) == 0 {
		return Line{}, io.EOF
	}
	size := end + 1
	if end < 0 {
		size = len(l.buffer)
	}
	return l.cut(size), nil
}

func (l *Lines) cut(size int) Line {
	l.number++
	whole := string(l.buffer[:size])
	l.buffer = l.buffer[size:]
	text := whole
	if n := len(text); n > 0 && text[n-1] == '\n' {
		text = text[:n-1]
		if n > 1 && text[n-2] == '\r' {
			text = text[:n-2]
		}
	}
	line := Line{Text: text, End: whole[len(text):], Place: Place{Line: l.number, Column: 1, Span: checks.Span{Start: l.at, End: l.at + len(text)}}}
	if l.stream.Encoding != "utf-8" {
		line.File = l.stream.File
	}
	l.stream.Forget(l.at)
	l.at += size
	return line
}

// Error is a mistake on a line.
func (l *Lines) Error(line int, format string, args ...any) error {
	return &formats.SyntaxError{Path: l.path, Line: line, Text: fmt.Sprintf(format, args...)}
}
