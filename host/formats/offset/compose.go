package offset

import (
	"iter"

	"github.com/kawan-mt/kawan/checks"
)

// Stretch is a part of a text that comes from one part of the file.
type Stretch struct {
	Text, File checks.Span
	Verbatim   bool // byte by byte the same; else they stand for each other as a whole
}

// Stretches cuts a span of the text where what it comes from changes. What lies
// behind the end of the text is one stretch without bytes of the file.
func (m *Map) Stretches(span checks.Span) iter.Seq[Stretch] {
	return func(yield func(Stretch) bool) {
		for at := span.Start; at < span.End; {
			r := m.at(at)
			if r == nil {
				yield(Stretch{Text: checks.Span{Start: at, End: span.End}, File: checks.Span{Start: m.end(), End: m.end()}})
				return
			}
			next := Stretch{checks.Span{Start: at, End: min(r.text.End, span.End)}, r.file, r.verbatim}
			if r.verbatim {
				next.File = next.Text.Shift(r.file.Start - r.text.Start)
			}
			if !yield(next) {
				return
			}
			at = next.Text.End
		}
	}
}

// Through is the map of m's text to the file below: m maps to a text that
// lower maps further.
func (m *Map) Through(lower *Map) *Map {
	out := &Map{}
	for _, upper := range m.runs {
		if !upper.verbatim {
			out.Replaced(upper.text.Len(), lower.File(upper.file))
			continue
		}
		for s := range lower.Stretches(upper.file) {
			out.add(s.Text.Len(), s.File, s.Verbatim)
		}
	}
	return out
}

// Append appends the text of another map to the same file.
func (m *Map) Append(other *Map) {
	for _, r := range other.runs {
		m.add(r.text.Len(), r.file, r.verbatim)
	}
}

// Shift moves all that the text comes from by n bytes of the file.
func (m *Map) Shift(n int) {
	for i := range m.runs {
		m.runs[i].file = m.runs[i].file.Shift(n)
	}
}

func (m *Map) add(size int, file checks.Span, verbatim bool) {
	if verbatim {
		m.Verbatim(size, file.Start)
	} else {
		m.Replaced(size, file)
	}
}
