package drift

import (
	"context"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/kawan-mt/kawan/checks"
)

// alone is an article without anything to compare it with.
func aloneArticle(lang, content string) *checks.Article {
	a := passagePair(lang, content, "en", "")
	a.Source, a.ToSource = nil, nil
	return a
}

func TestCalendar(t *testing.T) {
	for _, c := range []struct {
		lang, content, options string
		want                   string // the wrong text, empty for none
	}{
		{"id", "Ia bicara pada Selasa (8/10/2024).", "", ""},
		{"id", "Ia bicara pada Rabu (8/10/2024).", "", "Rabu (8/10/2024)"},
		{"id", "Ia bicara pada Selasa (8/10/2027).", "", "Selasa (8/10/2027)"}, // 10 August 2027 is one
		{"en", "He spoke on Tuesday (8/10/2027).", "", ""},
		{"id", "Ia bicara pada Sabtu (14/9).", "", ""},
		{"id", "Ia bicara pada Jumat (14/9).", "", ""},
		{"id", "Ia bicara pada Jumat (14/9).", `{"article-date":"2024-09-16"}`, "Jumat (14/9)"},
		{"id", "Ia bicara pada Sabtu (14/9).", `{"article-date":"2024-09-16"}`, ""},
		{"id", "Ia bicara pada Selasa (31/12).", `{"article-date":"2025-01-02"}`, ""},
		{"en", "He spoke on Tuesday, October 8, 2024.", "", ""},
		{"en", "He spoke on Monday, 8 October 2024.", "", "Monday, 8 October 2024"},
		{"en", "It ran from Monday to 8 October 2024.", "", ""},
		{"en", "It was Tuesday 10/8/2024.", "", ""},
		{"en-GB", "It was Tuesday 8/10/2024.", "", ""},
		{"de", "Am Mittwoch, den 8. Oktober 2024, sprach er.", "", "Mittwoch, den 8. Oktober 2024"},
		{"es", "Habló el martes 8 de octubre de 2024.", "", ""},
		{"es", "Habló el lunes 8 de octubre de 2024.", "", "lunes 8 de octubre de 2024"},
		{"ja", "2018年9月30日(日)に来た。", "", ""},
		{"ja", "2018年9月30日(月)に来た。", "", "2018年9月30日(月)"},
		{"ru", "Он приехал в среду, 8 октября 2024 года.", "", "среду, 8 октября 2024 года"},
		{"en", "On Thursday 32 October 2024 nothing happened.", "", ""},
		{"en", "On Sunday, 4 October 1582 nothing happened.", "", ""},
	} {
		article := aloneArticle(c.lang, c.content)
		var got []string
		for _, f := range findingsOf(t, article, c.options) {
			if f.Rule == RuleCalendar {
				got = append(got, article.Target.Slice(*f.Target))
			}
		}
		if strings.Join(got, "|") != c.want {
			t.Errorf("%s %q: got %q, want %q", c.lang, c.content, got, c.want)
		}
	}
}

func TestNumberStyle(t *testing.T) {
	for _, c := range []struct{ lang, content, style, want string }{
		{"id", "Ada 2,706 orang dan 2.706 lain, 3,5 persen.", "locale", ""},
		{"id", "Ada 2.8 miliar orang.", "locale", "2.8"},
		{"en", "There are 1.234,5 of them in 2024.", "1,234.5", "1.234,5"},
		{"de", "Es sind 1 234,5 und 1.234.", "1 234,5", "1.234"},
		{"en", "There are 1,234.5 of them on 8/10/2024 at 19.30 GMT.", "locale", ""},
		{"en", "There are 1.234,5.", "", ""},
	} {
		article := aloneArticle(c.lang, c.content)
		var got []string
		for _, f := range findingsOf(t, article, `{"number-style":"`+c.style+`"}`) {
			got = append(got, article.Target.Slice(*f.Target))
		}
		if strings.Join(got, "|") != c.want {
			t.Errorf("%s %q %s: got %q, want %q", c.lang, c.content, c.style, got, c.want)
		}
	}
}

func TestOptions(t *testing.T) {
	pair := func() *checks.Article {
		return passagePair("id", "Panjangnya 64 kilometer, 1.010 orang.", "en", "It is 40 miles long, 1,000 people.")
	}
	for options, want := range map[string]int{
		"":                                     1,
		`{"tolerance":0.02}`:                   0,
		`{"conversions":false}`:                2,
		`{"ignore":["1\\.010","1,000"]}`:       0,
		`{"conversions":true,"tolerance":0.1}`: 0,
	} {
		if got := findingsOf(t, pair(), options); len(got) != want {
			t.Errorf("%s: %d findings, want %d", options, len(got), want)
		}
	}
	for _, bad := range []string{`{"unknown":1}`, `{"tolerance":2}`, `{"article-date":"8/10/2024"}`, `{"number-style":"roman"}`, `{"ignore":["("]}`, `{} {}`, `[]`} {
		if _, err := New().Check(context.Background(), &checks.Request{Article: pair(), Options: []byte(bad)}); err == nil {
			t.Errorf("options %s: no error", bad)
		}
	}
}

func TestCoverage(t *testing.T) {
	status := func(a *checks.Article) map[string]checks.Status {
		result, err := New().Check(context.Background(), &checks.Request{Article: a, Rules: ruleIDs()})
		if err != nil {
			t.Fatal(err)
		}
		all := map[string]checks.Status{}
		for _, c := range result.Coverage {
			all[c.Rule] = c.Status
		}
		if len(all) != len(ruleIDs()) {
			t.Errorf("coverage of %d rules, want %d", len(all), len(ruleIDs()))
		}
		return all
	}
	alone := status(aloneArticle("id", "Ada 5 orang."))
	if alone[RuleNumber] != checks.NotChecked || alone[RuleCalendar] != checks.Checked || alone[RuleSeparator] != checks.Checked {
		t.Errorf("without a source: %v", alone)
	}
	if swahili := status(passagePair("sw", "Watu 5.", "en", "5 people.")); swahili[RulePolarity] != checks.NotChecked || swahili[RuleNumber] != checks.Checked {
		t.Errorf("without polarity words: %v", swahili)
	}
}

func TestCataloguesAreComplete(t *testing.T) {
	all := catalogues()
	english := slices.Sorted(maps.Keys(all["en"]))
	if indonesian := slices.Sorted(maps.Keys(all["id"])); !slices.Equal(english, indonesian) {
		t.Errorf("codes differ: %d in English, %d in Indonesian", len(english), len(indonesian))
	}
	for _, rule := range New().Spec().Rules {
		if rule.Title == "" || rule.Help == "" {
			t.Errorf("%s has no title or help", rule.ID)
		}
	}
}

// Messages name only codes that the catalogue has, and fill every placeholder.
func TestMessagesFillTheirSentences(t *testing.T) {
	english := catalogues()["en"]
	check := func(m checks.Message) {
		sentence, found := english[m.Code]
		if !found {
			t.Errorf("no sentence for %s", m.Code)
		}
		for _, arg := range m.Args {
			sentence = strings.ReplaceAll(sentence, "{"+arg.Name+"}", "")
			if arg.Kind == checks.ArgMessage && english[arg.Text] == "" {
				t.Errorf("%s: no phrase %s", m.Code, arg.Text)
			}
		}
		if strings.ContainsAny(sentence, "{}") {
			t.Errorf("%s leaves %q", m.Code, sentence)
		}
	}
	articles := []*checks.Article{aloneArticle("id", "Rabu (8/10/2024)"), passagePair("id", "Ia tidak datang pada Rabu pukul 8.30.", "en", "He came on Tuesday at 9:30 a.m. in May.")}
	for _, row := range append(rows(t, "drifts.tsv"), rows(t, "polarity.tsv")...) {
		articles = append(articles, passagePair(row[0], row[2], "en", row[1]))
	}
	for _, article := range articles {
		result, err := New().Check(context.Background(), &checks.Request{Article: article, Rules: ruleIDs(), Options: []byte(`{"number-style":"1,234.5"}`)})
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range result.Findings {
			check(f.Message)
			for _, e := range f.Evidence {
				check(e.Label)
			}
		}
	}
}

// A sentence that seems to be in the source's language is read in the language
// that tells more of its numbers.
func TestSentenceOfTitlesIsReadInItsLanguage(t *testing.T) {
	for _, c := range []struct{ target, source string }{
		{"„Some Kind of Home” miało jednego dnia 30 milionów widzów.", "“Some Kind of Home” had 30 million viewers on one day."},
		{"They sold 30 million tickets before May 4.", "They sold 30 million tickets before May 4, he said."},
	} {
		article := passagePair("pl", c.target, "en", c.source)
		article.Target.Sentences[0].Lang = "en"
		for _, f := range findingsOf(t, article, "") {
			t.Errorf("%q: %s %s", c.target, f.Rule, f.Message.Code)
		}
	}
}

// A time with dots is one against the source and against the reference.
func TestDottedTimeAgainstBothSides(t *testing.T) {
	article := passagePair("sv", "Loppet vanns på 2.11.37 i regn.", "en", "The race was won in 2:11:37 in the rain.")
	reference := passagePair("sv", "Segertiden i regnet var 2.11.37.", "en", "")
	article.Reference, article.ToReference = &reference.Target, article.ToSource
	for _, f := range findingsOf(t, article, "") {
		t.Errorf("%s %s", f.Rule, f.Message.Code)
	}
}
