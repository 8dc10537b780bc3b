// Package json reads articles in JSON documents: posts of the WordPress REST
// API, entries of Contentful, rich text of editors, and any other document by
// pointers to its texts. Texts may be HTML.
package json

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"iter"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/formats/build"
	"github.com/kawan-mt/kawan/host/formats/charset"
	"github.com/kawan-mt/kawan/host/formats/offset"
)

// MaxFile is the largest document that is no list of articles, and the largest
// article of a list, bytes.
const MaxFile = 64 << 20

// maxWhole is the largest document that is read as a whole, bytes. A larger one
// is read as a stream if it is a list of articles.
const maxWhole = 16 << 20

// Sniff tells whether a file begins as an object of JSON. One that begins as an
// array is known by its name alone: texts begin with brackets as well.
func Sniff(head []byte) bool {
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\ufeff")), " \t\r\n")
	return bytes.HasPrefix(head, []byte("{")) && bytes.HasPrefix(bytes.TrimLeft(head[1:], " \t\r\n"), []byte(`"`))
}

// Read reads the articles of a document, in its order.
func Read(file io.Reader, o formats.Options) iter.Seq2[*formats.Reading, error] {
	return func(yield func(*formats.Reading, error) bool) {
		if err := readAll(file, o, maxWhole, yield); err != nil && !errors.Is(err, errStopped) {
			yield(nil, err)
		}
	}
}

// errStopped ends the reading of a document whose reader wants no more.
var errStopped = errors.New("stopped")

// readAll reads a document; one of more than size bytes as a list, if it is one.
func readAll(file io.Reader, o formats.Options, size int64, yield func(*formats.Reading, error) bool) error {
	patterns, err := patternsOf(o.Selector)
	if err != nil {
		return err
	}
	content, err := io.ReadAll(io.LimitReader(file, size+1))
	if err != nil {
		return fmt.Errorf("reading %s: %w", o.Path, err)
	}
	found := 0
	emit := func(d *document, a article) error {
		reading, err := d.read(a)
		if err != nil || reading == nil {
			return err
		}
		if found++; !yield(reading, nil) {
			return errStopped
		}
		return nil
	}
	if int64(len(content)) > size {
		err = list(content, file, o, patterns, emit)
	} else {
		err = whole(content, o, patterns, emit)
	}
	switch {
	case err != nil || found > 0:
		return err
	case o.Selector != "":
		return fmt.Errorf("%s: no text stands at %s", o.Path, o.Selector)
	}
	return fmt.Errorf("%s: the document holds no text; name where it stands with --selector /path/to/text", o.Path)
}

// document is a parsed document, or an element of a long one.
type document struct {
	options  formats.Options
	decoded  *charset.Text
	root     *value
	lang     string // that what is around it tells
	patterns []pattern
	begin    offset.Point // where the decoded text begins in the file
	place    offset.Point // of the last article
}

// whole reads the articles of a document that is in memory.
func whole(content []byte, o formats.Options, patterns []pattern, emit func(*document, article) error) error {
	decoded, err := charset.Decode(content, charset.Hints{Forced: o.Encoding, Declared: declared(content)})
	if err != nil {
		return formats.Misread(o.Path, err)
	}
	begin := offset.Point{Line: 1, Column: 1}
	d := &document{options: o, decoded: decoded, patterns: patterns, begin: begin, place: begin}
	if d.root, err = parse(decoded.Content, o.Path, begin); err != nil {
		return err
	}
	for _, a := range articlesOf(d.root) {
		if err := emit(d, a); err != nil {
			return err
		}
	}
	return nil
}

// declared is the encoding of a document that has no mark: UTF-8 (RFC 8259,
// section 8.1), unless NUL bytes tell another form of Unicode.
func declared(head []byte) string {
	if bytes.IndexByte(head[:min(len(head), 4)], 0) >= 0 {
		return ""
	}
	return "utf-8"
}

// read reads one article; nil when it holds no text.
func (d *document) read(article article) (*formats.Reading, error) {
	c := &collector{options: d.options, source: d.decoded.Content, begin: d.begin}
	if err := c.collect(article.value, d.patterns); err != nil || len(c.blocks) == 0 {
		return nil, err
	}
	reading := &formats.Reading{Name: article.name, Keys: article.keys}
	built, m := build.Assemble(c.blocks)
	reading.Text = built
	if reading.Text.Lang = c.lang; c.lang == "" {
		reading.Text.Lang = cmp.Or(languageOf(article.value, d.root), d.lang)
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
			if tag := formats.KnownLanguage(from.first("lang", "language", "locale", "inLanguage")); tag != "" {
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
	begin   offset.Point // of the source in the file
	blocks  []*build.Block
	leftOut []formats.Passage
	lang    string           // of the locale that was chosen
	role    checks.BlockKind // of the rich text around
	codes   int
}

func (c *collector) leave(v *value, reason string) {
	if decoded := v.word(); v != nil && v.kind == text && decoded != "" {
		c.leftOut = append(c.leftOut, formats.Passage{Text: decoded, File: checks.Span{Start: v.span.Start + 1, End: v.span.End - 1}, Reason: checks.Msg(reason)})
	}
}
