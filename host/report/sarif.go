package report

import (
	"encoding/json"
	"io"
	"net/url"
	"path/filepath"
	"strings"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/engine"
	"github.com/kawan-mt/kawan/host/message"
)

// sarif writes the Static Analysis Results Interchange Format 2.1.0 (OASIS),
// as code hosts read it. Results are written as they come.
type sarif struct {
	out     io.Writer
	words   *message.Writer
	options Options
	begun   bool
	results int
	broken  []sarifNotification
	more    int // notifications beyond mostNotes
}

func newSARIF(out io.Writer, options Options) (Report, error) {
	words, err := options.words(Longest)
	if err != nil {
		return nil, err
	}
	return &sarif{out: out, words: words, options: options}, nil
}

type sarifText struct {
	Text string `json:"text"`
}

type sarifRule struct {
	ID         string        `json:"id"`
	Short      sarifText     `json:"shortDescription"`
	Help       sarifMarkdown `json:"help"`
	Default    sarifDefault  `json:"defaultConfiguration"`
	Properties sarifTags     `json:"properties"`
}

type sarifMarkdown struct {
	Text     string `json:"text"`
	Markdown string `json:"markdown"`
}

type sarifDefault struct {
	Level string `json:"level"`
}

type sarifTags struct {
	Tags []string `json:"tags"`
}

type sarifResult struct {
	RuleID       string            `json:"ruleId"`
	Level        string            `json:"level"`
	Message      sarifText         `json:"message"`
	Locations    []sarifLocation   `json:"locations"`
	Related      []sarifLocation   `json:"relatedLocations,omitempty"`
	Fingerprints map[string]string `json:"partialFingerprints"`
	Rank         float64           `json:"rank"` // confidence, 0 to 100
	Properties   sarifProperties   `json:"properties"`

	Suppressions []sarifSuppression `json:"suppressions,omitempty"`
}

type sarifProperties struct {
	Severity   string  `json:"severity"`
	Confidence float64 `json:"confidence"`
	MQM        string  `json:"mqm,omitempty"`
	ITS        string  `json:"its,omitempty"`
}

type sarifLocation struct {
	ID       int            `json:"id,omitempty"`
	Message  *sarifText     `json:"message,omitempty"`
	Physical *sarifPhysical `json:"physicalLocation,omitempty"`
	Logical  []sarifLogical `json:"logicalLocations,omitempty"`
}

type sarifPhysical struct {
	Artifact sarifArtifact `json:"artifactLocation"`
	Region   sarifRegion   `json:"region"`
}

type sarifArtifact struct {
	URI string `json:"uri"`
}

type sarifRegion struct {
	StartLine   int       `json:"startLine"`
	StartColumn int       `json:"startColumn"`
	EndLine     int       `json:"endLine,omitempty"`
	EndColumn   int       `json:"endColumn,omitempty"`
	ByteOffset  *int      `json:"byteOffset,omitempty"` // of the file
	ByteLength  *int      `json:"byteLength,omitempty"`
	Snippet     *sarifCut `json:"snippet,omitempty"`
}

// sarifCut is the text of a region: as the file has it, or without its markup.
type sarifCut struct {
	Text     string     `json:"text,omitempty"`
	Rendered *sarifText `json:"rendered,omitempty"`
}

type sarifLogical struct {
	Name string `json:"name"`
	Kind string `json:"kind"`
}

type sarifNotification struct {
	Level      string            `json:"level"`
	Message    sarifText         `json:"message"`
	Descriptor map[string]string `json:"descriptor,omitempty"`
}

// sarifLevels are the levels of the severities, by severity.
var sarifLevels = [...]string{checks.Neutral: "note", checks.Minor: "warning", checks.Major: "error", checks.Critical: "error"}

func (s *sarif) begin() error {
	if s.begun {
		return nil
	}
	s.begun = true
	rules := []sarifRule{}
	for _, spec := range s.options.Specs {
		for i := range spec.Rules {
			rule := &spec.Rules[i]
			help := s.words.Help(spec.Name, rule)
			rules = append(rules, sarifRule{rule.ID, sarifText{s.words.Title(spec.Name, rule)}, sarifMarkdown{help, help},
				sarifDefault{sarifLevels[rule.Severity]}, sarifTags{[]string{spec.Name, "mqm:" + rule.MQM, "its:" + rule.ITS}}})
		}
	}
	driver, err := json.Marshal(map[string]any{"name": "kawan", "semanticVersion": s.options.Version,
		"informationUri": "https://github.com/kawan-mt/kawan", "rules": rules})
	if err != nil {
		return err
	}
	_, err = io.WriteString(s.out, `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{`+
		`"tool":{"driver":`+string(driver)+`},"columnKind":"unicodeCodePoints","results":[`)
	return err
}

// Write keeps for the end what a plugin could not check.
func (s *sarif) Write(r *engine.Result) error {
	if err := s.begin(); err != nil {
		return err
	}
	if r.Err != "" {
		s.note(sarifNotification{Level: "error", Message: sarifText{broken(r, unreadable, r.Err).message}})
		return nil
	}
	for _, c := range r.Coverage {
		if c.Status == checks.Failed {
			text := r.ID + ": " + printable(s.words.Write(checkOf(c.Rule), c.Reason))
			s.note(sarifNotification{"error", sarifText{text}, map[string]string{"id": c.Rule}})
		}
	}
	for _, list := range [][]engine.Finding{r.Findings, r.Suppressed} {
		for i := range list {
			if err := s.result(r, &list[i]); err != nil {
				return err
			}
		}
	}
	return nil
}

// mostNotes bounds the notifications that are kept until the end.
const mostNotes = 1000

func (s *sarif) note(n sarifNotification) {
	if len(s.broken) < mostNotes {
		s.broken = append(s.broken, n)
	} else {
		s.more++
	}
}

func (s *sarif) result(r *engine.Result, f *engine.Finding) error {
	at := spotOf(r, f)
	result := sarifResult{
		RuleID: f.Rule, Level: sarifLevels[f.Severity], Message: sarifText{printable(s.words.Write(f.Check, f.Message))},
		Locations:    []sarifLocation{{Physical: sarifPlace(at, f.At[at.side].Text), Logical: sarifName(r.ID)}},
		Fingerprints: map[string]string{"kawan/v1": f.Fingerprint},
		Rank:         100 * f.Confidence,
		Properties:   sarifProperties{f.Severity.String(), f.Confidence, f.MQM, f.ITS},
		Suppressions: sarifSuppressions(f),
	}
	for _, side := range sides {
		if place, ok := f.At[side]; ok && side != at.side && !place.Span.Empty() {
			result.Related = append(result.Related, s.related(r, place, len(result.Related)+1))
		}
	}
	for _, place := range f.Related {
		result.Related = append(result.Related, s.related(r, place, len(result.Related)+1))
	}
	content, err := json.Marshal(result)
	if err != nil {
		return err
	}
	if s.results++; s.results > 1 {
		content = append([]byte(",\n"), content...)
	}
	_, err = s.out.Write(content)
	return err
}

// related is another place of the finding: the passage of the source, or one
// elsewhere in the group, which only has a name.
func (s *sarif) related(r *engine.Result, place engine.Location, id int) sarifLocation {
	text := s.words.Host("side."+string(place.Side)) + ", " + where(s.words, place.Position) + ": " + printable(place.Text)
	location := sarifLocation{ID: id, Message: &sarifText{text}, Logical: sarifName(place.Job)}
	if near := spotAt(r, place); near.exact {
		location.Physical = sarifPlace(near, place.Text)
	}
	return location
}

func sarifName(job string) []sarifLogical { return []sarifLogical{{job, "module"}} }

// sarifPlace is nil for a place in no file.
func sarifPlace(at spot, snippet string) *sarifPhysical {
	if at.path == "" {
		return nil
	}
	region := sarifRegion{StartLine: at.start.Line, StartColumn: at.start.Column}
	if at.exact {
		region.EndLine, region.EndColumn = at.end.Line, at.end.Column
		if at.bytes != nil {
			length := at.bytes.Len()
			region.ByteOffset, region.ByteLength = &at.bytes.Start, &length
		}
		switch snippet = printable(snippet); {
		case snippet == "":
		case at.verbatim:
			region.Snippet = &sarifCut{Text: snippet}
		default:
			region.Snippet = &sarifCut{Rendered: &sarifText{snippet}}
		}
	}
	return &sarifPhysical{sarifArtifact{uri(at.path)}, region}
}

// uri is a path as a relative or file URI.
func uri(path string) string {
	slashed := filepath.ToSlash(path)
	if filepath.IsAbs(path) || strings.HasPrefix(slashed, "/") {
		return (&url.URL{Scheme: "file", Path: "/" + strings.TrimPrefix(slashed, "/")}).String()
	}
	return (&url.URL{Path: slashed}).String()
}

func (s *sarif) Close(summary *engine.Summary) error {
	if err := s.begin(); err != nil {
		return err
	}
	if s.more > 0 {
		more := s.words.Host("report.more", checks.Number("count", float64(s.more)))
		s.broken = append(s.broken, sarifNotification{Level: "error", Message: sarifText{more}})
	}
	invocation, err := json.Marshal(map[string]any{
		"executionSuccessful":        summary.Verdicts[engine.Incomplete] == 0,
		"exitCode":                   summary.ExitStatus(),
		"toolExecutionNotifications": append([]sarifNotification{}, s.broken...),
	})
	if err != nil {
		return err
	}
	_, err = io.WriteString(s.out, `],"invocations":[`+string(invocation)+"]}]}\n")
	return err
}
