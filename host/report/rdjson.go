package report

import (
	"io"
	"path/filepath"
	"strings"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/engine"
	"github.com/kawan-mt/kawan/host/message"
)

// rdjson writes the Reviewdog Diagnostic Format, one JSON object. Its columns
// count UTF-8 bytes of the file, so that they are left out, and suggestions with
// them, where the file is more than its text.
type rdjson struct {
	frame
	words *message.Writer
}

const rdOpen = `{"source":{"name":"kawan","url":"https://github.com/kawan-mt/kawan"},"diagnostics":[` + "\n"

func newRDJSON(out io.Writer, options Options) (Report, error) {
	words, err := options.words(Longest)
	if err != nil {
		return nil, err
	}
	return &rdjson{frame{out: out, open: rdOpen, between: ",\n", end: "\n]}\n", empty: rdOpen + "]}\n"}, words}, nil
}

type rdDiagnostic struct {
	Message     string         `json:"message"`
	Location    rdLocation     `json:"location"`
	Severity    string         `json:"severity"`
	Code        rdCode         `json:"code"`
	Suggestions []rdSuggestion `json:"suggestions,omitempty"`
}

type rdLocation struct {
	Path  string   `json:"path"`
	Range *rdRange `json:"range,omitempty"`
}

type rdRange struct {
	Start rdPosition  `json:"start"`
	End   *rdPosition `json:"end,omitempty"`
}

type rdPosition struct {
	Line   int `json:"line"`
	Column int `json:"column,omitempty"`
}

type rdCode struct {
	Value string `json:"value"`
}

type rdSuggestion struct {
	Range rdRange `json:"range"`
	Text  string  `json:"text"`
}

var rdLevels = [...]string{checks.Neutral: "INFO", checks.Minor: "WARNING", checks.Major: "ERROR", checks.Critical: "ERROR"}

func (d *rdjson) Write(r *engine.Result) error {
	for _, i := range issues(r, d.words) {
		diagnostic := rdDiagnostic{Message: i.message, Severity: rdLevels[i.severity], Code: rdCode{i.rule},
			Location: rdLocation{filepath.ToSlash(i.at.path), &rdRange{Start: rdPosition{Line: i.at.start.Line}}}}
		if i.at.exact {
			diagnostic.Location.Range.End = &rdPosition{Line: i.at.end.Line}
		}
		if i.at.verbatim {
			content := r.Article.Side(i.at.side).Content
			whole := rdSpan(content, i.at.span)
			diagnostic.Location.Range = &whole
			if i.at.side == checks.Target {
				for _, edit := range i.finding.Edits {
					diagnostic.Suggestions = append(diagnostic.Suggestions, rdSuggestion{rdSpan(content, edit.Span), edit.Replacement})
				}
			}
		}
		if err := d.json(diagnostic); err != nil {
			return err
		}
	}
	return nil
}

func rdSpan(content string, span checks.Span) rdRange {
	end := rdAt(content, span.End)
	return rdRange{rdAt(content, span.Start), &end}
}

func rdAt(content string, at int) rdPosition {
	start := strings.LastIndexByte(content[:at], '\n') + 1
	return rdPosition{1 + strings.Count(content[:start], "\n"), at - start + 1}
}

// Close implements [Report].
func (d *rdjson) Close(*engine.Summary) error { return d.close() }
