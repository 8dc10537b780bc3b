package message

import (
	"strings"
	"testing"

	"github.com/kawan-mt/kawan/checks"
)

var specs = []checks.Spec{{
	Name:  "one",
	Rules: []checks.Rule{{ID: "one/rule", Title: "Rule", Help: "Help."}},
	Catalogues: checks.Catalogues{
		"en": {"found": "“{text}” is {lang}, {share} of {count}.", "english": "only in {lang}", "kind": "a kind", "with": "it is {kind}",
			"one/rule.title": "English title"},
		"id": {"found": "“{text}” itu {lang}, {share} dari {count}.", "one/rule.title": "Judul"},
	},
}}

func write(t *testing.T, lang string, longest int, m checks.Message) string {
	t.Helper()
	w, err := New(lang, specs, longest)
	if err != nil {
		t.Fatal(err)
	}
	return w.Write("one", m)
}

func TestWrite(t *testing.T) {
	found := checks.Msg("found", checks.Quote("text", "a {lang} text"), checks.Language("lang", "en"),
		checks.Percent("share", 0.125), checks.Number("count", 1234.5))
	for _, c := range []struct {
		lang string
		m    checks.Message
		want string
	}{
		{"en", found, "“a {lang} text” is English, 12% of 1,234.5."},
		{"id", found, "“a {lang} text” itu Inggris, 12% dari 1.234,5."},
		{"id-ID", found, "“a {lang} text” itu Inggris, 12% dari 1.234,5."},
		{"de", found, "“a {lang} text” is English, 12% of 1,234.5."},
		{"id", checks.Msg("english", checks.Language("lang", "id")), "only in Indonesian"},
		{"en", checks.Msg("with", checks.Phrase("kind", "kind")), "it is a kind"},
		{"id", checks.Msg(checks.ReasonNoGlossary), "Tidak ada glosarium."},
		{"en", checks.Message{Code: "unknown", Text: "As the plugin says."}, "As the plugin says."},
		{"en", checks.Msg("unknown", checks.Quote("a", "x"), checks.Quote("b", "y")), "unknown: x, y"},
	} {
		if got := write(t, c.lang, 0, c.m); got != c.want {
			t.Errorf("%s: %q, want %q", c.lang, got, c.want)
		}
	}
}

func TestTitle(t *testing.T) {
	for lang, want := range map[string]string{"en": "English title", "id": "Judul", "fr": "English title"} {
		w, err := New(lang, specs, 0)
		if err != nil {
			t.Fatal(err)
		}
		if got := w.Title("one", &specs[0].Rules[0]); got != want {
			t.Errorf("%s: %q, want %q", lang, got, want)
		}
		if got := w.Help("one", &specs[0].Rules[0]); got != "Help." {
			t.Errorf("%s: help %q", lang, got)
		}
	}
}

func TestShorten(t *testing.T) {
	long := strings.Repeat("satu dua tiga ", 30)
	for _, c := range []struct {
		text    string
		longest int
		want    string
	}{
		{"satu\n dua", 20, "satu dua"},
		{"satu", 0, "satu"},
		{"satu dua tiga empat lima enam", 20, "satu dua tiga … enam"},
		{strings.Repeat("あ", 30), 12, strings.Repeat("あ", 8) + " … " + strings.Repeat("あ", 4)},
	} {
		if got := Shorten(c.text, c.longest); got != c.want {
			t.Errorf("Shorten(%q, %d) = %q, want %q", c.text, c.longest, got, c.want)
		}
	}
	if got := Shorten(long, 60); len([]rune(got)) > 66 {
		t.Errorf("%d characters of 60", len([]rune(got)))
	}
}

func TestCataloguesOfTheHostHoldTheSameCodesAndPlaceholders(t *testing.T) {
	all := hosts()
	for _, lang := range Languages() {
		for code, sentence := range all["en"] {
			other, ok := all[lang][code]
			if !ok {
				t.Errorf("%s lacks %s", lang, code)
			}
			for _, part := range strings.Split(sentence, "{")[1:] {
				name, _, _ := strings.Cut(part, "}")
				if !strings.Contains(other, "{"+name+"}") {
					t.Errorf("%s of %s lacks {%s}", code, lang, name)
				}
			}
		}
		if len(all[lang]) != len(all["en"]) {
			t.Errorf("%s has %d codes, English %d", lang, len(all[lang]), len(all["en"]))
		}
	}
	for _, code := range []string{checks.ReasonNoSource, checks.ReasonNoReference, checks.ReasonNothing, checks.ReasonNoGlossary,
		checks.ReasonNoGroup, checks.ReasonLanguage, checks.ReasonUnrelated, checks.ReasonPlugin, checks.ReasonGroupLimit, checks.ReasonUnsupported} {
		if all["en"][code] == "" {
			t.Errorf("no sentence for %s", code)
		}
	}
}
