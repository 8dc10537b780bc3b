package drift

import (
	"context"
	"os"
	"strings"
	"testing"

	"github.com/kawan-mt/kawan/checks"
)

// passagePair is an article of one sentence on each side, surely linked.
func passagePair(targetLang, target, sourceLang, source string) *checks.Article {
	whole := func(lang, content string) checks.Text {
		return checks.Text{Content: content, Lang: lang, Blocks: []checks.Block{{Span: checks.Span{End: len(content)}}},
			Sentences: []checks.Sentence{{Span: checks.Span{End: len(content)}}}}
	}
	other := whole(sourceLang, source)
	one := checks.Run{End: 1}
	return &checks.Article{
		Target: whole(targetLang, target), Source: &other, SourceLang: sourceLang,
		ToSource: &checks.Alignment{
			Links: []checks.Link{{Target: one, Other: one, Score: 30, Confidence: 0.99}}, Kinship: 1, Coverage: 1,
			Target: []checks.Placement{{State: checks.Linked}}, Other: []checks.Placement{{State: checks.Linked}},
		},
	}
}

// findingsOf are the findings of severity minor or above.
func findingsOf(t *testing.T, article *checks.Article, options string) (kept []checks.Finding) {
	t.Helper()
	result, err := New().Check(context.Background(), &checks.Request{Article: article, Rules: ruleIDs(), Options: []byte(options)})
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range result.Findings {
		if f.Severity >= checks.Minor {
			kept = append(kept, f)
		}
	}
	return kept
}

// rows are the lines of a table in testdata.
func rows(t *testing.T, name string) (all [][]string) {
	t.Helper()
	content, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(content)) {
		if line = strings.TrimRight(line, "\n"); line != "" && !strings.HasPrefix(line, "#") {
			all = append(all, strings.Split(line, "\t"))
		}
	}
	return all
}

func TestRewritesAreNoFindings(t *testing.T) {
	all := rows(t, "rewrites.tsv")
	if len(all) < 500 {
		t.Fatalf("%d rewrites, want at least 500", len(all))
	}
	for _, row := range all {
		for _, f := range findingsOf(t, passagePair(row[0], row[2], "en", row[1]), "") {
			t.Errorf("%s %q for %q: %s %s", row[0], row[2], row[1], f.Rule, f.Message.Code)
		}
	}
}

func TestWordingsAreNoFindings(t *testing.T) {
	for _, row := range rows(t, "wording.tsv") {
		for _, f := range findingsOf(t, passagePair(row[0], row[2], "en", row[1]), "") {
			t.Errorf("%s %q for %q: %s %s", row[0], row[2], row[1], f.Rule, f.Message.Code)
		}
		for _, f := range findingsOf(t, passagePair("en", row[1], row[0], row[2]), "") {
			t.Errorf("%q for %s %q: %s %s", row[1], row[0], row[2], f.Rule, f.Message.Code)
		}
	}
}

func TestDriftsAreFound(t *testing.T) {
	for _, row := range rows(t, "drifts.tsv") {
		expectDrift(t, passagePair(row[0], row[2], "en", row[1]), row)
	}
	for _, row := range rows(t, "english.tsv") {
		expectDrift(t, passagePair("en", row[2], row[0], row[1]), row)
	}
}

func expectDrift(t *testing.T, article *checks.Article, row []string) {
	t.Helper()
	found := findingsOf(t, article, "")
	if len(found) == 1 && found[0].Rule == row[3] && found[0].Target != nil && article.Target.Slice(*found[0].Target) == row[4] {
		return
	}
	t.Errorf("%s %q for %q: want %s at %q, got %d findings", row[0], row[2], row[1], row[3], row[4], len(found))
	for _, f := range found {
		target := ""
		if f.Target != nil {
			target = article.Target.Slice(*f.Target)
		}
		t.Logf("   %s %s %q", f.Rule, f.Message.Code, target)
	}
}
