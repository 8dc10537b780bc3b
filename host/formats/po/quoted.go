package po

import (
	"strconv"
	"strings"

	"github.com/kawan-mt/kawan/host/formats/bilingual"
)

// escapes are the characters that one letter behind a backslash stands for.
var escapes = map[byte]string{'n': "\n", 't': "\t", 'r': "\r", '\\': `\`, '"': `"`, 'a': "\a", 'b': "\b", 'f': "\f", 'v': "\v"}

// quoted adds the string that begins with the quotation mark at a byte of line.
func (r *reader) quoted(p *bilingual.Passage, line bilingual.Line, at int) error {
	text := line.Text
	place := line.Behind(text[:at+1])
	for at++; at < len(text); {
		size := strings.IndexAny(text[at:], `\"`)
		if size < 0 {
			break
		}
		place.Span.End = place.Span.Start + size
		p.Verbatim(text[at:at+size], place)
		place = place.Behind(text[at : at+size])
		at += size
		if text[at] == '"' {
			if rest := strings.TrimSpace(text[at+1:]); rest != "" {
				return r.lines.Error(line.Line, "something follows the string: %.40q", rest)
			}
			return nil
		}
		decoded, length, ok := escape(text[at:])
		if !ok {
			return r.lines.Error(line.Line, "unknown escape %.2q", text[at:])
		}
		place.Span.End = place.Span.Start + length
		p.Replaced(decoded, place)
		place = place.Behind(text[at : at+length])
		at += length
	}
	return r.lines.Error(line.Line, "the string is not closed")
}

// escape decodes the escape that text begins with: its characters and how many
// bytes it takes.
func escape(text string) (decoded string, length int, ok bool) {
	if len(text) < 2 {
		return "", 0, false
	}
	if decoded, ok := escapes[text[1]]; ok {
		return decoded, 2, true
	}
	base, start, most := 8, 1, 3
	if text[1] == 'x' {
		base, start, most = 16, 2, 2
	}
	for end := min(start+most, len(text)); end > start; end-- {
		if code, err := strconv.ParseUint(text[start:end], base, 7); err == nil {
			return string(rune(code)), end, true
		}
	}
	return "", 0, false
}
