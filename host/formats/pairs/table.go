package pairs

import (
	"strings"

	"github.com/kawan-mt/kawan/host/formats/bilingual"
)

// table reads rows.
type table struct {
	lines     *bilingual.Lines
	separator byte // 0: not known yet
}

type row struct {
	line  int // where it begins
	cells []bilingual.Passage
}

// separatorOf is the separator that stands most often outside of quotation
// marks in the first line: a tab before the others.
func separatorOf(line string) byte {
	counts := map[byte]int{}
	quoted := false
	for i := range len(line) {
		if line[i] == '"' {
			quoted = !quoted
		} else if !quoted {
			counts[line[i]]++
		}
	}
	best := byte('\t')
	for _, separator := range []byte{',', ';'} {
		if counts['\t'] == 0 && counts[separator] > counts[best] {
			best = separator
		}
	}
	return best
}

// row is the next row; cells in quotation marks may go over several lines.
func (t *table) row() (row, error) {
	line, err := t.lines.Next()
	if err != nil {
		return row{}, err
	}
	if t.separator == 0 {
		t.separator = separatorOf(line.Text)
	}
	r := row{line: line.Line}
	for at := 0; ; {
		var cell bilingual.Passage
		if at < len(line.Text) && line.Text[at] == '"' && (t.separator != '\t' || closes(line.Text[at:])) {
			line, at, err = t.quoted(&cell, line, at+1)
		} else {
			at = t.plain(&cell, line, at)
		}
		if err != nil {
			return row{}, err
		}
		r.cells = append(r.cells, cell)
		if at >= len(line.Text) {
			return r, nil
		}
		if line.Text[at] != t.separator {
			return row{}, t.lines.Error(line.Line, "column %d: something follows the quotation mark that closes the cell", len(r.cells))
		}
		at++
		if at == len(line.Text) {
			r.cells = append(r.cells, bilingual.Passage{})
			return r, nil
		}
	}
}

// closes tells whether a quotation mark that begins a cell of TSV is one of a
// quoted cell; TSV often knows no quoting, and text begins with one.
func closes(rest string) bool {
	cell, _, _ := strings.Cut(rest, "\t")
	return len(cell) > 1 && strings.HasSuffix(cell, `"`) && strings.Count(cell, `"`)%2 == 0
}

// plain adds the cell that begins at a byte of line, to the next separator.
func (t *table) plain(cell *bilingual.Passage, line bilingual.Line, at int) int {
	end := len(line.Text)
	if next := strings.IndexByte(line.Text[at:], t.separator); next >= 0 {
		end = at + next
	}
	verbatim(cell, line, at, end)
	return end
}

func verbatim(cell *bilingual.Passage, line bilingual.Line, from, to int) {
	place := line.Behind(line.Text[:from])
	place.Span.End = place.Span.Start + to - from
	cell.Verbatim(line.Text[from:to], place)
}

// quoted adds a cell whose text begins at a byte of line; the line and byte
// behind its closing mark come back.
func (t *table) quoted(cell *bilingual.Passage, line bilingual.Line, at int) (bilingual.Line, int, error) {
	begun := line.Line
	for {
		size := strings.IndexByte(line.Text[at:], '"')
		if size < 0 {
			verbatim(cell, line, at, len(line.Text))
			place := line.Behind(line.Text)
			place.Span.End = place.Span.Start + len(line.End)
			next, err := t.lines.Next()
			if err != nil {
				return line, at, t.lines.Error(begun, "the quotation mark of a cell is not closed")
			}
			cell.Replaced("\n", place)
			line, at = next, 0
			continue
		}
		verbatim(cell, line, at, at+size)
		at += size
		if !strings.HasPrefix(line.Text[at:], `""`) {
			return line, at + 1, nil
		}
		place := line.Behind(line.Text[:at])
		place.Span.End = place.Span.Start + 2
		cell.Replaced(`"`, place)
		at += 2
	}
}
