package wordpress

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/formats/offset"
	"github.com/kawan-mt/kawan/host/formats/xmlscan"
)

// window is the part of the file that holds one item: its decoded source and
// the map to the bytes of the file.
type window struct {
	base         int // position of the source in the decoded file
	line, column int // of its first character
	lines        int // line feeds in the source
	reached      int // column behind the source
	source       strings.Builder
	m            offset.Map
}

func newWindow(t *xmlscan.Token) window {
	w := window{base: t.Span.End, line: t.Line, column: t.Column + utf8.RuneCount(t.Raw)}
	if last := bytes.LastIndexByte(t.Raw, '\n'); last >= 0 {
		w.line += bytes.Count(t.Raw, []byte("\n"))
		w.column = 1 + utf8.RuneCount(t.Raw[last+1:])
	}
	w.reached = w.column
	return w
}

// largest is the most source that one item may have, bytes.
const largest = 4 * formats.MaxText

// add adds a token, behind blanks for the comments that the scanner passes over.
func (w *window) add(s *xmlscan.Scanner, t *xmlscan.Token) error {
	if t.Span.End-w.base > largest {
		return s.Error("the item that begins on line %d has more than %d MiB", w.line, largest>>20)
	}
	if gap := t.Span.Start - w.base - w.source.Len(); gap > 0 {
		w.blanks(gap, t.Line-w.line-w.lines, t.Column)
		w.m.Generated(gap)
	}
	w.source.Write(t.Raw)
	if feeds := bytes.Count(t.Raw, []byte("\n")); feeds > 0 {
		w.lines += feeds
		w.reached = 1 + utf8.RuneCount(t.Raw[bytes.LastIndexByte(t.Raw, '\n')+1:])
	} else {
		w.reached += utf8.RuneCount(t.Raw)
	}
	s.Map(&w.m)
	return nil
}

// blanks adds bytes that hold no text and end at a column, some line feeds on.
func (w *window) blanks(size, feeds, column int) {
	if feeds > 0 {
		lead := max(0, size-feeds-(column-1))
		w.source.WriteString(strings.Repeat(" ", lead) + strings.Repeat("\n", feeds))
		size -= lead + feeds
		w.lines += feeds
		w.reached = 1
	}
	// Characters of as many bytes as it takes.
	for n := column - w.reached; size > 0; n-- {
		blank := []string{" ", "\u00a0", "\u3000", "\U000e0020"}[min(3, max(0, size-n))]
		w.source.WriteString(blank)
		size -= len(blank)
	}
	w.reached = column
}

// document is the document of a text that m maps to the source.
func (w *window) document(path, encoding string, m *offset.Map) formats.Document {
	points := m.Points(w.source.String())
	for i := range points {
		if points[i].Line == 1 {
			points[i].Column += w.column - 1
		}
		points[i].Line += w.line - 1
	}
	return formats.Document{Path: path, Encoding: encoding, Map: m.Through(&w.m), Points: points}
}

// lineOf is the line of the file at a position of the decoded file.
func (w *window) lineOf(at int) int {
	source := w.source.String()
	return w.line + strings.Count(source[:min(max(0, at-w.base), len(source))], "\n")
}
