// Package docx reads articles out of DOCX documents (Office Open XML, ECMA-376,
// transitional and strict): paragraphs, tables, text boxes and notes, with
// tracked changes accepted.
package docx

import (
	"bytes"
	"errors"
	"strings"

	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/formats/build"
	"github.com/kawan-mt/kawan/host/formats/offset"
)

// Sniff tells whether a file begins as an archive whose first member is one of
// Office Open XML.
func Sniff(head []byte) bool {
	return bytes.HasPrefix(head, zipMark) && (bytes.Contains(head, []byte("[Content_Types].xml")) ||
		bytes.Contains(head, []byte("_rels/.rels")) || bytes.Contains(head, []byte("word/")))
}

// Read reads a document. Positions are those of its members, unpacked; in lines
// and columns they count paragraphs and characters, as the lines of the XML tell
// nobody anything. Languages are not taken from the document: they are those of
// the spelling checker, which few people set.
func Read(content []byte, o formats.Options) (*formats.Reading, error) {
	a, err := open(content, o.Path)
	if err != nil {
		return nil, err
	}
	parts, err := a.parts()
	if err != nil {
		return nil, err
	}
	r := &reader{archive: a, document: formats.Document{Path: o.Path, Encoding: "utf-8"}}
	if r.styles, err = a.styles(parts.styles); err != nil {
		return nil, err
	}
	for _, member := range []string{parts.document, parts.footnotes, parts.endnotes} {
		if err := r.part(member); err != nil {
			return nil, err
		}
	}
	text, m := build.Assemble(r.blocks)
	r.document.Map = m
	for number, b := range text.Blocks {
		at := b.Start
		for line := range strings.Lines(text.Slice(b.Span)) {
			column := 1 + len([]rune(text.Content[b.Start:at]))
			r.document.Points = append(r.document.Points, offset.Point{Text: at, Line: number + 1, Column: column, Verbatim: true})
			at += len(line)
		}
	}
	return &formats.Reading{Text: text, Document: r.document}, nil
}

// reader gathers the blocks of all parts.
type reader struct {
	archive  *archive
	styles   map[string]style
	blocks   []*build.Block
	document formats.Document
	size     int // of the parts so far
}

func (r *reader) part(member string) error {
	if member == "" {
		return nil
	}
	b := &body{styles: r.styles}
	decoded, err := r.archive.scan(member, b.take)
	var mistake *formats.SyntaxError
	if errors.As(err, &mistake) {
		mistake.Text = "the document is damaged: " + mistake.Text
	}
	if err != nil || decoded == nil {
		return err
	}
	b.close()
	for _, block := range b.blocks {
		block.Through(decoded.Map)
		block.Shift(r.size)
	}
	r.blocks = append(r.blocks, b.blocks...)
	for _, passage := range b.leftOut {
		passage.File = decoded.Map.File(passage.File).Shift(r.size)
		r.document.LeftOut = append(r.document.LeftOut, passage)
	}
	r.document.Members = append(r.document.Members, formats.Member{Name: member, Start: r.size})
	r.size += int(r.archive.members[member].UncompressedSize64)
	return nil
}
