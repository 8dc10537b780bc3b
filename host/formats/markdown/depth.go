package markdown

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/kawan-mt/kawan/host/formats"
)

// deepest is how deep quotations, lists and inline markup may be nested.
const deepest = 500

// mostMarks is how many characters of one kind that may begin markup a
// paragraph may have: what the parser does with them grows with their square.
const mostMarks = 20_000

// marks may begin inline markup.
const marks = "[<`*_"

// fresh is how a line begins that goes on with no paragraph.
var fresh = regexp.MustCompile(`^\s*(?:$|(?:[-*+>]|#{1,6}|\d{1,9}[.)])\s)`)

// bounded refuses nesting and markup that no article has, before the parser
// takes its time over them.
func bounded(source, path string) error {
	number := 0
	var counts [len(marks)]int
	for line := range strings.Lines(source) {
		number++
		if nests(line) > deepest && strings.Trim(line, " \t\r\n-*") != "" {
			return tooDeep(path, number)
		}
		if fresh.MatchString(line) {
			counts = [len(marks)]int{}
		}
		for i := range marks {
			if counts[i] += strings.Count(line, marks[i:i+1]); counts[i] > mostMarks {
				return &formats.SyntaxError{Path: path, Line: number,
					Text: fmt.Sprintf("a paragraph holds more than %d of the character %q; this is no article", mostMarks, marks[i])}
			}
		}
	}
	return nil
}

// nests is about how deep a line is nested: in the quotations and lists that it
// opens, or by its indentation in lists of lines above.
func nests(line string) int {
	level, column := 0, 0
	for i := 0; i < len(line) && strings.IndexByte(" \t>-+*", line[i]) >= 0; i++ {
		switch {
		case line[i] == '>', line[i] > ' ' && i+1 < len(line) && line[i+1] == ' ':
			level++
		case line[i] == '\t':
			column += 4
		case line[i] == ' ':
			column++
		}
	}
	return max(level, column/2)
}

func tooDeep(path string, line int) error {
	return &formats.SyntaxError{Path: path, Line: line, Text: fmt.Sprintf("markup is nested more than %d levels deep; this is no article", deepest)}
}
