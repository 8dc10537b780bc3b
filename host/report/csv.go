package report

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/engine"
	"github.com/kawan-mt/kawan/host/message"
)

// csvTable writes a row a finding, for spreadsheets. Those that people accepted
// come last of their article and tell why in the column "suppressed".
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
	"side", "line", "column", "segment", "target", "source", "reference", "mqm", "its", "fingerprint", "suppressed"}

func (c *csvTable) begin() {
	if !c.begun {
		c.begun = true
		_ = c.out.Write(csvHeader) // its error comes again with Flush
	}
}

// Write gives a rule that failed, and an article without findings or that could
// not be read, a row too.
func (c *csvTable) Write(r *engine.Result) error {
	c.begin()
	row := make([]string, len(csvHeader))
	row[0], row[1], row[2] = csvCell(r.ID), csvCell(r.Origin.Path), string(r.Verdict)
	for _, coverage := range r.Coverage {
		if coverage.Status == checks.Failed {
			row[3], row[6] = coverage.Rule, csvCell(c.words.Write(checkOf(coverage.Rule), coverage.Reason))
			_ = c.out.Write(row)
		}
	}
	if len(r.Findings)+len(r.Suppressed) == 0 && row[3] == "" {
		row[6] = csvCell(r.Err)
		_ = c.out.Write(row)
	}
	for _, list := range [][]engine.Finding{r.Findings, r.Suppressed} {
		for i := range list {
			_ = c.out.Write(append(row[:3:3], c.finding(&list[i])...))
		}
	}
	c.out.Flush()
	return c.out.Error()
}

// finding is the cells of a finding; its position is that of the first side
// that it has a span on.
func (c *csvTable) finding(f *engine.Finding) []string {
	position := make([]string, 4)
	for _, side := range sides {
		if at, ok := f.At[side]; ok {
			position = []string{string(side), strconv.Itoa(at.Position.Line), strconv.Itoa(at.Position.Column), csvCell(at.Position.Segment)}
			break
		}
	}
	cells := []string{f.Rule, f.Severity.String(), strconv.FormatFloat(f.Confidence, 'f', 2, 64), csvCell(c.words.Write(f.Check, f.Message))}
	suppressed := ""
	if f.Exemption != nil {
		suppressed = csvCell(accepted(f.Exemption))
	}
	return append(append(cells, position...), csvCell(f.At[checks.Target].Text), csvCell(f.At[checks.Source].Text),
		csvCell(f.At[checks.Reference].Text), csvCell(f.MQM), csvCell(f.ITS), csvCell(f.Fingerprint), suppressed)
}

// csvCell drops control characters and keeps a spreadsheet from taking text for a
// formula. The full-width signs count where the spreadsheet is Japanese.
func csvCell(text string) string {
	text = printable(text)
	first, _ := utf8.DecodeRuneInString(text)
	if strings.ContainsRune("=+-@\t\r\n＝＋－＠", first) {
		return "'" + text
	}
	return text
}

func (c *csvTable) Close(*engine.Summary) error {
	c.begin()
	c.out.Flush()
	return c.out.Error()
}
