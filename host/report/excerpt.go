package report

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/bidi"
	"golang.org/x/text/width"

	"github.com/kawan-mt/kawan/checks"
)

// excerpt shows a span in its line: what fits around it, and a row of marks
// below. In text that runs from right to left, where marks below would not
// stand under the words, brackets mark it.
func excerpt(content string, span checks.Span, label string, columns int, paint paint) []string {
	columns = max(columns-cells(label), 20)
	start := strings.LastIndexByte(content[:span.Start], '\n') + 1
	end := len(content)
	if i := strings.IndexByte(content[span.End:], '\n'); i >= 0 {
		end = span.End + i
	}
	before := flatten(content[start:span.Start])
	marked := flatten(content[span.Start:span.End])
	after := flatten(content[span.End:end])

	marked = fit(marked, columns-8)
	room := columns - cells(marked)
	before = lastCells(before, max(room/2, room-cells(after)))
	after = firstCells(after, room-cells(before))

	if marked == "" {
		return pointer(label, before, after, paint)
	}
	if rightToLeft(before + marked + after) {
		return []string{label + before + "⟦" + paint.wrap(codeMark, marked) + "⟧" + after}
	}
	line := label + before + paint.wrap(codeMark, marked) + after
	if paint {
		return []string{line}
	}
	return []string{line, strings.Repeat(" ", cells(label+before)) + strings.Repeat("^", max(1, cells(marked)))}
}

// pointer marks a position between two characters.
func pointer(label, before, after string, paint paint) []string {
	if rightToLeft(before + after) {
		return []string{label + before + "⟦⟧" + after}
	}
	if paint {
		return []string{label + before + paint.wrap(codeMissing, "‸") + after}
	}
	return []string{label + before + after, strings.Repeat(" ", cells(label+before)) + "^"}
}

// flatten puts s on one line without control characters, which could steer a
// terminal.
func flatten(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, s)
}

// fit is s with its middle left out where it is wider than columns.
func fit(s string, columns int) string {
	if cells(s) <= columns {
		return s
	}
	half := (columns - 3) / 2
	return strings.TrimSuffix(firstCells(s, half+1), "…") + " … " + strings.TrimPrefix(lastCells(s, half+1), "…")
}

// firstCells is the start of s in at most columns, "…" where it is cut.
func firstCells(s string, columns int) string {
	if cells(s) <= columns {
		return s
	}
	used, end := 0, 0
	for i, r := range s {
		if used += cell(r); used > columns-1 {
			break
		}
		end = i + utf8.RuneLen(r)
	}
	return s[:end] + "…"
}

// lastCells is the end of s in at most columns, "…" where it is cut.
func lastCells(s string, columns int) string {
	if cells(s) <= columns {
		return s
	}
	used, start := 0, len(s)
	for start > 0 {
		r, size := utf8.DecodeLastRuneInString(s[:start])
		if used += cell(r); used > columns-1 {
			break
		}
		start -= size
	}
	return "…" + s[start:]
}

// cells is how many columns of a terminal s takes.
func cells(s string) int {
	n := 0
	for _, r := range s {
		n += cell(r)
	}
	return n
}

func cell(r rune) int {
	if unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) {
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}

func rightToLeft(s string) bool { return strings.ContainsFunc(s, runsRight) }

func runsRight(r rune) bool {
	properties, _ := bidi.LookupRune(r)
	class := properties.Class()
	return class == bidi.R || class == bidi.AL
}

func runsLeft(r rune) bool {
	properties, _ := bidi.LookupRune(r)
	return properties.Class() == bidi.L
}
