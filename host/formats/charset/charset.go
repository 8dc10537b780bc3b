// Package charset decodes files to UTF-8 and keeps the map back to their bytes.
package charset

import (
	"github.com/kawan-mt/kawan/host/formats/offset"
)

// Hints help to find the encoding of a file out.
type Hints struct {
	Forced   string // by the user; overrides all else
	Declared string // by the file itself: an XML declaration, a meta element
	Lang     string // BCP 47 tag of the text, for the encoding that was usual for it
}

// Text is a decoded file.
type Text struct {
	Content  string
	Map      *offset.Map // to the bytes of the file
	Encoding string      // IANA name in lower case
	Guessed  bool        // neither the file nor the user told the encoding, and it is not UTF-8
}

// Decode decodes content by, in this order: the forced encoding, a byte order
// mark, the declared encoding, the pattern of NUL bytes of UTF-16 and UTF-32,
// UTF-8 if it is valid, and the legacy encoding of the language. What the
// encoding does not have, NUL characters and a mark of UTF-16 before UTF-8 are
// an [InvalidError].
func Decode(content []byte, hints Hints) (*Text, error) {
	name, skip, told := choose(content, hints)
	if name == "utf-8" {
		return decodeUTF8(content, skip)
	}
	form, err := find(name)
	if err != nil {
		return nil, err
	}
	if mismarked(content[skip:], skip, name) {
		return nil, &InvalidError{Encoding: name, Line: 1, mistake: falseMark}
	}
	text, err := decode(content, skip, form, name)
	if err != nil {
		return nil, err
	}
	text.Guessed = !told
	return text, nil
}
