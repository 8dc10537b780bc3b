package report

import (
	"encoding/xml"
	"io"
	"slices"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/engine"
	"github.com/kawan-mt/kawan/host/message"
)

// checkstyle writes the XML of Checkstyle, which Jenkins and reviewers' bots
// read: a file element an article, and one more where findings stand in the
// source's file.
type checkstyle struct {
	frame
	words *message.Writer
}

func newCheckstyle(out io.Writer, options Options) (Report, error) {
	words, err := options.words(Longest)
	if err != nil {
		return nil, err
	}
	open, end := xml.Header+"<checkstyle version=\"4.3\">\n", "</checkstyle>\n"
	return &checkstyle{frame{out: out, open: open, end: end, empty: open + end}, words}, nil
}

type checkstyleFile struct {
	XMLName xml.Name          `xml:"file"`
	Name    string            `xml:"name,attr"`
	Errors  []checkstyleError `xml:"error"`
}

type checkstyleError struct {
	Line     int    `xml:"line,attr"`
	Column   int    `xml:"column,attr,omitempty"`
	Severity string `xml:"severity,attr"`
	Message  string `xml:"message,attr"`
	Source   string `xml:"source,attr"`
}

var checkstyleLevels = [...]string{checks.Neutral: "info", checks.Minor: "warning", checks.Major: "error", checks.Critical: "error"}

func (c *checkstyle) Write(r *engine.Result) error {
	files := []checkstyleFile{{Name: printable(nearest(r).path)}}
	for _, i := range issues(r, c.words) {
		one := checkstyleError{i.at.start.Line, i.at.start.Column, checkstyleLevels[i.severity], i.message, "kawan." + i.rule}
		name := printable(i.at.path)
		at := slices.IndexFunc(files, func(f checkstyleFile) bool { return f.Name == name })
		if at < 0 {
			at, files = len(files), append(files, checkstyleFile{Name: name})
		}
		files[at].Errors = append(files[at].Errors, one)
	}
	for _, file := range files {
		if err := c.xml(file); err != nil {
			return err
		}
	}
	return nil
}

// Close implements [Report].
func (c *checkstyle) Close(*engine.Summary) error { return c.close() }
