package report

import "strings"

// Wrap breaks s into lines of at most columns, at spaces and, in scripts that
// write none, between characters.
func Wrap(s string, columns int) []string {
	columns = max(columns, 20)
	var lines []string
	line := ""
	for word := range strings.FieldsSeq(s) {
		switch {
		case line == "":
			line = word
		case cells(line)+1+cells(word) <= columns:
			line += " " + word
		default:
			lines = append(lines, line)
			line = word
		}
		for cells(line) > columns {
			head := strings.TrimSuffix(firstCells(line, columns), "…")
			lines = append(lines, head)
			line = line[len(head):]
		}
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}
