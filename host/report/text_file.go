package report

import (
	"strings"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/engine"
	"github.com/kawan-mt/kawan/host/message"
)

// firstWords is how much of a left-out passage is quoted, characters.
const firstWords = 40

// file tells how the target was read: what of it was left out, and what was
// repaired or guessed.
func (t *text) file(r *engine.Result) {
	for _, note := range fileNotes(t.words, r) {
		t.faint(note)
	}
}

func fileNotes(words *message.Writer, r *engine.Result) []string {
	var notes []string
	if passages := leftOut(words, r); len(passages) > 0 {
		notes = append(notes, words.Host("report.left-out", checks.Number("count", float64(len(passages))),
			checks.Quote("text", message.Shorten(passages[0].Text, firstWords)), checks.Quote("reason", passages[0].Reason)))
	}
	return append(notes, warnings(words, r)...)
}

// warnings are what was repaired, guessed or counted while a file was read.
func warnings(words *message.Writer, r *engine.Result) []string {
	var notes []string
	for _, m := range r.Origin.Warnings {
		notes = append(notes, words.Write("", m))
	}
	return notes
}

func (t *text) faint(sentence string) {
	for _, line := range Wrap(flatten(sentence), t.options.Width-2) {
		t.line("  %s", t.paint.faint(line))
	}
}

// passageRecord is a passage of the file that is no part of the article. Start
// and end are bytes of the file, in an archive of its members laid end to end.
type passageRecord struct {
	Text   string `json:"text"`
	Reason string `json:"reason"`
	Start  int    `json:"start"`
	End    int    `json:"end"`
}

// longestLeftOut is how much of a left-out passage is kept, characters.
const longestLeftOut = 200

// leftOut are the passages of the target's file that were not checked.
func leftOut(words *message.Writer, r *engine.Result) []passageRecord {
	document := r.Origin.Documents[checks.Target]
	if document == nil {
		return nil
	}
	var records []passageRecord
	for _, p := range document.LeftOut {
		if text := strings.Join(strings.Fields(p.Text), " "); text != "" {
			records = append(records, passageRecord{message.Shorten(text, longestLeftOut), words.Write("", p.Reason), p.File.Start, p.File.End})
		}
	}
	return records
}
