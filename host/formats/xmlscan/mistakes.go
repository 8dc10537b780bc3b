package xmlscan

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"

	"github.com/kawan-mt/kawan/host/formats"
)

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
