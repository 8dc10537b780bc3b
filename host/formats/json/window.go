package json

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/formats/charset"
	"github.com/kawan-mt/kawan/host/formats/offset"
)

// window is the part of a long document that is in memory.
type window struct {
	path   string
	stream *charset.Stream
	buffer []byte // decoded
	base   int    // position of the buffer in the decoded document
	place  offset.Point
	ended  bool
}

func newWindow(stream *charset.Stream, path string) *window {
	return &window{path: path, stream: stream, base: stream.Start(), place: offset.Point{Line: 1, Column: 1}}
}

// fill reads on; at the end of the document it is [io.EOF].
func (w *window) fill() error {
	if w.ended {
		return io.EOF
	}
	w.stream.Forget(w.base)
	more, err := w.stream.Next()
	if errors.Is(err, io.EOF) {
		w.ended = true
		return io.EOF
	}
	if err != nil {
		return formats.Misread(w.path, err)
	}
	w.buffer = append(w.buffer, more...)
	return nil
}

// pass goes on by bytes of the buffer.
func (w *window) pass(size int) {
	w.place = w.place.Forward(string(w.buffer[:size]), size)
	w.place.Text = 0
	w.buffer = w.buffer[size:]
	w.base += size
}

// next is the next byte behind white space, 0 at the end.
func (w *window) next() (byte, error) {
	for {
		w.pass(len(w.buffer) - len(bytes.TrimLeft(w.buffer, " \t\r\n")))
		if len(w.buffer) > 0 {
			return w.buffer[0], nil
		}
		if err := w.fill(); err != nil {
			if errors.Is(err, io.EOF) {
				err = nil
			}
			return 0, err
		}
	}
}

func (w *window) mistake(format string, args ...any) error {
	return &formats.SyntaxError{Path: w.path, Line: w.place.Line, Column: w.place.Column, Text: fmt.Sprintf(format, args...)}
}

// unexpected is the mistake of what stands here instead of something else.
func (w *window) unexpected(c byte, wanted string) error {
	if c == 0 {
		return w.mistake("the file ends here, where %s should be; it seems to be cut off", wanted)
	}
	return w.mistake("%q stands where %s should be", string(rune(c)), wanted)
}

// inside reads an object or array, whose bracket comes next, item by item.
func (w *window) inside(end byte, item func() error) error {
	w.pass(1)
	for first := true; ; first = false {
		c, err := w.next()
		switch {
		case err != nil:
			return err
		case c == end && first:
			w.pass(1)
			return nil
		case c == 0:
			return w.unexpected(c, fmt.Sprintf("%q", string(rune(end))))
		}
		if err := item(); err != nil {
			return err
		}
		switch c, err = w.next(); {
		case err != nil:
			return err
		case c == end:
			w.pass(1)
			return nil
		case c != ',':
			return w.unexpected(c, fmt.Sprintf("a comma or %q", string(rune(end))))
		}
		w.pass(1)
	}
}

// name reads the name of a member and its colon.
func (w *window) name() (string, error) {
	if c, err := w.next(); err != nil || c != '"' {
		if err == nil {
			err = w.unexpected(c, "the name of a member")
		}
		return "", err
	}
	text, _, begin, err := w.value()
	if err != nil {
		return "", err
	}
	v, err := parse(text, w.path, begin)
	if err != nil {
		return "", err
	}
	c, err := w.next()
	if err == nil && c != ':' {
		err = w.unexpected(c, "a colon")
	}
	if err != nil {
		return "", err
	}
	w.pass(1)
	_, err = w.next()
	return v.word(), err
}

// end refuses what stands behind the document.
func (w *window) end() error {
	if c, err := w.next(); err != nil || c == 0 {
		return err
	}
	return w.mistake("%q stands behind the end of the JSON; for one article a line use --jobs", string(rune(w.buffer[0])))
}

// value takes the next value out: its source, the map of that to the file, and
// where it begins. Whether it is well-formed is for the parser to say.
func (w *window) value() (string, *offset.Map, offset.Point, error) {
	var s extent
	size := 0
	for {
		if n, done := s.scan(w.buffer[size:]); done {
			size += n
			break
		}
		if size = len(w.buffer); size > MaxFile {
			// What is unbalanced tells more than the size.
			if _, err := parse(string(w.buffer), w.path, w.place); err != nil && !strings.Contains(err.Error(), "the file ends") {
				return "", nil, w.place, err
			}
			return "", nil, w.place, fmt.Errorf("%s: line %d: %w: an article may have %d MiB", w.path, w.place.Line, formats.ErrTooLarge, MaxFile>>20)
		}
		if err := w.fill(); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			return "", nil, w.place, err
		}
	}
	if size == 0 {
		c, _ := w.next()
		return "", nil, w.place, w.unexpected(c, "a value")
	}
	text, begin, m := string(w.buffer[:size]), w.place, &offset.Map{}
	w.stream.Map(m, text, w.base)
	w.pass(size)
	return text, m, begin, nil
}
