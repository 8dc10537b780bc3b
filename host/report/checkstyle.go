package report

import (
	"encoding/xml"
	"fmt"
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
	out   io.Writer
	words *message.Writer
	begun bool
}

func newCheckstyle(out io.Writer, options Options) (Report, error) {
	words, err := options.words(Longest)
	if err != nil {
		return nil, err
	}
	return &checkstyle{out: out, words: words}, nil
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

func (c *checkstyle) begin() error {
	if c.begun {
		return nil
	}
	c.begun = true
	_, err := io.WriteString(c.out, xml.Header+"<checkstyle version=\"4.3\">\n")
	return err
}

func (c *checkstyle) Write(r *engine.Result) error {
	if err := c.begin(); err != nil {
		return err
	}
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
		content, err := xml.MarshalIndent(file, "  ", "  ")
		if err != nil {
			return err
		}
		if _, err := fmt.Fprintf(c.out, "%s\n", content); err != nil {
			return err
		}
	}
	return nil
}

func (c *checkstyle) Close(*engine.Summary) error {
	if err := c.begin(); err != nil {
		return err
	}
	_, err := io.WriteString(c.out, "</checkstyle>\n")
	return err
}
