package engine

import (
	"strings"
	"testing"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats"
)

func TestExemptFindingsDoNotCount(t *testing.T) {
	content := "satu dua tiga satu"
	options := Options{Exempt: func(r *Result, f *Finding) *Exemption {
		switch {
		case r.ID != "a" || f.Fingerprint == "" || f.Severity != checks.Major:
			return nil
		case f.Target.Start == 0:
			return &Exemption{Reason: "a name"}
		}
		return &Exemption{Known: true}
	}}
	results, summary := runAll(t, options, []formats.Job{job("a", "", content), job("b", "", content)}, &fake{name: "one", word: "satu"})
	a, b := results[0], results[1]
	if a.Verdict != Pass || a.Score.Penalty != 0 || len(a.Findings) != 0 || len(a.Suppressed) != 1 || a.Known != 1 {
		t.Errorf("%+v", a)
	}
	if s := a.Suppressed[0]; s.Exemption.Reason != "a name" || s.Fingerprint == "" || s.At[checks.Target].Text != "satu" {
		t.Errorf("suppressed: %+v", s)
	}
	if b.Verdict != Fail || len(b.Findings) != 2 {
		t.Errorf("%+v", b)
	}
	if summary.Suppressed != 1 || summary.Known != 1 || summary.Findings[checks.Major] != 2 {
		t.Errorf("%+v", summary)
	}
}

// TestFingerprintsOfALongArticleSurvive edits an article as editors do and
// follows each of its findings.
func TestFingerprintsOfALongArticleSurvive(t *testing.T) {
	var sentences []string
	for _, place := range strings.Fields("Jakarta Bandung Surabaya Medan Makassar Padang Ambon Manado") {
		sentences = append(sentences, "Gubernur "+place+" menghadiri meeting bersama warga "+place+" kemarin.")
	}
	content := strings.Join(sentences, "\n\n")
	want := prints(t, content)
	edits := map[string]struct {
		content string
		lost    int // findings whose own passage changed
	}{
		"one paragraph":        {strings.Join(sentences, " "), 0},
		"hard-wrapped":         {strings.ReplaceAll(content, " bersama", "\nbersama"), 0},
		"a paragraph added":    {strings.Replace(content, "Gubernur Medan", "Hujan turun.\n\nGubernur Medan", 1), 0},
		"a paragraph cut":      {strings.Replace(content, sentences[3]+"\n\n", "", 1), 1},
		"moved to the end":     {strings.Join(append(append([]string{}, sentences[1:]...), sentences[0]), "\n\n"), 0},
		"an error put right":   {strings.Replace(content, "meeting bersama warga Bandung", "rapat bersama warga Bandung", 1), 1},
		"other words far away": {strings.ReplaceAll(content, "kemarin", "hari ini"), 0},
		"other quotes, dashes": {strings.ReplaceAll(content, " bersama", " — bersama"), 0},
		"Windows line ends":    {strings.ReplaceAll(content, "\n", "\r\n"), 0},
	}
	for name, edit := range edits {
		got := map[string]bool{}
		for _, mark := range prints(t, edit.content) {
			got[mark] = true
		}
		lost := 0
		for _, mark := range want {
			if !got[mark] {
				lost++
			}
		}
		if lost != edit.lost {
			t.Errorf("%s: %d of %d fingerprints are lost, want %d", name, lost, len(want), edit.lost)
		}
	}
}
