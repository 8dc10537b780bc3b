package report

import (
	"encoding/xml"
	"fmt"
	"io"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/engine"
	"github.com/kawan-mt/kawan/host/message"
)

// checkstyle writes the XML of Checkstyle, which Jenkins and reviewers' bots
// read: a file element an article.
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
	file := checkstyleFile{Name: firstOf(r.Origin.Path, r.Origin.Jobs, r.ID)}
	for _, i := range issues(r, c.words) {
		file.Errors = append(file.Errors, checkstyleError{i.at.start.Line, i.at.start.Column, checkstyleLevels[i.severity],
			printable(i.message), "kawan." + i.rule})
	}
	content, err := xml.MarshalIndent(file, "  ", "  ")
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(c.out, "%s\n", content)
	return err
}

func (c *checkstyle) Close(*engine.Summary) error {
	if err := c.begin(); err != nil {
		return err
	}
	_, err := io.WriteString(c.out, "</checkstyle>\n")
	return err
}
