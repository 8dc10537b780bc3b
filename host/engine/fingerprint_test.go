package engine

import (
	"strings"
	"testing"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats"
)

func prints(t *testing.T, content string) []string {
	t.Helper()
	results, _ := runAll(t, Options{}, []formats.Job{job("a", "", content)}, &fake{name: "one", word: "meeting"})
	var list []string
	for _, f := range results[0].Findings {
		list = append(list, f.Fingerprint)
	}
	return list
}

func TestFingerprintSurvivesReparagraphingAndEditsElsewhere(t *testing.T) {
	content := "Presiden tiba pada hari Senin. Ia menghadiri meeting dengan menteri di istana. Lalu pulang."
	want := prints(t, content)
	for name, changed := range map[string]string{
		"new paragraphs":  strings.ReplaceAll(content, ". ", ".\n\n"),
		"other spaces":    strings.ReplaceAll(content, " ", "  "),
		"edit elsewhere":  strings.Replace(content, "Presiden", "Perdana menteri", 1),
		"text before":     "Bagikan:\n\n" + content,
		"capitals nearby": strings.Replace(content, "menghadiri", "MENGHADIRI", 1),
	} {
		if got := prints(t, changed); len(got) != 1 || got[0] != want[0] {
			t.Errorf("%s: %v, want %v", name, got, want)
		}
	}
	for name, changed := range map[string]string{
		"other neighbours": strings.Replace(content, "dengan menteri", "bersama raja", 1),
		"other text":       strings.Replace(content, "menghadiri meeting", "menghadiri Big meeting", 1),
	} {
		if got := prints(t, changed); got[0] == want[0] {
			t.Errorf("%s: the same fingerprint", name)
		}
	}
}

func TestEqualFindingsHaveFingerprintsOfTheirOwn(t *testing.T) {
	list := prints(t, strings.Repeat("Ia ikut meeting di istana itu. ", 5))
	seen := map[string]bool{}
	for _, one := range list {
		seen[one] = true
	}
	if len(list) != 5 || len(seen) != 5 {
		t.Errorf("%d findings with %d fingerprints, want 5", len(list), len(seen))
	}
}

func TestPositions(t *testing.T) {
	content := "é" + strings.Repeat("ab", 3000) + "\nsatu\r\n日本語 dua"
	l := newLocator(&checks.Text{Content: content}, nil)
	for _, c := range []struct {
		word         string
		line, column int
	}{{"é", 1, 1}, {"satu", 2, 1}, {"語", 3, 3}, {"dua", 3, 5}} {
		p := l.position(strings.Index(content, c.word))
		if p.Line != c.line || p.Column != c.column {
			t.Errorf("%s at %d:%d, want %d:%d", c.word, p.Line, p.Column, c.line, c.column)
		}
	}
	if p := l.position(6001 + 1); p.Line != 1 || p.Column != 6002 {
		t.Errorf("deep in a long line: %d:%d", p.Line, p.Column)
	}
	if p := l.position(len(content)); p.Line != 3 || p.Column != 8 {
		t.Errorf("the end is at %d:%d", p.Line, p.Column)
	}
}

func TestScore(t *testing.T) {
	findings := []Finding{{}, {}}
	findings[0].Severity, findings[1].Severity = checks.Major, checks.Minor
	s := score(&checks.Text{Content: strings.Repeat("kata ", 200)}, findings)
	if s.Words != 200 || s.Penalty != 6 || s.Value != 97 || s.PerThousand != 30 {
		t.Errorf("score %+v", s)
	}
	findings[0].Severity, findings[1].Severity = checks.Critical, checks.Critical
	if s := score(&checks.Text{Content: "dua kata"}, findings); s.Value != 0 {
		t.Errorf("score %+v, want 0", s)
	}
	if s := score(&checks.Text{Content: "dua kata"}, nil); s.Value != 100 {
		t.Errorf("score %+v, want 100", s)
	}
}
