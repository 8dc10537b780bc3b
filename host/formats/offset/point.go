package offset

import (
	"sort"
	"strings"
	"unicode/utf8"
)

// Point is where the text from one position on stands in its file.
type Point struct {
	Text         int // position in the text
	Line, Column int // in the file, 1-based; the column counts characters
	Verbatim     bool
}

// Points are the lines and columns of a text in the file below it: a point
// where each stretch of the map begins. content is what m maps to, decoded.
func (m *Map) Points(content string) []Point {
	return m.PointsFrom(content, Point{Line: 1, Column: 1})
}

// PointsFrom is Points of a text that stands behind a place of a long file, whose
// line and column are known: from.Text is its position in content.
func (m *Map) PointsFrom(content string, from Point) []Point {
	starts := make([]int, len(m.runs))
	for i := range starts {
		starts[i] = i
	}
	sort.SliceStable(starts, func(a, b int) bool { return m.runs[starts[a]].file.Start < m.runs[starts[b]].file.Start })
	points := make([]Point, len(m.runs))
	for _, i := range starts {
		r := m.runs[i]
		if r.file.Start > from.Text {
			from = from.Forward(content, r.file.Start)
		}
		points[i] = Point{r.text.Start, from.Line, from.Column, r.verbatim}
	}
	return points
}

// Forward is the place at a later position of content.
func (p Point) Forward(content string, at int) Point {
	p.Line, p.Column = advance(p.Line, p.Column, content[p.Text:at])
	p.Text = at
	return p
}

// Locate is the line and column of a position of text, whose points these are.
// Both are 1 when there are no points.
func Locate(points []Point, text string, at int) (line, column int) {
	i := sort.Search(len(points), func(i int) bool { return points[i].Text > at }) - 1
	if i < 0 {
		return 1, 1
	}
	p := points[i]
	if !p.Verbatim {
		return p.Line, p.Column
	}
	return advance(p.Line, p.Column, text[p.Text:at])
}

func advance(line, column int, over string) (int, int) {
	if last := strings.LastIndexByte(over, '\n'); last >= 0 {
		return line + strings.Count(over, "\n"), 1 + utf8.RuneCountInString(over[last+1:])
	}
	return line, column + utf8.RuneCountInString(over)
}
