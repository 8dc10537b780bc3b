// Package json reads articles in JSON documents: posts of the WordPress REST
// API, entries of Contentful, rich text of editors, and any other document by
// pointers to its texts. Texts may be HTML.
package json

import (
	"bytes"
	"fmt"
	"io"
	"iter"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/formats/build"
	"github.com/kawan-mt/kawan/host/formats/charset"
	"github.com/kawan-mt/kawan/host/formats/offset"
)

// MaxFile is the largest document, bytes.
const MaxFile = 64 << 20

// Sniff tells whether a file begins as an object of JSON. One that begins as an
// array is known by its name alone: texts begin with brackets as well.
func Sniff(head []byte) bool {
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\ufeff")), " \t\r\n")
	return bytes.HasPrefix(head, []byte("{")) && bytes.HasPrefix(bytes.TrimLeft(head[1:], " \t\r\n"), []byte(`"`))
}

// Read reads the articles of a document, in its order.
func Read(file io.Reader, o formats.Options) iter.Seq2[*formats.Reading, error] {
	return func(yield func(*formats.Reading, error) bool) {
		d, err := open(file, o)
		if err != nil {
			yield(nil, err)
			return
		}
		found := false
		for _, article := range articlesOf(d.root) {
			reading, err := d.read(article)
			if reading == nil && err == nil {
				continue
			}
			if found = true; !yield(reading, err) || err != nil {
				return
			}
		}
		switch {
		case found:
		case o.Selector != "":
			yield(nil, fmt.Errorf("%s: no text stands at %s", o.Path, o.Selector))
		default:
			yield(nil, fmt.Errorf("%s: the document holds no text; name where it stands with --selector /path/to/text", o.Path))
		}
	}
}

// document is a parsed document that is being read.
type document struct {
	options  formats.Options
	decoded  *charset.Text
	root     *value
	patterns []pattern
	place    offset.Point // of the last article
}

func open(file io.Reader, o formats.Options) (*document, error) {
	content, err := io.ReadAll(io.LimitReader(file, MaxFile+1))
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", o.Path, err)
	}
	if len(content) > MaxFile {
		return nil, fmt.Errorf("%s: %w: a document may have %d MiB", o.Path, formats.ErrTooLarge, MaxFile>>20)
	}
	// JSON is UTF-8 (RFC 8259, section 8.1).
	decoded, err := charset.Decode(content, charset.Hints{Forced: o.Encoding, Declared: "utf-8"})
	if err != nil {
		return nil, formats.Misread(o.Path, err)
	}
	d := &document{options: o, decoded: decoded, place: offset.Point{Line: 1, Column: 1}}
	if d.root, err = parse(decoded.Content, o.Path); err != nil {
		return nil, err
	}
	d.patterns, err = patternsOf(o.Selector)
	return d, err
}

// read reads one article; nil when it holds no text.
func (d *document) read(article article) (*formats.Reading, error) {
	c := &collector{options: d.options, source: d.decoded.Content}
	if err := c.collect(article.value, d.patterns); err != nil || len(c.blocks) == 0 {
		return nil, err
	}
	reading := &formats.Reading{Name: article.name, Keys: article.keys}
	built, m := build.Assemble(c.blocks)
	reading.Text = built
	if reading.Text.Lang = c.lang; c.lang == "" {
		reading.Text.Lang = languageOf(article.value, d.root)
	}
	if start := article.value.span.Start; start > d.place.Text {
		d.place = d.place.Forward(d.decoded.Content, start)
	}
	reading.Document = formats.Document{Path: d.options.Path, Encoding: d.decoded.Encoding,
		Map: m.Through(d.decoded.Map), Points: m.PointsFrom(d.decoded.Content, d.place)}
	for _, passage := range c.leftOut {
		passage.File = d.decoded.Map.File(passage.File)
		reading.Document.LeftOut = append(reading.Document.LeftOut, passage)
	}
	return reading, nil
}

// languageOf is the language that an article or its document tells.
func languageOf(values ...*value) string {
	for _, v := range values {
		for _, from := range []*value{v, v.member("attributes"), v.member("fields")} {
			tag, err := formats.Language(from.first("lang", "language", "locale", "inLanguage"))
			if err == nil {
				return tag
			}
		}
	}
	return ""
}

// collector gathers the texts of one article.
type collector struct {
	options formats.Options
	source  string
	blocks  []*build.Block
	leftOut []formats.Passage
	lang    string           // of the locale that was chosen
	role    checks.BlockKind // of the rich text around
	codes   int
}

func (c *collector) leave(v *value, reason string) {
	if decoded := v.word(); v != nil && v.kind == text && decoded != "" {
		c.leftOut = append(c.leftOut, formats.Passage{Text: decoded, File: checks.Span{Start: v.span.Start + 1, End: v.span.End - 1}, Reason: reason})
	}
}
