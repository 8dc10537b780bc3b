package report

import (
	"encoding/xml"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/engine"
	"github.com/kawan-mt/kawan/host/message"
)

// junit writes JUnit XML as CI systems read it: a suite an article, a case a
// rule. What makes an article fail is a failure, what a plugin could not check
// an error; what did not apply is skipped, and so is a rule of which people
// accepted all findings.
type junit struct {
	frame
	words  *message.Writer
	failOn checks.Severity
}

func newJUnit(out io.Writer, options Options) (Report, error) {
	words, err := options.words(Longest)
	if err != nil {
		return nil, err
	}
	open, end := xml.Header+"<testsuites name=\"kawan\">\n", "</testsuites>\n"
	return &junit{frame{out: out, open: open, end: end, empty: open + end}, words, options.FailOn}, nil
}

type junitSuite struct {
	XMLName  xml.Name    `xml:"testsuite"`
	Name     string      `xml:"name,attr"`
	Tests    int         `xml:"tests,attr"`
	Failures int         `xml:"failures,attr"`
	Errors   int         `xml:"errors,attr"`
	Skipped  int         `xml:"skipped,attr"`
	Cases    []junitCase `xml:"testcase"`
}

type junitCase struct {
	Name      string        `xml:"name,attr"`
	Classname string        `xml:"classname,attr"`
	Skipped   string        `xml:"skipped,omitempty"`
	Error     *junitProblem `xml:"error"`
	Failure   *junitProblem `xml:"failure"`
	Output    string        `xml:"system-out,omitempty"`
}

type junitProblem struct {
	Message string `xml:"message,attr"`
	Type    string `xml:"type,attr,omitempty"`
	Text    string `xml:",chardata"`
}

func (j *junit) Write(r *engine.Result) error {
	suite := junitSuite{Name: printable(r.ID)}
	if r.Err != "" {
		suite.Name = printable(firstOf(r.ID, r.Origin.Path, r.Origin.Jobs))
		suite.Cases = []junitCase{{Name: "read", Classname: "kawan", Error: &junitProblem{Message: printable(r.Err), Type: "unreadable"}}}
		suite.Errors = 1
	}
	for _, c := range covered(r) {
		suite.Cases = append(suite.Cases, j.testCase(r, c, &suite))
	}
	suite.Tests = len(suite.Cases)
	return j.xml(suite)
}

// covered is the coverage of r with every rule that found something.
func covered(r *engine.Result) []checks.Coverage {
	coverage := slices.Clone(r.Coverage)
	for _, f := range slices.Concat(r.Findings, r.Suppressed) {
		rule := f.Rule
		if !slices.ContainsFunc(coverage, func(c checks.Coverage) bool { return c.Rule == rule }) {
			coverage = append(coverage, checks.Coverage{Rule: rule, Status: checks.Checked})
		}
	}
	return coverage
}

// testCase is what became of one rule. Many readers show only the first failure
// of a case, so that all findings of the rule go into one.
func (j *junit) testCase(r *engine.Result, c checks.Coverage, suite *junitSuite) junitCase {
	one := junitCase{Name: c.Rule, Classname: printable(r.ID)}
	var failures, notes []string
	for i := range r.Findings {
		f := &r.Findings[i]
		if f.Rule != c.Rule {
			continue
		}
		if line := j.line(r, f); f.Severity < j.failOn {
			notes = append(notes, line)
		} else {
			failures = append(failures, line)
			if one.Failure == nil {
				one.Failure = &junitProblem{Message: printable(j.words.Write(f.Check, f.Message)), Type: f.Severity.String()}
			}
		}
	}
	suppressed := j.suppressed(r, c.Rule)
	reason := printable(j.words.Write(checkOf(c.Rule), c.Reason))
	switch {
	case c.Status == checks.Failed:
		one.Error = &junitProblem{Message: reason, Type: "incomplete"}
		suite.Errors++
	case one.Failure != nil:
		suite.Failures++
	case c.Status == checks.NotChecked:
		one.Skipped = reason
		suite.Skipped++
	case len(suppressed) > 0 && len(notes) == 0:
		one.Skipped, suppressed = strings.Join(suppressed, "\n"), nil
		suite.Skipped++
	}
	if one.Failure != nil {
		one.Failure.Text = strings.Join(failures, "\n")
		if more := len(failures) - 1; more > 0 {
			one.Failure.Message += " (+ " + j.words.Host("report.more", checks.Number("count", float64(more))) + ")"
		}
	}
	one.Output = strings.Join(append(notes, suppressed...), "\n")
	return one
}

// suppressed tells of the findings of a rule that people accepted.
func (j *junit) suppressed(r *engine.Result, rule string) (lines []string) {
	for i := range r.Suppressed {
		if f := &r.Suppressed[i]; f.Rule == rule {
			lines = append(lines, printable(j.words.Host("report.accepted", checks.Quote("reason", accepted(f.Exemption)))+" – "+j.line(r, f)))
		}
	}
	return lines
}

// line tells of one finding: where, how grave, what.
func (j *junit) line(r *engine.Result, f *engine.Finding) string {
	at := spotOf(r, f)
	text := f.Severity.String() + ": " + located(r, f, at, j.words)
	if at.exact {
		text = fmt.Sprintf("%s:%d:%d: %s", at.path, at.start.Line, at.start.Column, text)
	}
	return printable(text)
}

// Close implements [Report].
func (j *junit) Close(*engine.Summary) error { return j.close() }
