package report

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/engine"
	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/message"
)

func TestWhatIsLeftOutIsTold(t *testing.T) {
	r := &engine.Result{ID: "a", Verdict: engine.Pass, Article: &checks.Article{ID: "a"}, Origin: formats.Origin{
		Warnings: []checks.Message{formats.NoteGuessed("koi8-r")},
		Documents: map[checks.Side]*formats.Document{checks.Target: {LeftOut: []formats.Passage{
			{Text: "Beranda\n dunia", File: checks.Span{Start: 3, End: 9}, Reason: checks.Msg(formats.LeftOutsideMain)}, {Text: " "},
		}}},
	}}
	for language, want := range map[string][2]string{
		"en": {"left out of the check: 1, the first “Beranda dunia” (outside the main content)", "The file does not tell its encoding; it was read as koi8-r."},
		"id": {"tidak diperiksa: 1 bagian, yang pertama “Beranda dunia” (di luar isi utama)", "Berkas tidak menyebutkan pengodeannya; berkas dibaca sebagai koi8-r."},
	} {
		var out bytes.Buffer
		writer, err := newText(&out, Options{Lang: language})
		if err != nil {
			t.Fatal(err)
		}
		if err := writer.Write(r); err != nil {
			t.Fatal(err)
		}
		if got := out.String(); !strings.Contains(got, want[0]) || !strings.Contains(got, want[1]) {
			t.Errorf("%s lacks %q", got, want)
		}
	}
	words, err := message.New("en", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	data, err := json.Marshal(newRecord(r, words))
	if err != nil || !bytes.Contains(data, []byte(`"left_out":[{"text":"Beranda dunia","reason":"outside the main content","start":3,"end":9}],"notes":["The file does not tell its encoding; it was read as koi8-r."]`)) {
		t.Errorf("%s, %v", data, err)
	}
}
