// Package html reads articles out of web pages: the main content, block by
// block, with a map to the bytes of the page. Readers of formats that hold HTML
// inside use it as well.
package html

import (
	"fmt"
	"strings"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/formats/charset"
)

// Read reads a page. Unless the options name a selector or want the whole page
// it keeps the main content as readability finds it; what is left out is in the
// document of the reading.
func Read(content []byte, o formats.Options) (*formats.Reading, error) {
	decoded, err := charset.Decode(content, charset.Hints{Forced: o.Encoding, Declared: declared(content), Lang: o.Lang})
	if err != nil {
		return nil, fmt.Errorf("%s: %w", o.Path, err)
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
		reading.Warnings = append(reading.Warnings, fmt.Sprintf("The page does not tell its encoding; it was read as %s.", decoded.Encoding))
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
	var kept []*block
	for i := range scanned.blocks {
		b := &scanned.blocks[i]
		if choice.keeps(b) {
			kept = append(kept, b)
			continue
		}
		reading.Document.LeftOut = append(reading.Document.LeftOut,
			formats.Passage{Text: b.text(), File: b.span(), Reason: choice.reason})
	}
	assemble(reading, kept)
	reading.Text.Lang = language(scanned, kept)
	return reading, nil
}

// language is the tag that most of the kept text is marked with, by bytes.
func language(page *page, kept []*block) string {
	sizes := map[string]int{}
	best := ""
	for _, b := range kept {
		tag := firstOf(b.lang, page.lang)
		sizes[tag] += len(b.text())
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

// assemble joins blocks to a text with a blank line between each two.
func assemble(reading *formats.Reading, blocks []*block) {
	var content strings.Builder
	m := reading.Document.Map
	if m == nil {
		m = newMap()
		reading.Document.Map = m
	}
	for _, b := range blocks {
		if content.Len() > 0 {
			content.WriteString("\n\n")
			m.Generated(2)
		}
		start := content.Len()
		for _, inline := range b.inlines {
			inline.At += start
			reading.Text.Inlines = append(reading.Text.Inlines, inline)
		}
		for _, p := range b.pieces {
			content.WriteString(p.text)
			if p.verbatim {
				m.Verbatim(len(p.text), p.at.Start)
			} else {
				m.Replaced(len(p.text), p.at)
			}
		}
		reading.Text.Blocks = append(reading.Text.Blocks,
			checks.Block{Span: checks.Span{Start: start, End: content.Len()}, Kind: b.kind})
	}
	reading.Text.Content = content.String()
}
