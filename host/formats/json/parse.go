package json

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/formats/offset"
)

// Bounds that no file of articles reaches.
const (
	deepest = 1000    // levels of objects and arrays
	most    = 1 << 20 // values
)

// parser reads a document by the grammar of RFC 8259.
type parser struct {
	path, source string
	from         offset.Point // where the source begins in the file
	at           int
	depth, count int
}

// parse reads the source, which begins at a line and column of a file.
func parse(source, path string, from offset.Point) (*value, error) {
	p := &parser{path: path, source: source, from: from}
	p.space()
	if p.at == len(source) {
		return nil, p.mistake("the file holds no JSON")
	}
	v, err := p.value()
	if err != nil {
		return nil, err
	}
	if p.space(); p.at < len(source) {
		return nil, p.mistake("%s stands behind the end of the JSON; for one article a line use --jobs", p.here())
	}
	return v, nil
}

func (p *parser) space() {
	for p.at < len(p.source) && strings.IndexByte(" \t\r\n", p.source[p.at]) >= 0 {
		p.at++
	}
}

// next is the next byte, 0 at the end.
func (p *parser) next() byte {
	if p.at == len(p.source) {
		return 0
	}
	return p.source[p.at]
}

// here names what stands at the position, for messages.
func (p *parser) here() string {
	if p.at >= len(p.source) {
		return "the end of the file"
	}
	r, _ := utf8.DecodeRuneInString(p.source[p.at:])
	return fmt.Sprintf("%q", string(r))
}

func (p *parser) lineOf(at int) int { return p.from.Forward(p.source, at).Line }

func (p *parser) mistake(format string, args ...any) error {
	at := p.from.Forward(p.source, p.at)
	return &formats.SyntaxError{Path: p.path, Line: at.Line, Column: at.Column, Text: fmt.Sprintf(format, args...)}
}

func (p *parser) value() (*value, error) {
	if p.count++; p.count > most {
		return nil, p.mistake("the file holds more than %d values; split it", most)
	}
	v := &value{span: checks.Span{Start: p.at}, file: &p.source}
	var err error
	switch c := p.next(); {
	case c == '{' || c == '[':
		err = p.inside(v)
	case c == '"':
		v.kind = text
		err = p.text()
	default:
		v.kind = other
		err = p.scalar()
	}
	v.span.End = p.at
	return v, err
}

// inside reads an object or an array.
func (p *parser) inside(v *value) error {
	if p.depth++; p.depth > deepest {
		return p.mistake("objects and arrays are nested more than %d levels deep", deepest)
	}
	name, end := "object", byte('}')
	if p.source[p.at] == '[' {
		v.kind, name, end = array, "array", ']'
	}
	p.at++
	for {
		if p.space(); p.next() == end && len(v.items) == 0 {
			break
		}
		if v.kind == object {
			if err := p.name(v); err != nil {
				return p.cut(v, name, err)
			}
		}
		item, err := p.value()
		if err != nil {
			return p.cut(v, name, err)
		}
		v.items = append(v.items, item)
		if p.space(); p.next() == end {
			break
		}
		if p.next() != ',' {
			return p.cut(v, name, p.mistake("%s stands where a comma or the end of the %s of line %d should be", p.here(), name, p.lineOf(v.span.Start)))
		}
		p.at++
		p.space()
	}
	p.at++
	p.depth--
	return nil
}

// cut tells of a file that ends too early what is not closed.
func (p *parser) cut(v *value, name string, err error) error {
	if p.at < len(p.source) || p.depth < 0 {
		return err
	}
	p.depth = -1 // the innermost has told it
	return p.mistake("the file ends inside the %s of line %d; it seems to be cut off", name, p.lineOf(v.span.Start))
}

func (p *parser) name(v *value) error {
	if p.next() != '"' {
		return p.mistake("%s stands where the name of a member should be, in quotation marks", p.here())
	}
	name := value{span: checks.Span{Start: p.at}, file: &p.source}
	if err := p.text(); err != nil {
		return err
	}
	name.span.End = p.at
	decoded, _ := name.decode()
	v.names = append(v.names, decoded)
	if p.space(); p.next() != ':' {
		return p.mistake("%s stands where a colon should be, behind the name %q", p.here(), decoded)
	}
	p.at++
	p.space()
	return nil
}

// text passes over a string.
func (p *parser) text() error {
	start := p.at
	for p.at++; p.at < len(p.source); p.at++ {
		switch c := p.source[p.at]; {
		case c == '"':
			p.at++
			return nil
		case c < ' ':
			return p.mistake("the byte 0x%02X stands in the text that begins on line %d; it must be escaped, or the text lacks its closing quotation mark", c, p.lineOf(start))
		case c == '\\':
			rest := p.source[p.at:]
			size := escapeSize(rest)
			if size == 0 && rest != `\` && rest != `\u` && (len(rest) > 5 || rest[1] != 'u' || !hexadecimal(rest[2:])) {
				return p.mistake("%q begins no escape", rest[:2])
			}
			p.at += max(size, 1) - 1
		}
	}
	return p.mistake("the file ends inside the text that begins on line %d; it seems to be cut off", p.lineOf(start))
}

// escapeSize is the size of the escape that raw begins with, 0 when it is none.
func escapeSize(raw string) int {
	switch {
	case len(raw) < 2:
		return 0
	case raw[1] != 'u':
		if escapes[raw[1]] == "" {
			return 0
		}
		return 2
	case len(raw) < 6 || !hexadecimal(raw[2:6]):
		return 0
	}
	return 6
}

func hexadecimal(digits string) bool { return strings.Trim(digits, "0123456789abcdefABCDEF") == "" }
