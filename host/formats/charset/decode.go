package charset

import (
	"bytes"
	"errors"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/transform"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats/offset"
)

func decodeUTF8(content []byte, skip int) (*Text, error) {
	body := content[skip:]
	if at := invalid(body); at >= 0 {
		return nil, refuse(content, skip+at, "utf-8")
	}
	text := &Text{Content: string(body), Map: &offset.Map{}, Encoding: "utf-8"}
	text.Map.Verbatim(len(body), skip)
	return text, nil
}

// NoUTF8 is where the first byte stands that is no part of a text in UTF-8; -1
// if there is none. A byte order mark of another encoding is none.
func NoUTF8(content []byte) int {
	for _, mark := range marks {
		if mark.name != "utf-8" && bytes.HasPrefix(content, mark.bytes) {
			return -1
		}
	}
	return invalid(content)
}

// invalid is where the first byte stands that is no part of text in UTF-8; -1
// if there is none.
func invalid(content []byte) int {
	nul := bytes.IndexByte(content, 0)
	if nul < 0 && utf8.Valid(content) {
		return -1
	}
	for at := 0; at < len(content); {
		r, size := utf8.DecodeRune(content[at:])
		if at == nul || r == utf8.RuneError && size == 1 {
			return at
		}
		at += size
	}
	return -1
}

func refuse(content []byte, at int, name string) error {
	e := &InvalidError{Encoding: name, Line: 1 + bytes.Count(content[:at], []byte("\n")), At: at, Byte: content[at]}
	switch {
	case e.Byte == 0:
		e.mistake = nul
	case name != "utf-8" && !wide(name) && utf8.Valid(content):
		e.mistake = noUnicode
	}
	return e
}

// longest is the most bytes that one character has in any encoding.
const longest = 4

// decode decodes character by character, to know which bytes each comes from.
func decode(content []byte, skip int, form encoding.Encoding, name string) (*Text, error) {
	d := decoder{Transformer: form.NewDecoder(), least: max(1, widths[name])}
	text := &Text{Map: &offset.Map{}, Encoding: name}
	decoded := make([]byte, 0, len(content)+len(content)/2)
	for at := skip; at < len(content); {
		if b := content[at]; b < utf8.RuneSelf && b != 0 && d.least == 1 {
			decoded = append(decoded, b)
			text.Map.Verbatim(1, at)
			at++
			continue
		}
		character, read := d.next(content[at:])
		if read == 0 || bytes.IndexByte(character, 0) >= 0 {
			err := refuse(content, at, name)
			var e *InvalidError
			if errors.As(err, &e) && wide(name) {
				// Only what is decoded tells lines of an encoding with wide units.
				e.Line = 1 + bytes.Count(decoded, []byte("\n"))
				if e.mistake = noCharacter; read > 0 {
					e.mistake = nul
				}
			}
			return nil, err
		}
		decoded = append(decoded, character...)
		text.Map.Replaced(len(character), checks.Span{Start: at, End: at + read})
		at += read
	}
	text.Content = string(decoded)
	return text, nil
}

// decoder decodes single characters.
type decoder struct {
	transform.Transformer
	least int // bytes of the shortest character
	text  [4 * longest]byte
}

// next is the first character of content and how many bytes it takes; none if
// these are no character.
func (d *decoder) next(content []byte) (character []byte, read int) {
	for size := d.least; size <= longest && size <= len(content); size++ {
		d.Reset()
		written, read, err := d.Transform(d.text[:], content[:size], size == len(content))
		if err != nil && !errors.Is(err, transform.ErrShortSrc) {
			return nil, 0
		}
		if written > 0 && read > 0 {
			if bytes.ContainsRune(d.text[:written], utf8.RuneError) {
				return nil, 0
			}
			return d.text[:written], read
		}
	}
	return nil, 0
}
