package text

import (
	"os"
	"slices"
	"testing"

	"github.com/kawan-mt/kawan/checks"
)

// TestArticles pins what is known of real articles: the number of sentences,
// which of them are boilerplate, and which are not Indonesian.
func TestArticles(t *testing.T) {
	for name, want := range map[string]struct {
		sentences   int
		boilerplate []string
		foreign     int // index of a sentence in English, -1 if none
	}{
		"hari-nasional":    {15, []string{"Bagikan:"}, -1},
		"kunjungan-shoigu": {27, []string{"[ah]", "Comments", "Loading…"}, -1},
		"ulang-tahun-a":    {14, []string{"Source link"}, -1},
		"ulang-tahun-b":    {21, nil, 8},
		"ulang-tahun-c":    {16, []string{"BACA JUGA: Pakai Keffiyeh, Justin Bieber Tarik Dukungan dari Israel ke Palestina?", "(Agung)"}, -1},
	} {
		content, err := os.ReadFile("../../testdata/" + name + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		text := &checks.Text{Content: string(content), Lang: "id"}
		Segment(text)
		Describe(text)
		holdsInvariants(t, text)
		var boilerplate []string
		for i, s := range text.Sentences {
			if s.Boilerplate {
				boilerplate = append(boilerplate, text.Slice(s.Span))
				continue
			}
			lang := "id"
			if i == want.foreign {
				lang = "en"
			}
			if s.Lang != lang {
				t.Errorf("%s: sentence %d is in %q, want %q: %s", name, i, s.Lang, lang, text.Slice(s.Span))
			}
		}
		if len(text.Sentences) != want.sentences || !slices.Equal(boilerplate, want.boilerplate) {
			t.Errorf("%s: %d sentences, want %d; boilerplate %q, want %q", name, len(text.Sentences), want.sentences, boilerplate, want.boilerplate)
		}
	}
}
