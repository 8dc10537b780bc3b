package leftover

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"sync"
	"testing"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/text"
)

var allRules = []string{RuleText, RuleWord, RuleResidue, RuleLanguage, RuleAssistant}

const plainIndonesian = "Pemerintah mengatakan bahwa rencana itu akan ditingkatkan ke level baru, dan para ahli menyambutnya. " +
	"Jeffrey Lewis, direktur di James Martin Center for Nonproliferation Studies, tidak setuju dengan pendapat tersebut."

func articleOf(sourceLang, targetLang, source, target string) *checks.Article {
	a := &checks.Article{ID: "test", SourceLang: sourceLang, Target: checks.Text{Content: target, Lang: targetLang}}
	text.Segment(&a.Target)
	text.Describe(&a.Target)
	if source != "" {
		a.Source = &checks.Text{Content: source, Lang: sourceLang}
		text.Segment(a.Source)
		text.Describe(a.Source)
	}
	return a
}

func inspect(t testing.TB, c checks.Check, a *checks.Article, options string) *checks.Result {
	t.Helper()
	result, err := c.Check(context.Background(), &checks.Request{Article: a, Rules: allRules, Options: []byte(options)})
	if err != nil {
		t.Fatal(err)
	}
	return result
}

func found(a *checks.Article, result *checks.Result) []string {
	var got []string
	for _, f := range result.Findings {
		if f.Severity == checks.Neutral {
			continue
		}
		got = append(got, fmt.Sprintf("%s %d %s", strings.TrimPrefix(f.Rule, "leftover/"), f.Target.Start, a.Target.Slice(*f.Target)))
	}
	return got
}

func TestFixtures(t *testing.T) {
	c := New()
	for _, f := range fixtures {
		t.Run(f.name, func(t *testing.T) {
			content, want := marked(f.target)
			a := articleOf(or(f.sourceLang, "en"), or(f.targetLang, "id"), f.source, content)
			if got := found(a, inspect(t, c, a, f.options)); !reflect.DeepEqual(got, want) {
				t.Errorf("found %q\n want %q", got, want)
			}
		})
	}
}

func or(value, otherwise string) string {
	if value == "" {
		return otherwise
	}
	return value
}

func TestSameResultTwice(t *testing.T) {
	for _, f := range fixtures {
		content, _ := marked(f.target)
		a := articleOf(or(f.sourceLang, "en"), or(f.targetLang, "id"), f.source, content)
		warm := New()
		inspect(t, warm, a, f.options)
		first, _ := json.Marshal(inspect(t, warm, a, f.options))
		second, _ := json.Marshal(inspect(t, New(), a, f.options))
		if string(first) != string(second) {
			t.Errorf("%s: %s\nthen %s", f.name, first, second)
		}
	}
}

func TestConcurrentCalls(t *testing.T) {
	c := New()
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for _, f := range fixtures {
				content, want := marked(f.target)
				a := articleOf(or(f.sourceLang, "en"), or(f.targetLang, "id"), f.source, content)
				if got := found(a, inspect(t, c, a, f.options)); !reflect.DeepEqual(got, want) {
					t.Errorf("%s: found %q", f.name, got)
				}
			}
		})
	}
	wg.Wait()
}

func TestManyPairs(t *testing.T) {
	c := New()
	for i := range pairLimit + 2 {
		inspect(t, c, articleOf("en", fmt.Sprintf("id-x-%d", i), "", plainIndonesian), "")
	}
	if n := len(c.(*check).pairs); n > pairLimit {
		t.Errorf("%d pairs are kept", n)
	}
}

func TestWholeArticle(t *testing.T) {
	english := "The government rejected the proposal. Experts were disappointed by it.\n\nThey said that the decision would be reviewed in the spring."
	for name, a := range map[string]*checks.Article{
		"leftover.language.untranslated": articleOf("en", "id", english, english),
		"leftover.language.article":      articleOf("en", "id", "", "Le gouvernement a dit qu'il ne changerait pas la loi avant les élections. Il a dit que ce n'est pas possible pour le moment."),
		"leftover.language.article/zh":   articleOf("en", "zh-TW", "", "部长解释说，这个国家计划将于四月开始。公司发布了新产品，还说价格会随着时间变动。前锋在决赛中打进两球，让球迷们欢庆。"),
		"leftover.language.identical":    articleOf("ms", "id", "Kerajaan berkata bahawa undang-undang itu tidak akan diubah kerana pilihan raya.", "Kerajaan berkata bahawa undang-undang itu tidak akan diubah kerana pilihan raya."),
	} {
		result := inspect(t, New(), a, "")
		code, _, _ := strings.Cut(name, "/")
		if len(result.Findings) != 1 || result.Findings[0].Message.Code != code || result.Findings[0].Target.Len() != len(a.Target.Content) {
			t.Errorf("%s: %+v", name, result.Findings)
		}
	}
}

func TestCoverage(t *testing.T) {
	for _, test := range []struct{ source, target, reason string }{
		{"en", "id", ""},
		{"zh", "en", ""},
		{"en", "ka", ""},
		{"en", "jv", ""},
		{"id", "ms", "leftover.coverage.close"},
		{"cs", "sk", "leftover.coverage.close"},
		{"es", "pt-BR", "leftover.coverage.close"},
		{"en-US", "en-GB", "leftover.coverage.same"},
		{"jv", "id", checks.ReasonLanguage},
	} {
		result := inspect(t, New(), articleOf(test.source, test.target, "", "Abc abc."), "")
		for _, c := range result.Coverage {
			want := ""
			if c.Rule == RuleText || c.Rule == RuleWord {
				want = test.reason
			}
			if c.Reason.Code != want || (c.Status == checks.Checked) != (want == "") {
				t.Errorf("%s to %s: %+v", test.source, test.target, c)
			}
		}
		if len(result.Coverage) != len(allRules) {
			t.Errorf("%d rules covered", len(result.Coverage))
		}
	}
}

func TestOnlySelectedRules(t *testing.T) {
	a := articleOf("en", "id", "", "Pemerintah menolak usul itu.\n\nSource link\n\nExperts were disappointed by the decision of the government.")
	for _, rule := range allRules {
		result, err := New().Check(context.Background(), &checks.Request{Article: a, Rules: []string{rule}})
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range result.Findings {
			if f.Rule != rule {
				t.Errorf("%s was not selected, %s was", f.Rule, rule)
			}
		}
		if len(result.Coverage) != 1 || result.Coverage[0].Rule != rule {
			t.Errorf("coverage %+v", result.Coverage)
		}
	}
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := New().Check(ctx, &checks.Request{Article: articleOf("en", "id", "", plainIndonesian)}); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}

func TestGlossaryKeepsTerms(t *testing.T) {
	a := articleOf("en", "id", "", "Mereka memakai harvested grain yang baru.")
	a.Glossary = []checks.Term{{Source: "harvested grain", Untranslated: true}}
	if got := found(a, inspect(t, New(), a, "")); got != nil {
		t.Errorf("found %q", got)
	}
	a.Glossary = nil
	if got := found(a, inspect(t, New(), a, "")); got == nil {
		t.Error("nothing was found without the glossary")
	}
}
