package engine

import (
	"strings"
	"sync"
	"testing"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/proto/wire"
)

func below(folder string) func(string) bool {
	return func(name string) bool { return strings.HasPrefix(name, folder+"/") }
}

func TestOverridesApplyToTheirArticlesAlone(t *testing.T) {
	options := Options{
		Levels:       map[string]Level{"one": {Severity: checks.Minor}, "one/other": {Off: true}},
		CheckOptions: map[string][]byte{"one": []byte(`{"accept":["a"],"minimum":2}`)},
		Overrides: []Override{
			{Applies: below("sport"), FailOn: checks.Unspecified, Levels: map[string]Level{"one/other": {Severity: checks.Major}},
				CheckOptions: map[string][]byte{"one": []byte(`{"accept":["b"]}`)}},
			{Applies: below("sport/chess"), FailOn: checks.Minor, Levels: map[string]Level{"one": {Severity: checks.Minor}}},
			{Applies: below("drafts"), FailOn: checks.Unspecified, Levels: map[string]Level{"one": {Off: true}}, Require: []string{"two/source"}},
		},
	}
	var mu sync.Mutex
	asked := map[string]string{} // by options
	one := &fake{name: "one", word: "satu", rules: []checks.Rule{{ID: "one/other"}}}
	one.seen = func(selections []wire.Selection) {
		mu.Lock()
		defer mu.Unlock()
		asked[string(selections[0].Options)] = strings.Join(selections[0].Rules, " ")
	}
	two := &fake{name: "two", rules: []checks.Rule{{ID: "two/source", Needs: []checks.Need{checks.NeedSource}}}}
	jobs := []formats.Job{job("news/a", "", "satu"), job("sport/b", "", "satu"), job("sport/chess/c", "", "satu"), job("drafts/d", "", "satu")}
	results, _ := runAll(t, options, jobs, one, two)
	for i, want := range []struct {
		verdict  Verdict
		findings int
	}{{Pass, 1}, {Pass, 1}, {Fail, 1}, {Incomplete, 0}} {
		if r := results[i]; r.Verdict != want.verdict || len(r.Findings) != want.findings {
			t.Errorf("%s: %s with %d findings, want %s with %d", r.ID, r.Verdict, len(r.Findings), want.verdict, want.findings)
		}
	}
	for content, want := range map[string]string{
		`{"accept":["a"],"minimum":2}`: "one/word",
		`{"accept":["b"],"minimum":2}`: "one/other one/word",
	} {
		if asked[content] != want {
			t.Errorf("with options %s asked for %q, want %q", content, asked[content], want)
		}
	}
	if c := coverageOf(results[3], "one/word"); c.Rule != "" {
		t.Errorf("a rule that is off is in the coverage: %v", c)
	}
}

func TestOverridesWithinAGroup(t *testing.T) {
	options := Options{Overrides: []Override{{Applies: below("b"), FailOn: checks.Unspecified, Levels: map[string]Level{"one": {Off: true}}}}}
	one := &fake{name: "one", word: "satu", reconciles: true}
	jobs := []formats.Job{job("b/1", "g", "satu"), job("a/2", "g", "satu"), job("a/3", "g", "satu")}
	results, _ := runAll(t, options, jobs, one)
	if len(results[0].Findings) != 0 || len(results[1].Findings) != 1 {
		t.Errorf("findings %v and %v, want them in the second article alone", results[0].Findings, results[1].Findings)
	}
}
