package bilingual

import (
	"strings"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats/offset"
)

// Passage is one side of a segment.
type Passage struct {
	pieces  []piece
	size    int
	inlines []checks.Inline // positions within the passage
}

// piece is text that stands together in the file.
type piece struct {
	text   string
	runs   []run // nil for text that the file does not hold
	line   int
	column int
	exact  bool // the text is that of the decoded file, character for character
}

// run is a stretch of the piece's text and the bytes of the file.
type run struct {
	size     int
	file     checks.Span
	verbatim bool
}

// Place is where text stands: bytes and line of the file.
type Place struct {
	// File maps a span of the decoded text to bytes of the file; nil: they are
	// the same.
	File func(checks.Span) checks.Span
	Span checks.Span // in the decoded text
	Line int         // 1-based
	// Column counts characters, 1-based.
	Column int
}

// Verbatim adds text that the decoded file holds as it is.
func (p *Passage) Verbatim(text string, at Place) {
	if text == "" {
		return
	}
	added := piece{text: text, line: at.Line, column: at.Column, exact: true}
	if at.File == nil {
		added.runs = []run{{len(text), at.Span, true}}
	} else {
		added.runs = mapped(text, at)
	}
	p.pieces = append(p.pieces, added)
	p.size += len(text)
}

// mapped are the runs of text in a file of another encoding, a character each.
func mapped(text string, at Place) []run {
	runs := make([]run, 0, len(text))
	for i, r := range text {
		size := len(string(r))
		span := at.File(checks.Span{Start: at.Span.Start + i, End: at.Span.Start + i + size})
		verbatim := size == 1 && span.Len() == 1
		if n := len(runs); verbatim && n > 0 && runs[n-1].verbatim && runs[n-1].file.End == span.Start {
			runs[n-1].size++
			runs[n-1].file.End++
			continue
		}
		runs = append(runs, run{size, span, verbatim})
	}
	return runs
}

// Replaced adds text that other text of the file stands for.
func (p *Passage) Replaced(text string, at Place) {
	if text == "" {
		return
	}
	span := at.Span
	if at.File != nil {
		span = at.File(span)
	}
	p.pieces = append(p.pieces, piece{text: text, runs: []run{{len(text), span, false}}, line: at.Line, column: at.Column})
	p.size += len(text)
}

// Generated adds text that the file does not hold.
func (p *Passage) Generated(text string) {
	p.pieces = append(p.pieces, piece{text: text})
	p.size += len(text)
}

// Inline adds an inline code at the end.
func (p *Passage) Inline(kind checks.InlineKind, id string) {
	p.inlines = append(p.inlines, checks.Inline{At: p.size, Kind: kind, ID: id})
}

// Len is the length of the text, UTF-8 bytes.
func (p *Passage) Len() int { return p.size }

// Text is the text.
func (p *Passage) Text() string {
	if len(p.pieces) == 1 {
		return p.pieces[0].text
	}
	var text strings.Builder
	text.Grow(p.size)
	for i := range p.pieces {
		text.WriteString(p.pieces[i].text)
	}
	return text.String()
}

// Blank tells whether the passage is white space alone.
func (p *Passage) Blank() bool {
	for i := range p.pieces {
		if strings.TrimSpace(p.pieces[i].text) != "" {
			return false
		}
	}
	return true
}

// write appends the passage to a map and its points.
func (p *piece) write(m *offset.Map, points []offset.Point) []offset.Point {
	if p.line > 0 {
		points = append(points, offset.Point{Text: m.Len(), Line: p.line, Column: p.column, Verbatim: p.exact})
	}
	if p.runs == nil {
		m.Generated(len(p.text))
	}
	for _, r := range p.runs {
		if r.verbatim {
			m.Verbatim(r.size, r.file.Start)
		} else {
			m.Replaced(r.size, r.file)
		}
	}
	return points
}

// Append adds another passage at the end.
func (p *Passage) Append(other *Passage) {
	for _, inline := range other.inlines {
		inline.At += p.size
		p.inlines = append(p.inlines, inline)
	}
	p.pieces = append(p.pieces, other.pieces...)
	p.size += other.size
}
