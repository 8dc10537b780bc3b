// Package html reads articles out of web pages: the main content, block by
// block, with a map to the bytes of the page. Readers of formats that hold HTML
// inside use it as well.
package html

import (
	"strings"

	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/formats/build"
	"github.com/kawan-mt/kawan/host/formats/charset"
)

// Read reads a page. Unless the options name a selector or want the whole page
// it keeps the main content as readability finds it; what is left out is in the
// document of the reading.
func Read(content []byte, o formats.Options) (*formats.Reading, error) {
	decoded, err := charset.Decode(content, charset.Hints{Forced: o.Encoding, Declared: declared(content), Lang: o.Lang})
	if err != nil {
		return nil, formats.Misread(o.Path, err)
	}
	reading, err := Parse(decoded.Content, o)
	if err != nil {
		return nil, err
	}
	leftOut := reading.Document.LeftOut
	for i := range leftOut {
		leftOut[i].File = decoded.Map.File(leftOut[i].File)
	}
	reading.Document = formats.NewDocument(o.Path, decoded, reading.Document.Map)
	reading.Document.LeftOut = leftOut
	if decoded.Guessed {
		reading.Warnings = append(reading.Warnings, formats.NoteGuessed(decoded.Encoding))
	}
	return reading, nil
}

// Parse reads a page that is decoded already; the map of the reading leads to
// the bytes of page.
func Parse(page string, o formats.Options) (*formats.Reading, error) {
	scanned, err := scan(page, o.Path)
	if err != nil {
		return nil, err
	}
	choice, err := choose(page, scanned, o)
	if err != nil {
		return nil, err
	}
	reading := &formats.Reading{Document: formats.Document{Path: o.Path}, Warnings: choice.warnings}
	var kept []*build.Block
	for i := range scanned.blocks {
		b := &scanned.blocks[i]
		if choice.keeps(b) {
			kept = append(kept, &b.Block)
			continue
		}
		reading.Document.LeftOut = append(reading.Document.LeftOut,
			formats.Passage{Text: b.Text(), File: b.File(), Reason: choice.reason})
	}
	reading.Text, reading.Document.Map = build.Assemble(kept)
	reading.Text.Lang = language(scanned, kept)
	return reading, nil
}

// language is the tag that most of the kept text is marked with, by bytes.
func language(page *page, kept []*build.Block) string {
	sizes := map[string]int{}
	best := ""
	for _, b := range kept {
		tag := firstOf(b.Lang, page.lang)
		sizes[tag] += b.Size
		if sizes[tag] > sizes[best] || best == "" {
			best = tag
		}
	}
	return best
}

func firstOf(tags ...string) string {
	for _, tag := range tags {
		if tag = strings.TrimSpace(tag); tag != "" {
			return tag
		}
	}
	return ""
}

// Blocks reads a piece of HTML inside another format: all its paragraphs, with
// positions in source. path is for messages.
func Blocks(source, path string) ([]*build.Block, error) {
	return (&scanner{}).blocks(source, path)
}

// Paragraphs is Blocks of HTML whose author left the paragraphs to the program:
// a blank line ends one, as in classic WordPress posts.
func Paragraphs(source, path string) ([]*build.Block, error) {
	return (&scanner{lines: true}).blocks(source, path)
}

func (s *scanner) blocks(source, path string) ([]*build.Block, error) {
	scanned, err := s.scan(source, path)
	if err != nil {
		return nil, err
	}
	blocks := make([]*build.Block, len(scanned.blocks))
	for i := range scanned.blocks {
		blocks[i] = &scanned.blocks[i].Block
	}
	return blocks, nil
}
