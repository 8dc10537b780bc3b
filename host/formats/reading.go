package formats

import (
	"errors"
	"fmt"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats/charset"
	"github.com/kawan-mt/kawan/host/formats/offset"
)

// Document is a file, or the part of one, that a text was read from.
type Document struct {
	Path     string
	Encoding string      // IANA name; empty: UTF-8
	Map      *offset.Map // from the text to the bytes of the file
	Points   []offset.Point
	LeftOut  []Passage // what the reader did not take for part of the article
	// Members are the members of an archive that the text comes from. The map
	// then leads to their content, one laid behind the other.
	Members []Member
}

// Member is a file inside an archive.
type Member struct {
	Name  string
	Start int // where its content begins among that of all members
}

// In names the file that a span of the map stands in, with the span in it; of an
// archive the path is that of the member: article.docx!word/document.xml.
func (d *Document) In(span checks.Span) (string, checks.Span) {
	for i := len(d.Members) - 1; i >= 0; i-- {
		if m := d.Members[i]; span.Start >= m.Start {
			return d.Path + "!" + m.Name, span.Shift(-m.Start)
		}
	}
	return d.Path, span
}

// NewDocument makes the document of a text that m maps to a decoded file.
func NewDocument(path string, decoded *charset.Text, m *offset.Map) Document {
	return Document{Path: path, Encoding: decoded.Encoding, Map: m.Through(decoded.Map), Points: m.Points(decoded.Content)}
}

// Passage is text of a file that is no part of the article, and why.
type Passage struct {
	Text   string      // its content, without markup
	File   checks.Span // bytes of the file
	Reason checks.Message
}

// Reading is one side of an article as a format that holds one text read it.
type Reading struct {
	Text     checks.Text // content, blocks and inline codes; Lang when the file tells it
	Document Document
	Warnings []checks.Message // what was repaired, guessed or counted

	// Name and Keys are empty in a file that holds one article.
	Name string   // of the article in its file: the id or slug that the file gives it
	Keys []string // what the same article may be known by in another file, the most telling first
}

// Options tell a reader how to read a file.
type Options struct {
	Path      string // for messages
	Encoding  string // forced IANA name; empty: found out
	Lang      string // BCP 47 tag of the text, when known
	Selector  string // HTML: CSS selector of the element that holds the article; JSON: pointers with * and ** to the texts
	NoExtract bool   // HTML: take the whole page
}

// SyntaxError is a mistake in a file's format.
type SyntaxError struct {
	Path         string
	Line, Column int // 1-based; the column counts characters; 0: unknown
	Text         string
}

func (e *SyntaxError) Error() string {
	switch {
	case e.Line == 0:
		return fmt.Sprintf("%s: %s", e.Path, e.Text)
	case e.Column == 0:
		return fmt.Sprintf("%s:%d: %s", e.Path, e.Line, e.Text)
	}
	return fmt.Sprintf("%s:%d:%d: %s", e.Path, e.Line, e.Column, e.Text)
}

// Misread is the error of a file whose reading failed, with the line if it is
// known.
func Misread(path string, err error) error {
	var invalid *charset.InvalidError
	if errors.As(err, &invalid) {
		return &SyntaxError{Path: path, Line: invalid.Line, Text: invalid.Text()}
	}
	return fmt.Errorf("%s: %w", path, err)
}
