package bilingual

import (
	"strings"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
)

// Code is an inline code that stands in the text as text.
type Code struct {
	Span checks.Span // of the passage's text
	Kind checks.InlineKind
	ID   string
}

// Extract takes codes, in order and apart from each other, out of the text.
func (p *Passage) Extract(codes []Code) {
	if len(codes) == 0 {
		return
	}
	whole := *p
	*p = Passage{}
	at := 0
	for _, code := range codes {
		p.appendPart(&whole, checks.Span{Start: at, End: code.Span.Start})
		p.Inline(code.Kind, code.ID)
		at = code.Span.End
	}
	p.appendPart(&whole, checks.Span{Start: at, End: whole.size})
}

// appendPart adds the part of another passage that lies in span.
func (p *Passage) appendPart(other *Passage, span checks.Span) {
	shift := p.size - span.Start
	for _, inline := range other.inlines {
		if span.Start <= inline.At && (inline.At < span.End || inline.At == other.size && span.End == other.size) {
			inline.At += shift
			p.inlines = append(p.inlines, inline)
		}
	}
	start := 0
	for i := range other.pieces {
		whole := &other.pieces[i]
		from, to := max(span.Start-start, 0), min(span.End-start, len(whole.text))
		if from < to {
			p.pieces = append(p.pieces, whole.part(from, to))
			p.size += to - from
		}
		start += len(whole.text)
	}
}

// part is the text of p from one of its bytes to another.
func (p *piece) part(from, to int) piece {
	part := piece{text: p.text[from:to], line: p.line, column: p.column, exact: p.exact}
	if p.exact {
		part.line, part.column = advance(p.line, p.column, p.text[:from])
	}
	at := 0
	for _, r := range p.runs {
		start, end := max(from-at, 0), min(to-at, r.size)
		if start < end {
			cut := run{end - start, r.file, r.verbatim}
			if r.verbatim {
				cut.file = checks.Span{Start: r.file.Start + start, End: r.file.Start + end}
			}
			part.runs = append(part.runs, cut)
		}
		at += r.size
	}
	return part
}

// advance is the line and column behind text that begins at one.
func advance(line, column int, over string) (int, int) {
	if last := strings.LastIndexByte(over, '\n'); last >= 0 {
		return line + strings.Count(over, "\n"), 1 + utf8.RuneCountInString(over[last+1:])
	}
	return line, column + utf8.RuneCountInString(over)
}

// Behind is the place after text, which the decoded file holds as it is, that
// begins at one.
func (p Place) Behind(text string) Place {
	p.Span.Start += len(text)
	p.Line, p.Column = advance(p.Line, p.Column, text)
	return p
}
