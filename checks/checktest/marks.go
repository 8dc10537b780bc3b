package checktest

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/kawan-mt/kawan/checks"
)

// marked is a text without its marks, and the marks.
type marked struct {
	content string
	marks   []mark
	line    int // of the file at which the text starts
}

// mark is an expected finding.
type mark struct {
	rule     string
	severity *checks.Severity // nil: any
	span     checks.Span
	loose    bool // an overlapping span suffices
	optional bool
	line     int
}

var opening = regexp.MustCompile(`^\[\[(\?)?([a-z0-9-]+/[a-z0-9-]+)(!(?:neutral|minor|major|critical))?(~)?:`)

// parseMarks takes the marks out of text, which starts at line of its file.
func parseMarks(text string, line int) (*marked, error) {
	m := &marked{line: line}
	var content strings.Builder
	var open []int // indexes of marks not closed yet
	for text != "" {
		if len(open) > 0 && strings.HasPrefix(text, "]]") {
			last := &m.marks[open[len(open)-1]]
			last.span.End = content.Len()
			open, text = open[:len(open)-1], text[2:]
			continue
		}
		if groups := opening.FindStringSubmatchIndex(text); groups != nil {
			parsed := mark{rule: text[groups[4]:groups[5]], optional: groups[2] >= 0, loose: groups[8] >= 0, line: line}
			if groups[6] >= 0 {
				severity, err := checks.ParseSeverity(text[groups[6]+1 : groups[7]])
				if err != nil {
					return nil, err
				}
				parsed.severity = &severity
			}
			parsed.span.Start = content.Len()
			open, m.marks = append(open, len(m.marks)), append(m.marks, parsed)
			text = text[groups[1]:]
			continue
		}
		if text[0] == '\n' {
			line++
		}
		content.WriteByte(text[0])
		text = text[1:]
	}
	if len(open) > 0 {
		unclosed := m.marks[open[0]]
		return nil, fmt.Errorf("the mark of %s on line %d is not closed", unclosed.rule, unclosed.line)
	}
	m.content = content.String()
	return m, nil
}

// lineAt is the line of the file at which a byte of the content stands.
func (m *marked) lineAt(offset int) int {
	return m.line + strings.Count(m.content[:min(max(offset, 0), len(m.content))], "\n")
}

// meets tells whether a span of a finding is the one that was marked.
func (m *mark) meets(rule string, span checks.Span) bool {
	if m.rule != rule {
		return false
	}
	if !m.loose {
		return m.span == span
	}
	if m.span.Empty() || span.Empty() {
		return span.Start <= m.span.End && m.span.Start <= span.End
	}
	return m.span.Overlap(span) > 0
}
