package annotate

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats/charset"
)

// Edit replaces bytes of a file by a text.
type Edit struct {
	Span checks.Span
	Text string
}

// Splicer copies a file and makes edits in it.
type Splicer struct {
	file     io.ReaderAt
	size     int64
	out      io.Writer
	encoding string
	escape   func(r rune) string // for what the encoding may not have
	at       int64
}

// NewSplicer begins to copy. encoding is the IANA name of the file's; escape
// writes a character that is not ASCII where the file is not in Unicode.
func NewSplicer(file io.ReaderAt, size int64, out io.Writer, encoding string, escape func(r rune) string) *Splicer {
	return &Splicer{file: file, size: size, out: out, encoding: encoding, escape: escape}
}

// Apply makes edits, which lie behind those made before and do not overlap; of
// those at one position the order stays.
func (s *Splicer) Apply(edits []Edit) error {
	slices.SortStableFunc(edits, func(a, b Edit) int {
		return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.Span.End, b.Span.End))
	})
	for _, edit := range edits {
		if int64(edit.Span.Start) < s.at {
			return fmt.Errorf("an edit at byte %d overlaps one that ends at byte %d", edit.Span.Start, s.at)
		}
		if err := s.copy(int64(edit.Span.Start)); err != nil {
			return err
		}
		s.at = int64(edit.Span.End)
		if _, err := io.WriteString(s.out, s.encode(edit.Text)); err != nil {
			return err
		}
	}
	return nil
}

// Close copies the rest of the file.
func (s *Splicer) Close() error { return s.copy(s.size) }

func (s *Splicer) copy(to int64) error {
	if to == s.at {
		return nil
	}
	n, err := io.Copy(s.out, io.NewSectionReader(s.file, s.at, to-s.at))
	if err == nil && n < to-s.at {
		err = io.ErrUnexpectedEOF
	}
	s.at = to
	return err
}

// encode writes text in the encoding of the file.
func (s *Splicer) encode(text string) string {
	if s.encoding == "utf-8" || s.encoding == "" {
		return text
	}
	if form := charset.Wide(s.encoding); form != nil {
		if encoded, err := form.NewEncoder().String(text); err == nil {
			return encoded
		}
	}
	var out strings.Builder
	for _, r := range text {
		if r < utf8.RuneSelf {
			out.WriteRune(r)
		} else {
			out.WriteString(s.escape(r))
		}
	}
	return out.String()
}

// Reference is a character reference of XML.
func Reference(r rune) string { return "&#" + strconv.Itoa(int(r)) + ";" }
