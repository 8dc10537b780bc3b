package charset

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/ianaindex"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"

	"github.com/kawan-mt/kawan/checks/lang"
)

// legacy is the encoding of files that tell none and whose language has none
// of its own: the default of the WHATWG Encoding Standard's locale table.
const legacy = "windows-1252"

// widths are the encodings whose units have more than a byte.
var widths = map[string]int{"utf-16le": 2, "utf-16be": 2, "utf-32le": 4, "utf-32be": 4}

func wide(name string) bool { return widths[name] > 0 }

// Wide is the Unicode encoding of a name whose units have more than a byte, nil
// if there is none of that name.
func Wide(name string) encoding.Encoding {
	switch name {
	case "utf-16le":
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case "utf-16be":
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	case "utf-32le":
		return utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM)
	case "utf-32be":
		return utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM)
	}
	return nil
}

func find(name string) (encoding.Encoding, error) {
	if form := Wide(name); form != nil {
		return form, nil
	}
	form, err := htmlindex.Get(name)
	if err != nil {
		// Encodings that no browser knows.
		if form, err = ianaindex.IANA.Encoding(name); err != nil || form == nil {
			return nil, fmt.Errorf("%w %q; use an IANA name such as utf-8 or windows-1252", ErrUnknown, name)
		}
		return form, nil
	}
	switch canonical, _ := htmlindex.Name(form); canonical {
	case "iso-2022-jp", "replacement":
		// Their escapes change what later bytes mean.
		return nil, fmt.Errorf("%w %q for reading; convert the file to UTF-8", ErrUnknown, name)
	}
	return form, nil
}

// marks are byte order marks, the longer of two with one beginning last.
var marks = []struct {
	bytes []byte
	name  string
}{
	{[]byte{0xEF, 0xBB, 0xBF}, "utf-8"},
	{[]byte{0xFF, 0xFE}, "utf-16le"},
	{[]byte{0xFE, 0xFF}, "utf-16be"},
	{[]byte{0xFF, 0xFE, 0, 0}, "utf-32le"},
	{[]byte{0, 0, 0xFE, 0xFF}, "utf-32be"},
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
		// A declaration that can be read is in an encoding with single bytes,
		// whatever it says.
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
		return strings.ToLower(name)
	}
	canonical, err := htmlindex.Name(form)
	if err != nil {
		return strings.ToLower(name)
	}
	return canonical
}

// nulOrder recognises UTF-16 and UTF-32 without a mark: in text of most
// languages spaces, digits and markup put NUL bytes at every other position, or
// at three of four.
func nulOrder(content []byte) string {
	var nuls [4]int
	sample := content[:min(len(content), 4096)&^3]
	for i, b := range sample {
		if b == 0 {
			nuls[i%4]++
		}
	}
	least := max(1, len(sample)/20)
	odd, even := nuls[1]+nuls[3], nuls[0]+nuls[2]
	switch quarter := len(sample) / 4; {
	case len(sample) < 8:
		return ""
	case nuls[3] == quarter && nuls[2] > quarter/2 && nuls[0] <= quarter/2:
		return "utf-32le"
	case nuls[0] == quarter && nuls[1] > quarter/2 && nuls[3] <= quarter/2:
		return "utf-32be"
	case odd > least && even == 0:
		return "utf-16le"
	case even > least && odd == 0:
		return "utf-16be"
	}
	return ""
}

// mismarked tells whether a mark of UTF-16 stands before UTF-8. Text in UTF-16
// that is valid UTF-8 as well has no space, no line feed and no digit.
func mismarked(body []byte, mark int, name string) bool {
	head := body[:min(len(body), 4096)]
	return mark > 0 && widths[name] == 2 && len(head) > 3 && bytes.IndexByte(head, 0) < 0 && utf8.Valid(head[:safe(head, "utf-8")])
}
