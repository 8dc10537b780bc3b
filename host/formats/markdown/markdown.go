// Package markdown reads articles in CommonMark with tables and strikethrough,
// with or without front matter.
package markdown

import (
	"errors"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extended "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/formats/build"
	"github.com/kawan-mt/kawan/host/formats/charset"
	"github.com/kawan-mt/kawan/host/formats/html"
)

// Read reads a Markdown file.
func Read(content []byte, o formats.Options) (*formats.Reading, error) {
	decoded, err := charset.Decode(content, charset.Hints{Forced: o.Encoding, Lang: o.Lang})
	if err != nil {
		return nil, formats.Misread(o.Path, err)
	}
	source := decoded.Content
	r := &reader{source: source, path: o.Path}
	front := frontMatter(source)
	r.blocks = append(r.blocks, front.blocks...)
	if err := bounded(source, o.Path); err != nil {
		return nil, err
	}
	// The parser sees blanks in place of the front matter, so that positions stay.
	body := blank(source, front.span)
	document := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough)).Parser().Parse(text.NewReader([]byte(body)))
	if err := r.read(document); err != nil {
		return nil, err
	}
	if r.tooDeep > 0 {
		return nil, tooDeep(o.Path, 1+strings.Count(source[:r.tooDeep], "\n"))
	}
	reading := &formats.Reading{}
	built, m := build.Assemble(r.blocks)
	reading.Text = built
	reading.Text.Lang = front.lang
	reading.Document = formats.NewDocument(o.Path, decoded, m)
	if !front.span.Empty() {
		reading.Document.LeftOut = []formats.Passage{{Text: source[front.span.Start:front.span.End],
			File: decoded.Map.File(front.span), Reason: checks.Msg(formats.LeftFrontMatter)}}
	}
	if decoded.Guessed {
		reading.Warnings = []checks.Message{formats.NoteGuessed(decoded.Encoding)}
	}
	return reading, nil
}

// reader turns a syntax tree into blocks.
type reader struct {
	source string
	path   string
	blocks []*build.Block
	codes  int

	depth   int // of inline markup
	tooDeep int // where that is nested deeper than any article's
}

func (r *reader) read(document ast.Node) error {
	return ast.Walk(document, func(node ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch node.Kind() {
		case ast.KindHeading, ast.KindParagraph, ast.KindTextBlock, extended.KindTableCell:
			r.paragraph(node)
			return ast.WalkSkipChildren, nil
		case ast.KindCodeBlock, ast.KindFencedCodeBlock:
			r.code(node)
			return ast.WalkSkipChildren, nil
		case ast.KindHTMLBlock:
			return ast.WalkSkipChildren, r.html(node)
		}
		return ast.WalkContinue, nil
	})
}

func (r *reader) paragraph(node ast.Node) {
	b := &build.Block{Kind: kind(node)}
	r.inline(node, b)
	if b.Size > 0 {
		r.blocks = append(r.blocks, b)
	}
}

// kind is the role of a block by itself and by what it stands in.
func kind(node ast.Node) checks.BlockKind {
	switch node.Kind() {
	case ast.KindHeading:
		return checks.Heading
	case extended.KindTableCell:
		return checks.TableCell
	}
	if only := node.FirstChild(); only != nil && only.NextSibling() == nil && only.Kind() == ast.KindImage {
		return checks.Image
	}
	for parent := node.Parent(); parent != nil; parent = parent.Parent() {
		switch parent.Kind() {
		case ast.KindListItem:
			return checks.ListItem
		case ast.KindBlockquote:
			return checks.Quotation
		}
	}
	return checks.Paragraph
}

func (r *reader) code(node ast.Node) {
	b := &build.Block{Kind: checks.Code}
	lines := node.Lines()
	for i := range lines.Len() {
		line := lines.At(i)
		b.Add(r.source[line.Start:line.Stop], checks.Span{Start: line.Start, End: line.Stop}, true)
	}
	if b.Size > 0 {
		r.blocks = append(r.blocks, b)
	}
}

// html reads a block of HTML with all its paragraphs.
func (r *reader) html(node ast.Node) error {
	lines := node.Lines()
	if lines.Len() == 0 {
		return nil
	}
	start, end := lines.At(0).Start, lines.At(lines.Len()-1).Stop
	blocks, err := html.Blocks(r.source[start:end], r.path)
	var mistake *formats.SyntaxError
	if errors.As(err, &mistake) {
		mistake.Line += strings.Count(r.source[:start], "\n")
	}
	if err != nil {
		return err
	}
	for _, b := range blocks {
		b.Shift(start)
		r.blocks = append(r.blocks, b)
	}
	return nil
}
