package xmlscan

import (
	"fmt"
	"io"

	"github.com/kawan-mt/kawan/host/formats/charset"
)

// MaxToken is the longest tag or text without markup, bytes.
const MaxToken = 32 << 20

var errToken = fmt.Errorf("a tag or text is longer than %d MiB", MaxToken>>20)

// input hands the decoded file out byte by byte and keeps what the scanner
// still needs: the bytes from keep on.
type input struct {
	stream *charset.Stream
	buffer []byte
	base   int // position of the buffer in the text
	next   int // index of the next byte in the buffer
	keep   int // position; all before it may be forgotten
	limit  int // of what is kept
	err    error
}

// ReadByte makes the decoder read without reading ahead.
func (in *input) ReadByte() (byte, error) {
	if in.next == len(in.buffer) {
		if err := in.fill(); err != nil {
			return 0, err
		}
	}
	b := in.buffer[in.next]
	in.next++
	return b, nil
}

// Read is there for the interface; the decoder reads bytes.
func (in *input) Read(p []byte) (int, error) {
	if len(p) == 0 {
		return 0, nil
	}
	b, err := in.ReadByte()
	if err != nil {
		return 0, err
	}
	p[0] = b
	return 1, nil
}

func (in *input) fill() error {
	if in.err != nil {
		return in.err
	}
	gone := in.keep - in.base
	in.buffer = in.buffer[:copy(in.buffer, in.buffer[gone:])]
	in.base += gone
	in.next -= gone
	if len(in.buffer) > in.limit {
		in.err = errToken
		return in.err
	}
	in.stream.Forget(in.base)
	more, err := in.stream.Next()
	if err != nil {
		in.err = err
		return err
	}
	in.buffer = append(in.buffer, more...)
	return nil
}

// slice are the bytes between two positions.
func (in *input) slice(start, end int) []byte { return in.buffer[start-in.base : end-in.base] }

var _ io.ByteReader = (*input)(nil)
