package report

import (
	"strings"
	"testing"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/engine"
	"github.com/kawan-mt/kawan/host/formats"
)

// sample is a result with a finding of each shape.
func sample() (*engine.Result, *engine.Summary) {
	target := "Kim bertemu Putin di Moskow.\nIni \x1b[31minvincible\x1b[0m sekali."
	source := "Kim met Putin in Moscow. They signed an agreement. This is invincible."
	article := &checks.Article{ID: "artikel.txt", SourceLang: "en",
		Target: checks.Text{Content: target, Lang: "id"}, Source: &checks.Text{Content: source, Lang: "en"}}
	location := func(job string, side checks.Side, content, text string, line, column int) engine.Location {
		start := strings.Index(content, text)
		return engine.Location{Place: checks.Place{Job: job, Side: side, Span: checks.Span{Start: start, End: start + len(text)}},
			Text: text, Position: engine.Position{Line: line, Column: column}}
	}
	word := location(article.ID, checks.Target, target, "invincible", 2, 10)
	gap := engine.Location{Place: checks.Place{Job: article.ID, Side: checks.Target, Span: checks.Span{Start: 28, End: 28}},
		Position: engine.Position{Line: 1, Column: 29}}
	missing := location(article.ID, checks.Source, source, "They signed an agreement.", 1, 26)
	var related []engine.Location
	for i := range 8 {
		place := location("lain.txt", checks.Target, target, "Kim", 1+i, 1)
		related = append(related, place)
	}
	findings := []engine.Finding{
		{Finding: checks.Finding{Rule: "omission/sentence", Severity: checks.Major, Confidence: 0.9, Target: &gap.Span, Source: &missing.Span,
			Message: checks.Msg("missing", checks.Quote("text", missing.Text))},
			Check: "omission", Plugin: "omission", MQM: "omission", ITS: "omission", Fingerprint: "f1",
			At: map[checks.Side]engine.Location{checks.Target: gap, checks.Source: missing}},
		{Finding: checks.Finding{Rule: "leftover/word", Severity: checks.Minor, Confidence: 0.5, Target: &word.Span,
			Message: checks.Msg("left", checks.Quote("text", word.Text)), Edits: []checks.Edit{{Span: word.Span, Replacement: "tak terkalahkan"}, {Span: word.Span}}},
			Check: "leftover", Plugin: "leftover", MQM: "untranslated", ITS: "untranslated", Fingerprint: "f2",
			At: map[checks.Side]engine.Location{checks.Target: word}, Related: related},
	}
	result := &engine.Result{ID: article.ID, Article: article, Origin: formats.Origin{Path: article.ID}, Verdict: engine.Incomplete,
		Score: engine.Score{Words: 1200, Penalty: 6, Value: 99.5, PerThousand: 5}, Findings: findings,
		Coverage: []checks.Coverage{
			{Rule: "drift/date", Status: checks.Failed, Reason: checks.Msg(checks.ReasonPlugin, checks.Quote("plugin", "drift"), checks.Quote("cause", "exit status 2"))},
			{Rule: "drift/time", Status: checks.Failed, Reason: checks.Msg(checks.ReasonPlugin, checks.Quote("plugin", "drift"), checks.Quote("cause", "exit status 2"))},
			{Rule: "leftover/word", Status: checks.Checked},
			{Rule: "consistency/glossary", Status: checks.NotChecked, Reason: checks.Msg(checks.ReasonNoGlossary)},
		}}
	summary := &engine.Summary{Jobs: 2, Unreadable: 1, Verdicts: map[engine.Verdict]int{engine.Incomplete: 2}, Words: 1200,
		Findings: engine.Counts{checks.Major: 1, checks.Minor: 1}}
	return result, summary
}

var sampleSpecs = []checks.Spec{
	{Name: "omission", Catalogues: checks.Catalogues{"en": {"missing": "A sentence is missing: “{text}”."}, "id": {"missing": "Ada kalimat yang hilang: “{text}”."}}},
	{Name: "leftover", Catalogues: checks.Catalogues{"en": {"left": "“{text}” is English."}, "id": {"left": "“{text}” itu bahasa Inggris."}}},
}

func written(t *testing.T, format string, options Options) string {
	t.Helper()
	var out strings.Builder
	options.Specs = sampleSpecs
	r, err := New(format, &out, options)
	if err != nil {
		t.Fatal(err)
	}
	result, summary := sample()
	if err := r.Write(result); err != nil {
		t.Fatal(err)
	}
	if err := r.Write(&engine.Result{ID: "rusak.txt", Err: "no such file", Verdict: engine.Incomplete}); err != nil {
		t.Fatal(err)
	}
	if err := r.Close(summary); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

const wantText = `artikel.txt  INCOMPLETE  1 major, 1 minor  score 99.5 of 100, 1,200 words

  major  line 1, column 29  omission/sentence
    A sentence is missing: “They signed an agreement.”.
      Kim bertemu Putin di Moskow.
                                  ^
      source: “They signed an agreement.”

  minor  line 2, column 10  leftover/word
    “invincible” is English.
      Ini  [31minvincible [0m sekali.
               ^^^^^^^^^^
      see also “Kim”: lain.txt, line 1, column 1; lain.txt, line 2,
      column 1; lain.txt, line 3, column 1; lain.txt, line 4, column 1;
      lain.txt, line 5, column 1; 3 more
    Suggestion: tak terkalahkan
    Suggestion: delete “invincible”

  Could not be checked:
    The plugin drift failed: exit status 2 (drift/date, /time)

Not checked:
    There is no glossary. (consistency/glossary)
What a rule means and what to do: kawan explain omission/sentence

Articles: 2 · passed 0 · failed 0 · incomplete 2 · words 1,200  1 major, 1 minor
`

func TestText(t *testing.T) {
	if got := written(t, "text", Options{Lang: "en", Width: 72}); got != wantText {
		t.Errorf("got:\n%s\nwant:\n%s", got, wantText)
	}
}

func TestTextInIndonesian(t *testing.T) {
	got := written(t, "text", Options{Lang: "id", Width: 72})
	for _, want := range []string{"TIDAK LENGKAP", "1 berat, 1 ringan", "skor 99,5 dari 100, 1.200 kata", "baris 1, kolom 29",
		"Ada kalimat yang hilang", "sumber: ", "lihat juga “Kim”", "3 lagi", "Saran: hapus", "Tidak dapat diperiksa:", "Plugin drift gagal"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
}

func TestTextColoursNothingOfTheArticle(t *testing.T) {
	got := written(t, "text", Options{Lang: "en", Width: 72, Colour: true})
	if strings.Contains(got, "\x1b[31minvincible") {
		t.Error("an escape sequence of the article reaches the terminal")
	}
	if !strings.Contains(got, "\x1b[1;7minvincible\x1b[0m") || strings.Contains(got, "^^^") {
		t.Errorf("the span is not marked by colour alone:\n%q", got)
	}
}

func TestJSONLines(t *testing.T) {
	got := written(t, "jsonl", Options{Lang: "en"})
	for _, want := range []string{
		`{"id":"artikel.txt","file":"artikel.txt","verdict":"incomplete","score":99.5,"penalty_per_1000_words":5,"words":1200,"target_lang":"id","findings":[{"rule":"omission/sentence","severity":"major","confidence":0.9,`,
		`"target":{"start":28,"end":28,"text":"","line":1,"column":29},"source":{"start":25,"end":50,"text":"They signed an agreement.","line":1,"column":26}`,
		`"related":[{"job":"lain.txt","side":"target","start":0,"end":3,"text":"Kim","line":1,"column":1},`,
		`"fingerprint":"f2"`,
		`{"rule":"consistency/glossary","status":"not-checked","code":"coverage.no-glossary","reason":"There is no glossary."}`,
		`{"id":"rusak.txt","verdict":"incomplete","error":"no such file",`,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s in\n%s", want, got)
		}
	}
	if n := strings.Count(got, "\n"); n != 2 {
		t.Errorf("%d lines, want 2", n)
	}
}
