// Package build assembles the text of an article out of the pieces of a file
// that its format found, and keeps the map back to the file.
package build

import (
	"strconv"
	"strings"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats/offset"
)

// Block is a paragraph of a text that is being read.
type Block struct {
	Kind    checks.BlockKind
	Segment string // id of the segment in a bilingual file
	Lang    string // BCP 47 tag that the file tells
	Size    int    // UTF-8 bytes of the text so far

	pieces  []piece
	inlines []checks.Inline // positions in the block's text
}

// piece is text that comes from one stretch of the file.
type piece struct {
	text     []byte
	at       checks.Span
	verbatim bool
}

// Add adds text that the bytes at of the file stand for; verbatim when they
// are the same bytes.
func (b *Block) Add(text string, at checks.Span, verbatim bool) {
	if text == "" {
		return
	}
	b.Size += len(text)
	if n := len(b.pieces); verbatim && n > 0 && b.pieces[n-1].verbatim && b.pieces[n-1].at.End == at.Start {
		b.pieces[n-1].text = append(b.pieces[n-1].text, text...)
		b.pieces[n-1].at.End = at.End
		return
	}
	b.pieces = append(b.pieces, piece{[]byte(text), at, verbatim})
}

// Code notes an inline code behind the text so far.
func (b *Block) Code(kind checks.InlineKind, number int) {
	b.inlines = append(b.inlines, checks.Inline{At: b.Size, Kind: kind, ID: strconv.Itoa(number)})
}

// Text is the text of the block.
func (b *Block) Text() string {
	var text strings.Builder
	for _, p := range b.pieces {
		text.Write(p.text)
	}
	return text.String()
}

// File is the span of the file from the block's first piece to its last.
func (b *Block) File() checks.Span {
	if len(b.pieces) == 0 {
		return checks.Span{}
	}
	return checks.Span{Start: b.pieces[0].at.Start, End: b.pieces[len(b.pieces)-1].at.End}
}

// Assemble joins blocks to a text, with a blank line between each two.
func Assemble(blocks []*Block) (checks.Text, *offset.Map) {
	var text checks.Text
	var content strings.Builder
	m := &offset.Map{}
	for _, b := range blocks {
		if content.Len() > 0 {
			content.WriteString("\n\n")
			m.Generated(2)
		}
		start := content.Len()
		for _, inline := range b.inlines {
			inline.At += start
			text.Inlines = append(text.Inlines, inline)
		}
		for _, p := range b.pieces {
			content.Write(p.text)
			if p.verbatim {
				m.Verbatim(len(p.text), p.at.Start)
			} else {
				m.Replaced(len(p.text), p.at)
			}
		}
		text.Blocks = append(text.Blocks,
			checks.Block{Span: checks.Span{Start: start, End: content.Len()}, Kind: b.Kind, Segment: b.Segment})
	}
	text.Content = content.String()
	return text, m
}

// Shift moves the block by n bytes of the file.
func (b *Block) Shift(n int) {
	for i := range b.pieces {
		b.pieces[i].at = b.pieces[i].at.Shift(n)
	}
}
