package glossary

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/suggest"
)

// The columns of a table, as its header row names them. A table without header
// has the columns source and target.
var columns = []string{"id", "source", "target", "forbidden", "untranslated", "case_sensitive", "note", "source_lang", "target_lang"}

// parseTable reads a table of tab-, comma- or semicolon-separated values. Several
// renderings in a cell are divided by "|", the preferred one first.
func parseTable(content string) ([]Entry, error) {
	rows := csv.NewReader(strings.NewReader(content))
	rows.Comma = delimiter(content)
	rows.LazyQuotes = true
	rows.FieldsPerRecord = -1
	rows.TrimLeadingSpace = rows.Comma != '\t'
	header := []string{"source", "target"}
	var terms []Entry
	for first := true; ; first = false {
		row, err := rows.Read()
		if errors.Is(err, io.EOF) {
			return terms, nil
		}
		line, _ := rows.FieldPos(0)
		if err != nil {
			return nil, fmt.Errorf("%d: %w", line, err)
		}
		if first && isHeader(row) {
			if header, err = readHeader(row); err != nil {
				return nil, fmt.Errorf("%d: %w", line, err)
			}
			continue
		}
		term, err := entry(header, row)
		if err != nil {
			return nil, fmt.Errorf("%d: %w", line, err)
		}
		if term.ID == "" {
			term.ID = strconv.Itoa(line)
		}
		terms = append(terms, term)
	}
}

func delimiter(content string) rune {
	line, _, _ := strings.Cut(content, "\n")
	if strings.Contains(line, "\t") {
		return '\t'
	}
	if strings.Count(line, ";") > strings.Count(line, ",") {
		return ';'
	}
	return ','
}

func isHeader(row []string) bool {
	for _, cell := range row {
		if strings.EqualFold(strings.TrimSpace(cell), "source") {
			return true
		}
	}
	return false
}

func readHeader(row []string) ([]string, error) {
	header := make([]string, len(row))
	for i, cell := range row {
		header[i] = strings.ReplaceAll(strings.ToLower(strings.TrimSpace(cell)), "-", "_")
		if near := suggest.Nearest(header[i], columns); near != "" && near != header[i] {
			return nil, fmt.Errorf("unknown column %q; did you mean %q?", cell, near)
		}
	}
	return header, nil
}

func entry(header, row []string) (term Entry, err error) {
	for i, cell := range row {
		if i >= len(header) {
			break
		}
		cell = strings.TrimSpace(cell)
		switch header[i] {
		case "id":
			term.ID = cell
		case "source":
			term.Source = cell
		case "target":
			term.Accepted = split(cell)
		case "forbidden":
			term.Forbidden = split(cell)
		case "untranslated":
			term.Untranslated = yes(cell)
		case "case_sensitive":
			term.CaseSensitive = yes(cell)
		case "note":
			term.Note = cell
		case "source_lang":
			err = language(&term.SourceLang, cell)
		case "target_lang":
			err = language(&term.TargetLang, cell)
		}
		if err != nil {
			return term, err
		}
	}
	if term.Source == "" {
		return term, errors.New("no source term; write it in the column source, or in the first one when the first row names none")
	}
	if len(term.Accepted) == 0 && len(term.Forbidden) == 0 && !term.Untranslated {
		return term, fmt.Errorf("nothing said of the term %q; write its translation in the column target, or in the second one when the first row names none", term.Source)
	}
	return term, nil
}

func language(to *string, tag string) (err error) {
	if tag != "" {
		*to, err = formats.Language(tag)
	}
	return err
}

func split(cell string) []string {
	var parts []string
	for part := range strings.SplitSeq(cell, "|") {
		if part = strings.TrimSpace(part); part != "" {
			parts = append(parts, part)
		}
	}
	return parts
}

func yes(cell string) bool {
	switch strings.ToLower(cell) {
	case "1", "x", "y", "yes", "true":
		return true
	}
	return false
}
