package markdown

import (
	"fmt"
	"strings"

	"github.com/kawan-mt/kawan/host/formats"
)

// deepest is how deep quotations, lists and inline markup may be nested.
const deepest = 1000

// shallow refuses lines that open more quotations and lists than any article
// has, before the parser takes its time over them.
func shallow(source, path string) error {
	number := 0
	for line := range strings.Lines(source) {
		number++
		level := 0
		for i := 0; i < len(line) && strings.IndexByte(" \t>-+*", line[i]) >= 0; i++ {
			if line[i] == '>' || line[i] > ' ' && i+1 < len(line) && line[i+1] == ' ' {
				level++
			}
		}
		if level > deepest && strings.Trim(line, " \t\r\n-*") != "" {
			return tooDeep(path, number)
		}
	}
	return nil
}

func tooDeep(path string, line int) error {
	return &formats.SyntaxError{Path: path, Line: line, Text: fmt.Sprintf("markup is nested more than %d levels deep; this is no article", deepest)}
}
