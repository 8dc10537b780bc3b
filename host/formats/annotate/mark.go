// Package annotate writes findings into the files that they were found in, by
// splicing bytes: every other byte stays as it is.
package annotate

import (
	"cmp"
	"context"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats"
)

// Name tells our annotations from those of others.
const Name = "kawan"

// Mark is a finding that is to be written into a file.
type Mark struct {
	Target   *checks.Span // bytes of the file; nil when it stands in the source alone
	Source   *checks.Span
	Rule     string
	ITS      string // localization quality issue type of ITS 2.0
	Severity checks.Severity
	Comment  string // the message
}

// Anchor is the byte of the file by which the mark's segment is found.
func (m *Mark) Anchor() int {
	switch {
	case m.Target != nil:
		return m.Target.Start
	case m.Source != nil:
		return m.Source.Start
	}
	return -1
}

// Text is the mark in one line: rule, severity and message.
func (m *Mark) Text() string {
	return m.Rule + " (" + m.Severity.String() + "): " + strings.Join(strings.Fields(m.Comment), " ")
}

// Percent is the severity as ITS 2.0 wants it, from 0 to 100: the weight of MQM
// in relation to that of a critical error.
func (m *Mark) Percent() string {
	return strconv.Itoa(100 * m.Severity.Weight() / checks.Critical.Weight())
}

// Sort puts marks in order of the file; marks of one place in order of rule and
// message.
func Sort(marks []Mark) {
	slices.SortStableFunc(marks, func(a, b Mark) int {
		return cmp.Or(cmp.Compare(a.Anchor(), b.Anchor()), cmp.Compare(end(&b), end(&a)),
			cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Comment, b.Comment))
	})
}

func end(m *Mark) int {
	if m.Target != nil {
		return m.Target.End
	}
	return 0
}

// Writer writes a file out again with marks, which are sorted, in it, and
// without those of an earlier run. It returns how many marks found no place.
type Writer func(ctx context.Context, file io.ReaderAt, size int64, out io.Writer, marks []Mark, o formats.Options) (lost int, err error)
