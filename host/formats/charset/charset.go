// Package charset decodes files to UTF-8 and keeps the map back to their bytes.
package charset

import (
	"bytes"
	"errors"
	"fmt"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/lang"
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

// ErrUnknown is the error of an encoding with an unknown name.
var ErrUnknown = errors.New("unknown encoding")

// InvalidError is the error of bytes that the encoding does not have.
type InvalidError struct {
	Encoding string
	Line     int // 1-based
	At       int // position in the file
	Byte     byte
}

func (e *InvalidError) Error() string {
	return fmt.Sprintf("line %d holds the byte 0x%02X, which %s does not have; name the right encoding with --encoding",
		e.Line, e.Byte, e.Encoding)
}

// legacy is the encoding of files that tell none and whose language has none
// of its own: the default of the WHATWG Encoding Standard's locale table.
const legacy = "windows-1252"

// Decode decodes content by, in this order: the forced encoding, a byte order
// mark, the declared encoding, the pattern of NUL bytes of UTF-16, UTF-8 if it
// is valid, and the legacy encoding of the language.
func Decode(content []byte, hints Hints) (*Text, error) {
	name, skip, told := choose(content, hints)
	if name == "utf-8" {
		return decodeUTF8(content, skip)
	}
	form, err := find(name)
	if err != nil {
		return nil, err
	}
	if at := bytes.IndexByte(content, 0); at >= 0 && !told && !wide(name) {
		return nil, refuse(content, at, name) // no text that somebody forgot to mark
	}
	text, err := decode(content, skip, form, name)
	if err != nil {
		return nil, err
	}
	text.Guessed = !told
	return text, nil
}

func find(name string) (encoding.Encoding, error) {
	form, err := htmlindex.Get(name)
	if err != nil {
		return nil, fmt.Errorf("%w %q; use an IANA name such as utf-8 or windows-1252", ErrUnknown, name)
	}
	switch canonical, _ := htmlindex.Name(form); canonical {
	case "iso-2022-jp", "replacement":
		// Their escapes change what later bytes mean.
		return nil, fmt.Errorf("%w %q for reading; convert the file to UTF-8", ErrUnknown, name)
	case "utf-16le":
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), nil
	case "utf-16be":
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), nil
	}
	return form, nil
}

var marks = []struct {
	bytes []byte
	name  string
}{
	{[]byte{0xEF, 0xBB, 0xBF}, "utf-8"},
	{[]byte{0xFF, 0xFE}, "utf-16le"},
	{[]byte{0xFE, 0xFF}, "utf-16be"},
}

// choose names the encoding of content, how many bytes of mark to skip, and
// whether somebody told it.
func choose(content []byte, hints Hints) (name string, skip int, told bool) {
	for _, mark := range marks {
		if bytes.HasPrefix(content, mark.bytes) {
			name, skip, told = mark.name, len(mark.bytes), true
		}
	}
	switch {
	case hints.Forced != "":
		forced := canonical(hints.Forced)
		if forced != name {
			skip = 0
		}
		return forced, skip, true
	case told:
		return name, skip, true
	case hints.Declared != "" && !wide(canonical(hints.Declared)):
		// A declaration that can be read is not in UTF-16, whatever it says.
		return canonical(hints.Declared), 0, true
	}
	if order := nulOrder(content); order != "" {
		return order, 0, false
	}
	if utf8.Valid(content) {
		return "utf-8", 0, false
	}
	if usual := lang.Words(hints.Lang, "charset"); len(usual) > 0 {
		return usual[0], 0, false
	}
	return legacy, 0, false
}

func canonical(name string) string {
	form, err := htmlindex.Get(name)
	if err != nil {
		return name
	}
	canonical, err := htmlindex.Name(form)
	if err != nil {
		return name
	}
	return canonical
}

func wide(name string) bool { return name == "utf-16le" || name == "utf-16be" }

// nulOrder recognises UTF-16 without a mark: in text of most languages spaces,
// digits and markup put NUL bytes at every other position.
func nulOrder(content []byte) string {
	var nuls [2]int
	sample := content[:min(len(content), 4096)&^1]
	for i, b := range sample {
		if b == 0 {
			nuls[i%2]++
		}
	}
	least := len(sample) / 20
	switch {
	case len(sample) < 8:
		return ""
	case nuls[1] > least && nuls[0] == 0:
		return "utf-16le"
	case nuls[0] > least && nuls[1] == 0:
		return "utf-16be"
	}
	return ""
}

func decodeUTF8(content []byte, skip int) (*Text, error) {
	body := content[skip:]
	if at := invalid(body); at >= 0 {
		return nil, refuse(content, skip+at, "utf-8")
	}
	text := &Text{Content: string(body), Map: &offset.Map{}, Encoding: "utf-8"}
	text.Map.Verbatim(len(body), skip)
	return text, nil
}

func invalid(content []byte) int {
	for at := 0; at < len(content); {
		r, size := utf8.DecodeRune(content[at:])
		if r == utf8.RuneError && size == 1 {
			return at
		}
		at += size
	}
	return -1
}

func refuse(content []byte, at int, name string) error {
	return &InvalidError{Encoding: name, Line: 1 + bytes.Count(content[:at], []byte("\n")), At: at, Byte: content[at]}
}

// longest is the most bytes that one character has in any encoding.
const longest = 4

// decode decodes character by character, to know which bytes each comes from.
func decode(content []byte, skip int, form encoding.Encoding, name string) (*Text, error) {
	decoder := form.NewDecoder()
	text := &Text{Map: &offset.Map{}, Encoding: name}
	decoded := make([]byte, 0, len(content)+len(content)/2)
	var character [4 * longest]byte
	for at := skip; at < len(content); {
		if b := content[at]; b < utf8.RuneSelf && b != 0 && !wide(name) {
			decoded = append(decoded, b)
			text.Map.Verbatim(1, at)
			at++
			continue
		}
		written, read := 0, 0
		for size := 1; size <= longest && at+size <= len(content) && written == 0; size++ {
			var err error
			decoder.Reset()
			written, read, err = decoder.Transform(character[:], content[at:at+size], at+size == len(content))
			if err != nil && !errors.Is(err, transform.ErrShortSrc) {
				return nil, refuse(content, at, name)
			}
		}
		if written == 0 || read == 0 || bytes.ContainsRune(character[:written], utf8.RuneError) {
			return nil, refuse(content, at, name)
		}
		decoded = append(decoded, character[:written]...)
		text.Map.Replaced(written, checks.Span{Start: at, End: at + read})
		at += read
	}
	text.Content = string(decoded)
	return text, nil
}
