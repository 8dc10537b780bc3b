package report

import (
	"slices"
	"strings"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/engine"
	"github.com/kawan-mt/kawan/host/message"
)

// suppressedRecord is a finding that people accepted.
type suppressedRecord struct {
	findingRecord
	Suppression suppressionRecord `json:"suppression"`
}

type suppressionRecord struct {
	Reason string `json:"reason"`
	Author string `json:"author,omitempty"`

	Expires string `json:"expires,omitempty"` // last day, 2006-01-02
	Where   string `json:"where"`             // "path:line:column"
}

func newSuppressed(r *engine.Result, words *message.Writer) []suppressedRecord {
	var list []suppressedRecord
	for i := range r.Suppressed {
		f := &r.Suppressed[i]
		list = append(list, suppressedRecord{newFinding(f, words), suppressionRecord{f.Exemption.Reason, f.Exemption.Author, f.Exemption.Expires, f.Exemption.Where}})
	}
	return list
}

// sarifSuppression tells that a result was accepted outside of the article.
type sarifSuppression struct {
	Kind          string `json:"kind"`
	Justification string `json:"justification"`
}

func sarifSuppressions(f *engine.Finding) []sarifSuppression {
	if f.Exemption == nil {
		return nil
	}
	return []sarifSuppression{{"external", accepted(f.Exemption)}}
}

// accepted tells in one line why a finding does not count: the reason, who gave
// it and the last day.
func accepted(e *engine.Exemption) string {
	about := slices.DeleteFunc([]string{e.Author, e.Expires}, func(part string) bool { return part == "" })
	if len(about) == 0 {
		return e.Reason
	}
	return e.Reason + " (" + strings.Join(about, ", ") + ")"
}

// exempted counts for people what does not count, with a comma before it.
func (t *text) exempted(suppressed, known int) string {
	return t.paint.faint(exemptedCounts(t.words, suppressed, known))
}

func exemptedCounts(words *message.Writer, suppressed, known int) string {
	var parts strings.Builder
	for _, one := range []struct {
		code  string
		count int
	}{{"report.suppressed", suppressed}, {"report.known", known}} {
		if one.count > 0 {
			parts.WriteString(", " + words.Host(one.code, checks.Number("count", float64(one.count))))
		}
	}
	return parts.String()
}
