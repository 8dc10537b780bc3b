package build

import "github.com/kawan-mt/kawan/host/formats/offset"

// Through moves the block to the layer below: it was read from a text, such as
// the HTML in a string of JSON, that lower maps to the file around it.
func (b *Block) Through(lower *offset.Map) {
	var pieces []piece
	for _, p := range b.pieces {
		if !p.verbatim {
			p.at = lower.File(p.at)
			pieces = append(pieces, p)
			continue
		}
		start := p.at.Start
		for s := range lower.Stretches(p.at) {
			pieces = append(pieces, piece{p.text[s.Text.Start-start : s.Text.End-start], s.File, s.Verbatim})
		}
	}
	b.pieces = pieces
}
