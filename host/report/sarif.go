package report

import (
	"encoding/json"
	"io"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/engine"
	"github.com/kawan-mt/kawan/host/message"
)

// sarif writes the Static Analysis Results Interchange Format 2.1.0 (OASIS),
// as code hosts read it. Results are written as they come.
type sarif struct {
	frame
	words  *message.Writer
	root   string
	broken []sarifNotification
	more   int // notifications beyond mostNotes
}

func newSARIF(out io.Writer, options Options) (Report, error) {
	words, err := options.words(Longest)
	if err != nil {
		return nil, err
	}
	driver, err := json.Marshal(map[string]any{"name": "kawan", "semanticVersion": options.Version,
		"informationUri": "https://github.com/kawan-mt/kawan", "rules": sarifRules(options.Specs, words)})
	if err != nil {
		return nil, err
	}
	open := `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{` +
		`"tool":{"driver":` + string(driver) + `},"columnKind":"unicodeCodePoints","results":[`
	return &sarif{frame: frame{out: out, open: open, between: ",\n", end: "]", empty: open + "]"}, words: words, root: options.Root}, nil
}

// sarifLevels are the levels of the severities, by severity.
var sarifLevels = [...]string{checks.Neutral: "note", checks.Minor: "warning", checks.Major: "error", checks.Critical: "error"}

func sarifRules(specs []checks.Spec, words *message.Writer) []sarifRule {
	rules := []sarifRule{}
	for _, spec := range specs {
		for i := range spec.Rules {
			rule := &spec.Rules[i]
			help := words.Help(spec.Name, rule)
			rules = append(rules, sarifRule{rule.ID, sarifText{words.Title(spec.Name, rule)}, sarifMarkdown{help, help},
				sarifDefault{sarifLevels[rule.Severity]}, sarifTags{[]string{spec.Name, "mqm:" + rule.MQM, "its:" + rule.ITS}}})
		}
	}
	return rules
}

// Write keeps for the end what a plugin could not check.
func (s *sarif) Write(r *engine.Result) error {
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
		Locations:    []sarifLocation{{Physical: s.place(at, f.At[at.side].Text), Logical: sarifName(r.ID)}},
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
	return s.json(result)
}

func (s *sarif) Close(summary *engine.Summary) error {
	if err := s.close(); err != nil {
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
	_, err = io.WriteString(s.out, `,"invocations":[`+string(invocation)+"]}]}\n")
	return err
}
