package docx

import (
	"strings"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/formats/build"
)

func (b *body) paragraph() *paragraph {
	if n := len(b.open); n > 0 {
		return &b.open[n-1]
	}
	return nil
}

// begin opens a paragraph; one whose end was deleted goes on in it.
func (b *body) begin() {
	block := b.carried
	if b.carried = nil; block == nil {
		block = &build.Block{}
	}
	b.open = append(b.open, paragraph{block: block})
}

// finish closes the innermost paragraph.
func (b *body) finish() {
	n := len(b.open)
	if n == 0 {
		return
	}
	p := b.open[n-1]
	b.open = b.open[:n-1]
	if p.merged {
		b.carried = p.block
		return
	}
	b.keep(&p)
}

// keep keeps a paragraph that holds text.
func (b *body) keep(p *paragraph) {
	if strings.TrimSpace(p.block.Text()) == "" {
		return
	}
	if p.toc {
		b.leftOut = append(b.leftOut, formats.Passage{Text: p.block.Text(), File: p.block.File(), Reason: checks.Msg(formats.LeftContents)})
		return
	}
	p.block.Kind = p.kind
	switch {
	case p.kind == "" && b.cells > 0:
		p.block.Kind = checks.TableCell
	case p.kind == "":
		p.block.Kind = checks.Paragraph
	}
	b.blocks = append(b.blocks, p.block)
}

// close keeps what is left at the end of the part.
func (b *body) close() {
	if b.carried != nil {
		b.keep(&paragraph{block: b.carried})
	}
}
