package engine

import (
	"strings"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats"
)

// Verdict is what the gate does with an article.
type Verdict string

// The verdicts.
const (
	Pass       Verdict = "pass"
	Fail       Verdict = "fail"
	Incomplete Verdict = "incomplete" // something that should have been checked was not
)

// Result is what became of one job.
type Result struct {
	ID       string
	Origin   formats.Origin
	Article  *checks.Article // analysed; nil when it could not be read
	Err      string          // why it could not be read; empty when it was
	Verdict  Verdict
	Score    Score
	Findings []Finding         // in order of the target
	Coverage []checks.Coverage // in order of rule

	Suppressed []Finding // that people accepted; not among Findings
	Known      int       // findings of the baseline; not among Findings
}

// Finding is a finding with all that a report shows of it.
type Finding struct {
	checks.Finding
	Check       string // name of the check, whose catalogues word its messages
	Plugin      string
	MQM, ITS    string
	Fingerprint string     // survives re-paragraphing and edits elsewhere
	Exemption   *Exemption // of a suppressed one

	At      map[checks.Side]Location // of its own spans
	Related []Location               // of the related places
	Proof   []*Location              // of each evidence, nil for one that stands nowhere
}

// Location is a place with its text and where people find it.
type Location struct {
	checks.Place          // Job is always set
	Text         string   // content of the span
	Position     Position // of its start
}

// End is where the place ends.
func (l Location) End() Position { return l.Position.after(l.Text) }

// Position is where a byte of a text stands.
type Position struct {
	Line, Column int    // 1-based; the column counts characters
	Segment      string // id of the segment of a bilingual file, else empty
	Offset       int    // UTF-8 bytes from the start of the segment
}

// Counts are the findings of each severity, indexed by it.
type Counts [checks.Critical + 1]int

// Count counts the findings of r by severity.
func (r *Result) Count() Counts {
	var counts Counts
	for i := range r.Findings {
		counts[r.Findings[i].Severity]++
	}
	return counts
}

// after is the position behind text that begins at p.
func (p Position) after(text string) Position {
	if last := strings.LastIndexByte(text, '\n'); last >= 0 {
		p.Line += strings.Count(text, "\n")
		p.Column = 1 + utf8.RuneCountInString(text[last+1:])
	} else {
		p.Column += utf8.RuneCountInString(text)
	}
	p.Offset += len(text)
	return p
}
