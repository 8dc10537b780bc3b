// Package pairs reads tables of segments, CSV and TSV (RFC 4180), streaming: a
// row is a segment.
package pairs

import (
	"context"
	"errors"
	"io"
	"iter"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/formats/bilingual"
)

// Read reads a table. Its first row names the columns: source, target and id,
// or the languages' tags. Without such a row there are two columns, source and
// target, or three, with the id first. Rows without id are named by their line.
func Read(ctx context.Context, file io.Reader, o bilingual.Options) iter.Seq[formats.Job] {
	return bilingual.Scan(scan).Read(ctx, file, o)
}

func scan(ctx context.Context, file io.Reader, o bilingual.Options, emit bilingual.Emit) error {
	lines, err := bilingual.NewLines(file, o.Options, func([]byte) string { return "" })
	if err != nil {
		return err
	}
	t := &table{lines: lines}
	first, err := t.row()
	if errors.Is(err, io.EOF) {
		return lines.Error(1, "the file is empty")
	}
	if err != nil {
		return err
	}
	columns, named := columnsOf(first, o)
	if columns.source < 0 || columns.target < 0 {
		return lines.Error(1, "no columns for source and target; name them in the first row: source, target, id, or choose languages by --source-lang and --target-lang")
	}
	if err := emit(bilingual.Part{Document: &bilingual.Document{Languages: columns.languages, Encoding: lines.Encoding()}}); err != nil {
		return err
	}
	row := first
	if named {
		row, err = t.row()
	}
	for ; err == nil; row, err = t.row() {
		if err := ctx.Err(); err != nil {
			return err
		}
		if len(row.cells) == 1 && row.cells[0].Blank() {
			continue
		}
		if len(row.cells) <= max(columns.source, columns.target) {
			return lines.Error(row.line, "the row has %d columns, the first one %d", len(row.cells), len(first.cells))
		}
		if len(row.cells) > len(first.cells) && !blank(row.cells[len(first.cells):]) {
			return lines.Error(row.line, "the row has %d columns, the first one %d; put text that holds the separator into quotation marks", len(row.cells), len(first.cells))
		}
		if err := emit(bilingual.Part{Segment: columns.segment(row)}); err != nil {
			return err
		}
	}
	if errors.Is(err, io.EOF) {
		return nil
	}
	return err
}

func blank(cells []bilingual.Passage) bool {
	return !slices.ContainsFunc(cells, func(p bilingual.Passage) bool { return !p.Blank() })
}

// columns tell which cell of a row is what; -1: none.
type columns struct {
	id, source, target int
	languages          bilingual.Languages
}

func (c *columns) segment(r row) *bilingual.Segment {
	s := &bilingual.Segment{ID: strconv.Itoa(r.line), Source: r.cells[c.source], Target: r.cells[c.target]}
	if c.id >= 0 && c.id < len(r.cells) && !r.cells[c.id].Blank() {
		s.ID = strings.TrimSpace(r.cells[c.id].Text())
	}
	return s
}

// names are what columns are called.
var names = map[string][]string{
	"id":     {"id", "key", "segment", "segment id", "segmentid", "context", "#", "number"},
	"source": {"source", "src", "source text", "original", "msgid"},
	"target": {"target", "tgt", "trg", "target text", "translation", "msgstr"},
}

// columnsOf finds the columns by the first row, and whether it names them.
func columnsOf(first row, o bilingual.Options) (columns, bool) {
	c := columns{id: -1, source: -1, target: -1}
	var tags []int
	for i := range first.cells {
		name := strings.ToLower(strings.TrimSpace(first.cells[i].Text()))
		switch {
		case c.id < 0 && contains(names["id"], name):
			c.id = i
		case c.source < 0 && contains(names["source"], name):
			c.source = i
		case c.target < 0 && contains(names["target"], name):
			c.target = i
		case isTag(name):
			tags = append(tags, i)
		}
	}
	if c.source >= 0 && c.target >= 0 {
		return c, true
	}
	if c.id >= 0 && indonesian(first, c.id, len(tags), o) {
		tags = append(tags, c.id)
		c.id = -1
	}
	if len(tags) >= 2 && c.source < 0 && c.target < 0 {
		c.byLanguage(first, tags, o)
		return c, true
	}
	switch len(first.cells) {
	case 2:
		return columns{id: -1, source: 0, target: 1}, false
	case 3:
		return columns{id: 0, source: 1, target: 2}, false
	}
	return c, false
}

// indonesian tells whether a column named id holds Indonesian rather than ids:
// when that is asked for, or there would be one language alone.
func indonesian(first row, column, others int, o bilingual.Options) bool {
	if !strings.EqualFold(strings.TrimSpace(first.cells[column].Text()), "id") {
		return false
	}
	return others == 1 || base(o.TargetLang) == "id" || base(o.SourceLang) == "id"
}

// byLanguage chooses among columns that are named by languages: those of the
// options, else the first for the source; of two the other is the target.
func (c *columns) byLanguage(first row, tags []int, o bilingual.Options) {
	tag := func(i int) string { return strings.TrimSpace(first.cells[i].Text()) }
	find := func(lang string, not int) int {
		for _, i := range tags {
			if lang != "" && i != not && base(tag(i)) == base(lang) {
				return i
			}
		}
		return -1
	}
	c.target = find(o.TargetLang, -1)
	if c.source = find(o.SourceLang, c.target); c.source < 0 {
		c.source = tags[0]
	}
	for _, i := range tags {
		if c.target < 0 && i != c.source && len(tags) == 2 {
			c.target = i
		}
	}
	if c.target >= 0 {
		c.languages = bilingual.Languages{Source: tag(c.source), Target: tag(c.target)}
	}
}

func contains(list []string, name string) bool {
	for _, known := range list {
		if known == name {
			return true
		}
	}
	return false
}

func isTag(name string) bool {
	return len(name) >= 2 && len(name) <= 11 && base(name) != ""
}

func base(tag string) string {
	parsed, err := language.Parse(strings.ReplaceAll(tag, "_", "-"))
	if err != nil {
		return ""
	}
	b, _ := parsed.Base()
	return b.String()
}
