package engine

import (
	"errors"
	"io"
	"log/slog"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/proto/wire"
)

// asked notes the rules that plugins were asked for.
func asked(t *testing.T, options Options, j formats.Job, fakes ...*fake) (string, *Result) {
	t.Helper()
	var mu sync.Mutex
	var rules []string
	for _, f := range fakes {
		f.seen = func(selections []wire.Selection) {
			mu.Lock()
			defer mu.Unlock()
			for _, s := range selections {
				rules = append(rules, s.Rules...)
			}
		}
	}
	results, _ := runAll(t, options, []formats.Job{j}, fakes...)
	slices.Sort(rules)
	return strings.Join(rules, " "), results[0]
}

func TestSelection(t *testing.T) {
	for _, c := range []struct {
		options Options
		want    string
	}{
		{Options{}, "one/other one/word two/word"},
		{Options{Only: []string{"one"}}, "one/other one/word"},
		{Options{Only: []string{"one/word", "two"}}, "one/word two/word"},
		{Options{Skip: []string{"one/word"}}, "one/other two/word"},
		{Options{Only: []string{"one"}, Skip: []string{"one/other"}}, "one/word"},
	} {
		one := &fake{name: "one", rules: []checks.Rule{{ID: "one/other"}}}
		if got, _ := asked(t, c.options, job("a", "", "satu"), one, &fake{name: "two"}); got != c.want {
			t.Errorf("only %v, skip %v: asked for %q, want %q", c.options.Only, c.options.Skip, got, c.want)
		}
	}
}

func TestUnknownRuleIsRefusedWithASuggestion(t *testing.T) {
	programs := []Program{(&fake{name: "leftover"}).program()}
	_, err := Start(t.Context(), programs, Options{Only: []string{"leftover/wrd"}, Log: slog.New(slog.NewTextHandler(io.Discard, nil))})
	var unknown *SelectionError
	if !errors.As(err, &unknown) || unknown.Near != "leftover/word" {
		t.Errorf("error %v", err)
	}
}

func TestTwoPluginsWithOneCheckAreRefused(t *testing.T) {
	first, second := &fake{name: "same"}, &fake{name: "same"}
	programs := []Program{first.program(), second.program()}
	if _, err := Start(t.Context(), programs, Options{}); err == nil || !strings.Contains(err.Error(), "both serve") {
		t.Errorf("error %v", err)
	}
	if first.stops.Load() != 1 || second.stops.Load() != 1 {
		t.Error("the plugins were not stopped")
	}
}

func TestRulesWithoutWhatTheyNeedAreToldAndNotAsked(t *testing.T) {
	rules := []checks.Rule{
		{ID: "one/either", Needs: []checks.Need{checks.NeedSource, checks.NeedReference}},
		{ID: "one/glossary", Needs: []checks.Need{checks.NeedGlossary}},
		{ID: "one/group", Needs: []checks.Need{checks.NeedGroup}},
		{ID: "one/malay", Languages: []string{"ms"}},
		{ID: "one/source", Needs: []checks.Need{checks.NeedSource}},
		{ID: "one/indonesian", Languages: []string{"id"}},
	}
	got, r := asked(t, Options{}, job("a", "", "satu"), &fake{name: "one", rules: rules})
	if want := "one/indonesian one/word"; got != want {
		t.Errorf("asked for %q, want %q", got, want)
	}
	for rule, want := range map[string]string{
		"one/either": checks.ReasonNothing, "one/glossary": checks.ReasonNoGlossary, "one/group": checks.ReasonNoGroup,
		"one/malay": checks.ReasonLanguage, "one/source": checks.ReasonNoSource,
	} {
		if c := coverageOf(r, rule); c.Status != checks.NotChecked || c.Reason.Code != want {
			t.Errorf("%s: %v, want %s", rule, c, want)
		}
	}
	if r.Verdict != Pass {
		t.Errorf("verdict %s: what does not apply leaves it alone", r.Verdict)
	}

	_, r = asked(t, Options{Require: []string{"one/source"}}, job("a", "", "satu"), &fake{name: "one", rules: rules})
	if r.Verdict != Incomplete {
		t.Errorf("verdict %s: a required rule had nothing to work on", r.Verdict)
	}
}

func TestFailOn(t *testing.T) {
	for _, c := range []struct {
		least checks.Severity
		want  Verdict
	}{{checks.Minor, Fail}, {checks.Major, Fail}, {checks.Critical, Pass}} {
		results, _ := runAll(t, Options{FailOn: c.least}, []formats.Job{job("a", "", "satu")}, &fake{name: "one", word: "satu"})
		if results[0].Verdict != c.want {
			t.Errorf("a major finding, fail on %s: %s, want %s", c.least, results[0].Verdict, c.want)
		}
	}
}

func TestSeverities(t *testing.T) {
	for _, c := range []struct {
		levels map[string]Level
		want   checks.Severity
	}{
		{nil, checks.Major},
		{map[string]Level{"one": {Severity: checks.Minor}}, checks.Minor},
		{map[string]Level{"one": {Severity: checks.Minor}, "one/word": {Severity: checks.Critical}}, checks.Critical},
		{map[string]Level{"two": {Severity: checks.Minor}}, checks.Major},
	} {
		results, _ := runAll(t, Options{Levels: c.levels}, []formats.Job{job("a", "", "satu")}, &fake{name: "one", word: "satu"}, &fake{name: "two"})
		if got := results[0].Findings[0].Severity; got != c.want || (results[0].Verdict == Fail) != (c.want >= checks.Major) {
			t.Errorf("%v: %s, %s; want %s", c.levels, got, results[0].Verdict, c.want)
		}
	}
}
