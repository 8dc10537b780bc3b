package json

import (
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats/offset"
)

var escapes = map[byte]string{'"': `"`, '\\': `\`, '/': "/", 'b': "\b", 'f': "\f", 'n': "\n", 'r': "\r", 't': "\t"}

// decode is what a string says, with the map to the document. Half a surrogate
// pair is U+FFFD.
func (v *value) decode() (string, *offset.Map) {
	raw, at := v.raw(), v.span.Start+1
	raw = raw[1 : len(raw)-1]
	m := &offset.Map{}
	var decoded strings.Builder
	for raw != "" {
		size := strings.IndexByte(raw, '\\')
		if size < 0 {
			size = len(raw)
		}
		decoded.WriteString(raw[:size])
		m.Verbatim(size, at)
		raw, at = raw[size:], at+size
		if raw == "" {
			break
		}
		character, size := unescape(raw)
		decoded.WriteString(character)
		m.Replaced(len(character), checks.Span{Start: at, End: at + size})
		raw, at = raw[size:], at+size
	}
	return decoded.String(), m
}

// unescape decodes the escape that raw begins with: its character and its size.
func unescape(raw string) (string, int) {
	if raw[1] != 'u' {
		return escapes[raw[1]], 2
	}
	first := unit(raw)
	if utf16.IsSurrogate(first) && strings.HasPrefix(raw[6:], `\u`) {
		if both := utf16.DecodeRune(first, unit(raw[6:])); both != utf8.RuneError {
			return string(both), 12
		}
	}
	return string(first), 6
}

func unit(escape string) rune {
	code, err := strconv.ParseUint(escape[2:6], 16, 16)
	if err != nil {
		return utf8.RuneError
	}
	return rune(code)
}
