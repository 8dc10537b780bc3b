package report

import (
	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/engine"
	"github.com/kawan-mt/kawan/host/message"
)

// record is a result as the JSON formats write it.
type record struct {
	ID          string          `json:"id"`
	File        string          `json:"file,omitempty"`
	Verdict     engine.Verdict  `json:"verdict"`
	Error       string          `json:"error,omitempty"`
	Score       float64         `json:"score"`
	PerThousand float64         `json:"penalty_per_1000_words"`
	Words       int             `json:"words"`
	TargetLang  string          `json:"target_lang,omitempty"`
	Findings    []findingRecord `json:"findings"`
	Coverage    []coverRecord   `json:"coverage"`

	Suppressed []suppressedRecord `json:"suppressed,omitempty"`
	Known      int                `json:"known,omitempty"` // findings of the baseline

	LeftOut []passageRecord `json:"left_out,omitempty"` // of the target's file
	Notes   []string        `json:"notes,omitempty"`    // how the files were read
}

type findingRecord struct {
	Rule        string           `json:"rule"`
	Severity    checks.Severity  `json:"severity"`
	Confidence  float64          `json:"confidence"`
	Message     string           `json:"message"`
	Target      *spanRecord      `json:"target,omitempty"`
	Source      *spanRecord      `json:"source,omitempty"`
	Reference   *spanRecord      `json:"reference,omitempty"`
	Related     []placeRecord    `json:"related,omitempty"`
	Evidence    []evidenceRecord `json:"evidence,omitempty"`
	Edits       []editRecord     `json:"edits,omitempty"`
	MQM         string           `json:"mqm,omitempty"`
	ITS         string           `json:"its,omitempty"`
	Plugin      string           `json:"plugin"`
	Code        string           `json:"code"`
	Fingerprint string           `json:"fingerprint"`
}

type spanRecord struct {
	Start   int    `json:"start"`
	End     int    `json:"end"`
	Text    string `json:"text"`
	Line    int    `json:"line"`
	Column  int    `json:"column"`
	Segment string `json:"segment,omitempty"`
	Offset  *int   `json:"offset,omitempty"` // in the segment, UTF-8 bytes
}

type placeRecord struct {
	Job  string      `json:"job"`
	Side checks.Side `json:"side"`
	spanRecord
}

type evidenceRecord struct {
	Label string       `json:"label"`
	Value string       `json:"value,omitempty"`
	Place *placeRecord `json:"place,omitempty"`
}

type editRecord struct {
	Start       int    `json:"start"`
	End         int    `json:"end"`
	Replacement string `json:"replacement"`
}

type coverRecord struct {
	Rule   string        `json:"rule"`
	Status checks.Status `json:"status"`
	Code   string        `json:"code,omitempty"`
	Reason string        `json:"reason,omitempty"`
}

func newRecord(r *engine.Result, words *message.Writer) record {
	rec := record{
		ID: r.ID, File: r.Origin.Path, Verdict: r.Verdict, Error: r.Err,
		Score: r.Score.Value, PerThousand: r.Score.PerThousand, Words: r.Score.Words,
		Findings: make([]findingRecord, len(r.Findings)), Coverage: make([]coverRecord, len(r.Coverage)),
		Suppressed: newSuppressed(r, words), Known: r.Known,
	}
	rec.LeftOut, rec.Notes = leftOut(words, r), warnings(words, r)
	if r.Article != nil {
		rec.TargetLang = r.Article.Target.Lang
	}
	for i := range r.Findings {
		rec.Findings[i] = newFinding(&r.Findings[i], words)
	}
	for i, c := range r.Coverage {
		rec.Coverage[i] = coverRecord{c.Rule, c.Status, c.Reason.Code, words.Write(checkOf(c.Rule), c.Reason)}
	}
	return rec
}

func newFinding(f *engine.Finding, words *message.Writer) findingRecord {
	rec := findingRecord{
		Rule: f.Rule, Severity: f.Severity, Confidence: f.Confidence,
		Message: words.Write(f.Check, f.Message), Code: f.Message.Code,
		Target: spanAt(f, checks.Target), Source: spanAt(f, checks.Source), Reference: spanAt(f, checks.Reference),
		MQM: f.MQM, ITS: f.ITS, Plugin: f.Plugin, Fingerprint: f.Fingerprint,
	}
	for _, place := range f.Related {
		rec.Related = append(rec.Related, newPlace(place))
	}
	for i, evidence := range f.Evidence {
		e := evidenceRecord{Label: words.Write(f.Check, evidence.Label), Value: evidence.Value}
		if f.Proof[i] != nil {
			place := newPlace(*f.Proof[i])
			e.Place = &place
		}
		rec.Evidence = append(rec.Evidence, e)
	}
	for _, edit := range f.Edits {
		rec.Edits = append(rec.Edits, editRecord{edit.Span.Start, edit.Span.End, edit.Replacement})
	}
	return rec
}

func spanAt(f *engine.Finding, side checks.Side) *spanRecord {
	at, ok := f.At[side]
	if !ok {
		return nil
	}
	span := newSpan(at)
	return &span
}

func newSpan(at engine.Location) spanRecord {
	span := spanRecord{
		Start: at.Span.Start, End: at.Span.End, Text: at.Text,
		Line: at.Position.Line, Column: at.Position.Column, Segment: at.Position.Segment,
	}
	if span.Segment != "" {
		span.Offset = &at.Position.Offset
	}
	return span
}

func newPlace(at engine.Location) placeRecord {
	return placeRecord{at.Job, at.Side, newSpan(at)}
}
