// Package offset maps spans of a text to the bytes of the file that it was read
// from, through entities, escapes, encodings and left-out markup. Maps of
// layers (zip member, charset, XML, HTML) compose.
package offset

import (
	"sort"

	"github.com/kawan-mt/kawan/checks"
)

// Map maps spans of a text to spans of a file. The zero Map is that of an
// empty text.
type Map struct {
	runs []run // in order of text, gapless from 0
	size int   // bytes of the text
}

// run is a stretch of text that comes from one stretch of the file.
type run struct {
	text, file checks.Span
	verbatim   bool // byte by byte the same; else the stretches stand for each other as a whole
}

// Identity maps a text of size bytes that is the file itself.
func Identity(size int) *Map {
	m := &Map{}
	m.Verbatim(size, 0)
	return m
}

// Len is the number of bytes of the text.
func (m *Map) Len() int { return m.size }

// Verbatim appends size bytes of text that stand at position at of the file.
func (m *Map) Verbatim(size, at int) {
	if size == 0 {
		return
	}
	if n := len(m.runs); n > 0 && m.runs[n-1].verbatim && m.runs[n-1].file.End == at {
		m.runs[n-1].text.End += size
		m.runs[n-1].file.End += size
	} else {
		m.runs = append(m.runs, run{checks.Span{Start: m.size, End: m.size + size}, checks.Span{Start: at, End: at + size}, true})
	}
	m.size += size
}

// Replaced appends size bytes of text that the bytes file stand for: an entity,
// an escape, a character of another encoding.
func (m *Map) Replaced(size int, file checks.Span) {
	if size == 0 {
		return
	}
	m.runs = append(m.runs, run{checks.Span{Start: m.size, End: m.size + size}, file, false})
	m.size += size
}

// Generated appends size bytes of text that the file does not hold, such as the
// line break between two blocks. They map to the position after what is before.
func (m *Map) Generated(size int) { m.Replaced(size, checks.Span{Start: m.end(), End: m.end()}) }

func (m *Map) end() int {
	if len(m.runs) == 0 {
		return 0
	}
	return m.runs[len(m.runs)-1].file.End
}

// File is the span of the file that span of the text comes from. A span that
// cuts a replaced stretch gets all of it. Markup between the ends is inside.
func (m *Map) File(span checks.Span) checks.Span {
	if span.Empty() {
		at := m.position(span.Start)
		return checks.Span{Start: at, End: at}
	}
	first, last := m.at(span.Start), m.at(span.End-1)
	if first == nil || last == nil {
		return checks.Span{Start: m.end(), End: m.end()}
	}
	file := checks.Span{Start: first.file.Start, End: last.file.End}
	if first.verbatim {
		file.Start += span.Start - first.text.Start
	}
	if last.verbatim {
		file.End -= last.text.End - span.End
	}
	return file
}

// position maps a position: the one before the text that follows it, or at the
// end the one after the last text.
func (m *Map) position(at int) int {
	r := m.at(at)
	if r == nil {
		return m.end()
	}
	if r.verbatim {
		return r.file.Start + at - r.text.Start
	}
	return r.file.Start
}

// at is the run that holds the byte at an offset of the text, nil behind the end.
func (m *Map) at(offset int) *run {
	i := sort.Search(len(m.runs), func(i int) bool { return m.runs[i].text.End > offset })
	if i == len(m.runs) {
		return nil
	}
	return &m.runs[i]
}

// Text is the span of the text that comes from within span of the file. It is
// a position when nothing does.
func (m *Map) Text(file checks.Span) checks.Span {
	start := sort.Search(len(m.runs), func(i int) bool { return m.runs[i].file.End > file.Start })
	text := checks.Span{Start: m.size, End: m.size}
	if start == len(m.runs) {
		return text
	}
	r := &m.runs[start]
	text.Start = r.text.Start
	if r.verbatim {
		text.Start += max(0, file.Start-r.file.Start)
	}
	text.End = text.Start
	for i := start; i < len(m.runs) && m.runs[i].file.Start < file.End; i++ {
		text.End = m.runs[i].text.End
		if m.runs[i].verbatim {
			text.End -= max(0, m.runs[i].file.End-file.End)
		}
	}
	return text
}
