package charset

import (
	"errors"
	"fmt"
)

// ErrUnknown is the error of an encoding with an unknown name.
var ErrUnknown = errors.New("unknown encoding")

// InvalidError is the error of bytes that are no text in the encoding.
type InvalidError struct {
	Encoding string
	Line     int // 1-based
	At       int // position in the file
	Byte     byte

	mistake mistake
}

type mistake int

const (
	noCharacter mistake = iota // the encoding does not have the byte
	noUnicode                  // nor does it, but all is valid UTF-8
	nul                        // a NUL character
	falseMark                  // a mark of UTF-16 before UTF-8
)

func (e *InvalidError) Error() string { return fmt.Sprintf("line %d: %s", e.Line, e.Text()) }

// Text is the error without the line.
func (e *InvalidError) Text() string {
	switch e.mistake {
	case nul:
		return "a NUL character stands here, as in no text; the file is damaged or no text file"
	case falseMark:
		return fmt.Sprintf("the byte order mark tells %s, but what follows is utf-8; take the mark away, or read the file with --encoding", e.Encoding)
	case noUnicode:
		return fmt.Sprintf("the byte 0x%02X stands here, which %s does not have; the file seems to be in UTF-8: --encoding utf-8", e.Byte, e.Encoding)
	}
	return fmt.Sprintf("the byte 0x%02X stands here, which %s does not have; name the right encoding with --encoding", e.Byte, e.Encoding)
}
