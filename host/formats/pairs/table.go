package pairs

import (
	"errors"
	"io"
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

// mostColumns is how many cells a row may have.
const mostColumns = 1000

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
	for c := (cursor{line: line, rest: line.Text, place: line.Place}); ; {
		var cell bilingual.Passage
		if strings.HasPrefix(c.rest, `"`) && (t.separator != '\t' || closes(c.rest)) {
			err = t.quoted(&cell, &c)
		} else {
			t.plain(&cell, &c)
		}
		if err != nil {
			return row{}, err
		}
		r.cells = append(r.cells, cell)
		switch {
		case len(r.cells) > mostColumns:
			return row{}, t.lines.Error(r.line, "the row has more than %d columns", mostColumns)
		case c.rest == "":
			return r, nil
		case c.rest[0] != t.separator:
			return row{}, t.lines.Error(c.line.Line, "column %d: something follows the quotation mark that closes the cell", len(r.cells))
		}
		c.pass(1)
		if c.rest == "" {
			r.cells = append(r.cells, bilingual.Passage{})
			return r, nil
		}
	}
}

// cursor is a place in a row.
type cursor struct {
	line  bilingual.Line
	rest  string // of the line
	place bilingual.Place
}

// pass goes on by bytes of the line.
func (c *cursor) pass(size int) {
	c.place = c.place.Behind(c.rest[:size])
	c.rest = c.rest[size:]
}

// take adds bytes of the line to a cell as they are.
func (c *cursor) take(cell *bilingual.Passage, size int) {
	c.place.Span.End = c.place.Span.Start + size
	cell.Verbatim(c.rest[:size], c.place)
	c.pass(size)
}

// replace adds text to a cell for bytes that stand for it.
func (c *cursor) replace(cell *bilingual.Passage, text string, size int) {
	c.place.Span.End = c.place.Span.Start + size
	cell.Replaced(text, c.place)
}

// closes tells whether a quotation mark that begins a cell of TSV is one of a
// quoted cell; TSV often knows no quoting, and text begins with one.
func closes(rest string) bool {
	cell, _, _ := strings.Cut(rest, "\t")
	return len(cell) > 1 && strings.HasSuffix(cell, `"`) && strings.Count(cell, `"`)%2 == 0
}

// plain adds the cell that goes to the next separator.
func (t *table) plain(cell *bilingual.Passage, c *cursor) {
	size := strings.IndexByte(c.rest, t.separator)
	if size < 0 {
		size = len(c.rest)
	}
	c.take(cell, size)
}

// quoted adds a cell in quotation marks, up to behind the closing one.
func (t *table) quoted(cell *bilingual.Passage, c *cursor) error {
	begun := c.line.Line
	c.pass(1)
	for {
		size := strings.IndexByte(c.rest, '"')
		if size < 0 {
			c.take(cell, len(c.rest))
			next, err := t.lines.Next()
			if err != nil && !errors.Is(err, io.EOF) {
				return err
			}
			if err != nil {
				return t.lines.Error(begun, "the quotation mark of a cell is not closed")
			}
			c.replace(cell, "\n", len(c.line.End))
			*c = cursor{line: next, rest: next.Text, place: next.Place}
			continue
		}
		c.take(cell, size)
		if !strings.HasPrefix(c.rest, `""`) {
			c.pass(1)
			return nil
		}
		c.replace(cell, `"`, 2)
		c.pass(2)
	}
}
