package report

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/engine"
	"github.com/kawan-mt/kawan/host/formats"
)

func TestWhatIsLeftOutIsTold(t *testing.T) {
	r := &engine.Result{ID: "a", Verdict: engine.Pass, Article: &checks.Article{ID: "a"}, Origin: formats.Origin{
		Warnings: []string{"The page does not tell its encoding."},
		Documents: map[checks.Side]*formats.Document{checks.Target: {LeftOut: []formats.Passage{
			{Text: "Beranda\n dunia", File: checks.Span{Start: 3, End: 9}, Reason: "outside the main content"}, {Text: " "},
		}}},
	}}
	for language, want := range map[string]string{
		"en": "left out of the check: 1, the first “Beranda dunia” (outside the main content)",
		"id": "tidak diperiksa: 1 bagian, yang pertama “Beranda dunia” (outside the main content)",
	} {
		var out bytes.Buffer
		writer, err := newText(&out, Options{Lang: language})
		if err != nil {
			t.Fatal(err)
		}
		if err := writer.Write(r); err != nil {
			t.Fatal(err)
		}
		if got := out.String(); !strings.Contains(got, want) || !strings.Contains(got, "does not tell its encoding") {
			t.Errorf("%s lacks %q", got, want)
		}
	}
	data, err := json.Marshal(newRecord(r, nil))
	if err != nil || !bytes.Contains(data, []byte(`"left_out":[{"text":"Beranda dunia","reason":"outside the main content","start":3,"end":9}],"notes":["The page does not tell its encoding."]`)) {
		t.Errorf("%s, %v", data, err)
	}
}
