package omission_test

import (
	"context"
	"strings"
	"testing"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/analysis"
	"github.com/kawan-mt/kawan/checks/lexicon"
	"github.com/kawan-mt/kawan/checks/omission"
)

// configured is what a dictionary of the configuration knows.
var configured = &lexicon.Pairs{Label: "news.tsv", Tags: [2]string{"en", "id"}, Groups: []lexicon.Group{
	{{"rebuild"}, {"dibangun"}}, {{"engineers"}, {"Prasetya"}}}}

// findings of all rules on a target whose source is the article of the other tests.
func findings(t *testing.T, target string, words *lexicon.Lexicon) []checks.Finding {
	t.Helper()
	a := &checks.Article{ID: "test", SourceLang: "en", Target: checks.Text{Content: target, Lang: "id"},
		Source: &checks.Text{Content: source, Lang: "en"}}
	if err := analysis.RunWith(context.Background(), a, words); err != nil {
		t.Fatal(err)
	}
	return checkAnalysed(t, a).Findings
}

// evidence are the values of a finding's evidence by the code of its label and its file.
func evidence(t *testing.T, f checks.Finding) map[string]string {
	t.Helper()
	values := map[string]string{}
	for _, e := range f.Evidence {
		key := e.Label.Code
		for _, catalogue := range []string{"en", "id"} {
			if omission.New().Spec().Catalogues[catalogue][key] == "" {
				t.Errorf("no text of %s in %s", key, catalogue)
			}
		}
		for _, arg := range e.Label.Args {
			key += " " + arg.Text
		}
		values[key] = e.Value
	}
	return values
}

// TestEvidenceNamesSources tells for a missing sentence which one comes closest, which words
// the two have in common, and which list says so.
func TestEvidenceNamesSources(t *testing.T) {
	target := cut(t, "Pemerintah menjanjikan 1,5 miliar rupiah untuk membangun kembali jembatan itu sebelum Desember.\n")
	find := func(words *lexicon.Lexicon) map[string]string {
		found := findings(t, target, words)
		if len(found) != 1 || found[0].Rule != omission.RuleSentence {
			t.Fatalf("findings %+v", found)
		}
		return evidence(t, found[0])
	}
	got := find(lexicon.Builtin().With(configured))
	for key, want := range map[string]string{
		"omission/closest":              "Jembatan yang dibangun",
		"omission/common.concepts":      "bridge = jembatan",
		"omission/common.file news.tsv": "rebuild = dibangun",
	} {
		if !strings.Contains(got[key], want) {
			t.Errorf("%s is %q, want %q", key, got[key], want)
		}
	}
	if value, ok := find(lexicon.Builtin())["omission/common.file news.tsv"]; ok {
		t.Errorf("without the dictionary it says %q", value)
	}
}

// TestAddedNamesByConfiguredWords tells that a name which a dictionary of the configuration
// finds in the source is nothing new, and that other names say where they were sought.
func TestAddedNamesByConfiguredWords(t *testing.T) {
	added := target + "\nSemua orang di sana senang sekali bertemu dengan Prasetya Widodari pada malam perayaan itu."
	find := func(words *lexicon.Lexicon) (checks.Severity, map[string]string) {
		for _, f := range findings(t, added, words) {
			if f.Rule == omission.RuleAdded {
				return f.Severity, evidence(t, f)
			}
		}
		t.Fatal("nothing is added")
		return 0, nil
	}
	got, proof := find(lexicon.Builtin())
	if got != checks.Major || proof["omission/sought"] != "concept list, CLDR names" {
		t.Errorf("a new name is %v, sought in %q", got, proof["omission/sought"])
	}
	if got, _ := find(lexicon.Builtin().With(configured)); got != checks.Neutral {
		t.Errorf("a name that the dictionary finds in the source is %v", got)
	}
}

// TestAddedNumbersNeedNoWords tells that evidence of a new number names no word lists.
func TestAddedNumbersNeedNoWords(t *testing.T) {
	added := target + "\nSemua orang di sana senang sekali karena menerima 8.750 bungkus nasi pada malam perayaan itu."
	for _, f := range findings(t, added, lexicon.Builtin()) {
		if f.Rule != omission.RuleAdded {
			continue
		}
		if sought, ok := evidence(t, f)["omission/sought"]; ok || f.Severity != checks.Major {
			t.Errorf("a new number is %v, sought in %q", f.Severity, sought)
		}
		return
	}
	t.Fatal("nothing is added")
}

// TestAddedNamesNeedSounds tells that a name is called new only where the other side's
// words can be heard: in Chinese a translated name has no likeness to its original.
func TestAddedNamesNeedSounds(t *testing.T) {
	chinese := "机场周一重新开放。\n\n总统在五月感谢了工程师。\n\n三百名工人等了六个星期。\n\n这座城市有十二座桥梁。\n\n政府将在十月公布新的计划。"
	english := "The airport reopened on Monday.\n\nThe president thanked the engineers in May.\n\nThree hundred workers waited for six weeks.\n\n" +
		"Some drivers took the way by Southern Ring Road and slept in their cars until morning.\n\n" +
		"The city has twelve bridges.\n\nThe government will publish a new plan in October."
	for lang, c := range map[string]struct {
		content string
		want    checks.Severity
	}{
		"zh": {chinese, checks.Neutral},
		"id": {"Bandara dibuka kembali pada hari Senin.\n\nPresiden berterima kasih kepada para insinyur pada bulan Mei.\n\nTiga ratus pekerja menunggu selama enam minggu.\n\n" +
			"Kota ini memiliki dua belas jembatan.\n\nPemerintah akan mengumumkan rencana baru pada bulan Oktober.", checks.Major},
	} {
		a := &checks.Article{ID: "test", SourceLang: lang, Target: checks.Text{Content: english, Lang: "en"}, Source: &checks.Text{Content: c.content, Lang: lang}}
		added := false
		for _, f := range checkArticle(t, a).Findings {
			if f.Rule == omission.RuleAdded {
				added = true
				if f.Severity != c.want {
					t.Errorf("%s: severity %v, %+v", lang, f.Severity, f.Message)
				}
			}
		}
		if !added {
			t.Errorf("%s: nothing is added", lang)
		}
	}
}
