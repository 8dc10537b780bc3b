// Package plain reads articles that are plain text files: a paragraph a line,
// or the whole article on one.
package plain

import (
	"bytes"
	"fmt"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/formats/charset"
	"github.com/kawan-mt/kawan/host/formats/offset"
)

// Read reads a text in UTF-8, in the encoding that its byte order mark or the
// NUL bytes of UTF-16 tell or in the one that the options name. It does not
// guess: a text file that is in none of these is refused.
func Read(content []byte, o formats.Options) (*formats.Reading, error) {
	decoded, err := charset.Decode(content, charset.Hints{Forced: o.Encoding, Lang: o.Lang})
	if o.Encoding == "" && (err != nil || decoded.Guessed && charset.Wide(decoded.Encoding) == nil) {
		// What is wrong with it as UTF-8 says more than what is wrong with a guess.
		if at := charset.NoUTF8(content); at >= 0 {
			return nil, refused(content, at, o.Path, decoded)
		}
	}
	if err != nil {
		return nil, formats.Misread(o.Path, err)
	}
	reading := &formats.Reading{
		Text:     checks.Text{Content: decoded.Content},
		Document: formats.NewDocument(o.Path, decoded, offset.Identity(len(decoded.Content))),
	}
	if decoded.Guessed {
		reading.Warnings = []checks.Message{formats.NoteGuessed(decoded.Encoding)}
	}
	return reading, nil
}

// refused is the error of a file whose byte at a position is not UTF-8; guessed
// is what it would be in the encoding that was usual for its language.
func refused(content []byte, at int, path string, guessed *charset.Text) error {
	text := "a NUL character stands here, as in no text; the file is damaged or no text file"
	if content[at] != 0 {
		text = fmt.Sprintf("not UTF-8: the byte 0x%02X stands here; save the file as UTF-8", content[at])
	}
	if content[at] != 0 && guessed != nil {
		text += ", or name its encoding: --encoding " + guessed.Encoding
	}
	return &formats.SyntaxError{Path: path, Line: 1 + bytes.Count(content[:at], []byte("\n")), Text: text}
}
