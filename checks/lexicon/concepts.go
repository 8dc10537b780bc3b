package lexicon

import (
	_ "embed"
	"iter"
	"strings"
	"sync"

	"github.com/kawan-mt/kawan/checks/lang"
)

//go:embed concepts.tsv
var conceptTable string

// The names of the sources that are embedded.
const (
	ConceptList = "concept list"
	CLDRNames   = "CLDR names"
)

// Concepts is the embedded list of the words that news uses most, one row a
// concept and one column a language.
func Concepts() Source { return concepts() }

var concepts = sync.OnceValue(func() Source {
	return ParseTable(ConceptList, conceptTable)
})

// Builtin is the lexicon that needs nothing installed: the concept list and
// the names of CLDR.
func Builtin() *Lexicon { return builtin() }

var builtin = sync.OnceValue(func() *Lexicon { return New(Concepts(), Names()) })

type table struct {
	name string
	tags []string
	rows []string
}

// ParseTable makes a source of tab-separated text. Its first line names the
// columns: a label, then BCP 47 tags. Variants within a cell are separated by
// "|"; cells may be empty.
func ParseTable(name, content string) Source {
	lines := strings.Split(strings.ReplaceAll(content, "\r", ""), "\n")
	t := &table{name: name, tags: strings.Split(lines[0], "\t")}
	for _, line := range lines[1:] {
		if line != "" && line[0] != '#' {
			t.rows = append(t.rows, line)
		}
	}
	return t
}

func (t *table) Name() string { return t.name }
func (t *table) Senses() int  { return len(t.rows) }

func (t *table) Forms(tag string) iter.Seq2[string, int] {
	column := t.column(tag)
	if column < 0 {
		column = t.column(lang.Base(tag))
	}
	return func(yield func(string, int) bool) {
		if column < 0 {
			return
		}
		for row, line := range t.rows {
			cells := strings.SplitN(line, "\t", column+2)
			if len(cells) <= column {
				continue
			}
			for form := range strings.SplitSeq(cells[column], "|") {
				if !yield(form, row) {
					return
				}
			}
		}
	}
}

// column is the number of the column for tag, -1 if there is none.
func (t *table) column(tag string) int {
	for i, name := range t.tags {
		if i > 0 && name == tag {
			return i
		}
	}
	return -1
}
