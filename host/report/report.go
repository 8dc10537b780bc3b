// Package report writes the results of a run: for people and for other
// programs, one file a format.
package report

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/engine"
	"github.com/kawan-mt/kawan/host/message"
	"github.com/kawan-mt/kawan/host/suggest"
)

// Report is a report that is being written.
type Report interface {
	// Write adds the result of one job.
	Write(result *engine.Result) error
	// Close ends the report; the summary covers all results.
	Close(summary *engine.Summary) error
}

// Options tell how to write a report.
type Options struct {
	Lang    string // BCP 47 tag of the reader's language
	Version string // of kawan
	Specs   []checks.Spec
	Used    []Used
	FailOn  checks.Severity // least severity that fails an article
	Colour  bool            // text only
	Width   int             // text only: columns of the terminal; 0: DefaultWidth
	Root    string          // of the repository, from which code hosts see paths; empty: the working directory
}

// Longest is how many characters of a quoted passage a message shows.
const Longest = 200

// words makes the writer of messages for a report.
func (o Options) words(longest int) (*message.Writer, error) {
	return message.New(o.Lang, o.Specs, longest)
}

type maker func(out io.Writer, options Options) (Report, error)

var makers = map[string]maker{
	"text":       newText,
	"json":       newJSON,
	"jsonl":      newJSONL,
	"sarif":      newSARIF,
	"junit":      newJUnit,
	"checkstyle": newCheckstyle,
	"gitlab":     newGitLab,
	"github":     newGitHub,
	"rdjson":     newRDJSON,
	"csv":        newCSV,
	"html":       newHTML,
	"markdown":   newMarkdown,
}

// New begins a report in the format with a name.
func New(format string, out io.Writer, options Options) (Report, error) {
	if err := Known(format); err != nil {
		return nil, err
	}
	return makers[format](out, options)
}

// Formats are the names of all formats.
func Formats() []string { return slices.Sorted(maps.Keys(makers)) }

// Known refuses an unknown format; the error names the one that was meant.
func Known(format string) error {
	if _, ok := makers[format]; ok {
		return nil
	}
	if near := suggest.Nearest(format, Formats()); near != "" {
		return fmt.Errorf("unknown format %q; did you mean %s?", format, near)
	}
	return fmt.Errorf("unknown format %q; use one of %s", format, strings.Join(Formats(), ", "))
}
