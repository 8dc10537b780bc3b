package report

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/engine"
	"github.com/kawan-mt/kawan/host/message"
)

// csvTable writes a row a finding, for spreadsheets.
type csvTable struct {
	out   *csv.Writer
	words *message.Writer
	begun bool
}

func newCSV(out io.Writer, options Options) (Report, error) {
	words, err := options.words(0)
	if err != nil {
		return nil, err
	}
	return &csvTable{out: csv.NewWriter(out), words: words}, nil
}

var csvHeader = []string{"job", "file", "verdict", "rule", "severity", "confidence", "message",
	"line", "column", "segment", "target", "source", "reference", "mqm", "its", "fingerprint"}

func (c *csvTable) begin() {
	if !c.begun {
		c.begun = true
		_ = c.out.Write(csvHeader) // its error comes again with Flush
	}
}

// Write gives an article without findings, or that could not be read, a row too.
func (c *csvTable) Write(r *engine.Result) error {
	c.begin()
	row := make([]string, len(csvHeader))
	row[0], row[1], row[2] = csvCell(r.ID), csvCell(r.Origin.Path), string(r.Verdict)
	if len(r.Findings) == 0 {
		row[6] = csvCell(r.Err)
		_ = c.out.Write(row)
	}
	for i := range r.Findings {
		f := &r.Findings[i]
		row[3], row[4], row[5] = f.Rule, f.Severity.String(), strconv.FormatFloat(f.Confidence, 'f', 2, 64)
		row[6], row[7], row[8], row[9] = csvCell(c.words.Write(f.Check, f.Message)), "", "", ""
		if at, ok := f.At[checks.Target]; ok {
			row[7], row[8], row[9] = strconv.Itoa(at.Position.Line), strconv.Itoa(at.Position.Column), csvCell(at.Position.Segment)
		}
		row[10], row[11], row[12] = csvCell(f.At[checks.Target].Text), csvCell(f.At[checks.Source].Text), csvCell(f.At[checks.Reference].Text)
		row[13], row[14], row[15] = f.MQM, f.ITS, f.Fingerprint
		_ = c.out.Write(row)
	}
	c.out.Flush()
	return c.out.Error()
}

// csvCell keeps a spreadsheet from taking text for a formula.
func csvCell(text string) string {
	if text != "" && strings.ContainsRune("=+-@\t\r", rune(text[0])) {
		return "'" + text
	}
	return text
}

func (c *csvTable) Close(*engine.Summary) error {
	c.begin()
	c.out.Flush()
	return c.out.Error()
}
