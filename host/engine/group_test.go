package engine

import (
	"context"
	"fmt"
	"testing"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats"
)

func TestGroupFindingBelongsToItsJobAndResolvesPlacesOfOthers(t *testing.T) {
	jobs := []formats.Job{job("a", "g", "satu\nkafé dua"), job("b", "g", "dua"), job("c", "h", "dua"), job("d", "", "dua")}
	results, _ := runAll(t, Options{}, jobs, &fake{name: "across", word: "dua", reconciles: true})
	byID := map[string]*Result{}
	for _, r := range results {
		byID[r.ID] = r
	}
	if n := len(byID["a"].Findings); n != 1 {
		t.Fatalf("a has %d findings, want 1", n)
	}
	f := byID["a"].Findings[0]
	if at := f.At[checks.Target]; at.Text != "dua" || at.Position.Line != 2 || at.Position.Column != 6 {
		t.Errorf("own place %+v", at)
	}
	if len(f.Related) != 1 || f.Related[0].Job != "b" || f.Related[0].Text != "dua" || f.Related[0].Position.Line != 1 {
		t.Errorf("related places %+v", f.Related)
	}
	for _, id := range []string{"b", "c", "d"} {
		if len(byID[id].Findings) > 0 {
			t.Errorf("%s has findings: a group of one is not compared", id)
		}
	}
}

func TestGroupFindingMayCitePartOfAnObservedPlace(t *testing.T) {
	across := &fake{name: "across", reconciles: true}
	across.check = func(_ context.Context, article *checks.Article, result *checks.Result) error {
		whole := checks.Place{Side: checks.Target, Span: checks.Span{End: len(article.Target.Content)}}
		result.Observations = []checks.Observation{{Places: []checks.Place{whole}}}
		return nil
	}
	across.reconcile = func(_ context.Context, _ []checks.Observation, result *checks.Result) error {
		result.Findings = []checks.Finding{{Rule: "across/word", Job: "b", Severity: checks.Major, Target: &checks.Span{Start: 8, End: 11}}}
		return nil
	}
	results, _ := runAll(t, Options{}, []formats.Job{job("a", "g", "satu"), job("b", "g", "é\nsatu dua")}, across)
	if len(results[1].Findings) != 1 {
		t.Fatalf("no finding: %v", results[1].Coverage)
	}
	if at := results[1].Findings[0].At[checks.Target]; at.Text != "dua" || at.Position.Line != 2 || at.Position.Column != 6 {
		t.Errorf("place %+v", at)
	}
}

func TestGroupLimitIsTold(t *testing.T) {
	var jobs []formats.Job
	for i := range 6 {
		jobs = append(jobs, job(fmt.Sprint(i), "g", "dua"))
	}
	compared := 0
	across := &fake{name: "across", word: "dua", reconciles: true}
	across.reconcile = func(_ context.Context, o []checks.Observation, _ *checks.Result) error {
		compared = len(o)
		return nil
	}
	results, _ := runAll(t, Options{GroupLimit: 4}, jobs, across)
	if compared != 4 {
		t.Errorf("%d observations were compared, want 4", compared)
	}
	for i, r := range results {
		c := coverageOf(r, "across/word")
		if told := c.Reason.Code == checks.ReasonGroupLimit; told != (i >= 4) {
			t.Errorf("job %d: coverage %v", i, c)
		}
		if r.Verdict != Pass {
			t.Errorf("job %d: %s", i, r.Verdict)
		}
	}
}
