package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/engine"
	"github.com/kawan-mt/kawan/host/message"
)

// jsonDocument writes one JSON object: the results, then their summary.
type jsonDocument struct {
	frame
	words *message.Writer
	used  []Used
}

func newJSON(out io.Writer, options Options) (Report, error) {
	words, err := options.words(Longest)
	if err != nil {
		return nil, err
	}
	return &jsonDocument{frame{out: out, open: "{\n  \"results\": [\n    ", between: ",\n    ", end: "\n  ],\n", empty: "{\n  \"results\": [],\n"},
		words, options.Used}, nil
}

func (j *jsonDocument) Write(r *engine.Result) error {
	if r.ID == "" {
		return nil
	}
	content, err := indented(newRecord(r, j.words), "    ")
	if err != nil {
		return err
	}
	return j.item(content)
}

// summaryRecord is the summary of a run as the JSON format writes it.
type summaryRecord struct {
	Jobs       int            `json:"jobs"`
	Passed     int            `json:"passed"`
	Failed     int            `json:"failed"`
	Incomplete int            `json:"incomplete"`
	Unreadable int            `json:"unreadable"`
	Words      int            `json:"words"`
	Findings   map[string]int `json:"findings"`
	Suppressed int            `json:"suppressed,omitempty"`
	Known      int            `json:"known,omitempty"`
	Unused     []string       `json:"unused_suppressions,omitempty"` // where they stand
	Expired    []string       `json:"expired_suppressions,omitempty"`
	Used       []Used         `json:"used,omitempty"`
}

func (j *jsonDocument) Close(s *engine.Summary) error {
	if err := j.close(); err != nil {
		return err
	}
	rec := summaryRecord{s.Jobs, s.Verdicts[engine.Pass], s.Verdicts[engine.Fail], s.Verdicts[engine.Incomplete],
		s.Unreadable, s.Words, map[string]int{}, s.Suppressed, s.Known, s.Unused, s.Expired, j.used}
	for severity, n := range s.Findings {
		rec.Findings[checks.Severity(severity).String()] = n
	}
	content, err := indented(rec, "  ")
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(j.out, "  \"summary\": %s\n}\n", content)
	return err
}

func indented(value any, prefix string) (string, error) {
	var buffer bytes.Buffer
	encoder := json.NewEncoder(&buffer)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent(prefix, "  ")
	err := encoder.Encode(value)
	return string(bytes.TrimSpace(buffer.Bytes())), err
}
