package html

import (
	"strconv"
	"strings"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats/offset"
)

// page is what was scanned of a page.
type page struct {
	lang   string
	blocks []block
}

// block is a paragraph of a page.
type block struct {
	marks   []int // positions of the start tags of the block elements around it, innermost last
	kind    checks.BlockKind
	top     bool // an h1
	lang    string
	pieces  []piece
	inlines []checks.Inline // positions in the block's text
	size    int             // bytes of the text
}

// piece is text that comes from one stretch of the page.
type piece struct {
	text     string
	at       checks.Span
	verbatim bool
}

func (b *block) add(text string, at checks.Span, verbatim bool) {
	b.size += len(text)
	if n := len(b.pieces); verbatim && n > 0 && b.pieces[n-1].verbatim && b.pieces[n-1].at.End == at.Start {
		b.pieces[n-1].text += text
		b.pieces[n-1].at.End = at.End
		return
	}
	b.pieces = append(b.pieces, piece{text, at, verbatim})
}

// inline notes a code at the end of the text so far.
func (b *block) inline(kind checks.InlineKind, id int) {
	b.inlines = append(b.inlines, checks.Inline{At: b.size, Kind: kind, ID: strconv.Itoa(id)})
}

func (b *block) text() string {
	var text strings.Builder
	for _, p := range b.pieces {
		text.WriteString(p.text)
	}
	return text.String()
}

func (b *block) span() checks.Span {
	return checks.Span{Start: b.pieces[0].at.Start, End: b.pieces[len(b.pieces)-1].at.End}
}

func newMap() *offset.Map { return &offset.Map{} }
