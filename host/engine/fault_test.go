package engine

import (
	"context"
	"errors"
	"math"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/launch"
)

// coverageOf is the coverage of a rule in a result.
func coverageOf(r *Result, rule string) checks.Coverage {
	for _, c := range r.Coverage {
		if c.Rule == rule {
			return c
		}
	}
	return checks.Coverage{}
}

func reason(c checks.Coverage) string {
	var text []string
	for _, arg := range c.Reason.Args {
		text = append(text, arg.Text)
	}
	return c.Reason.Code + " " + strings.Join(text, ": ")
}

func TestCrashIsRetriedOnceThenQuarantined(t *testing.T) {
	crash := &launch.Error{Kind: launch.Crashed, Cause: "exit status 4"}
	crashes := 1
	bad := &fake{name: "bad", word: "satu"}
	bad.check = func(context.Context, *checks.Article, *checks.Result) error {
		if crashes > 0 {
			crashes--
			return crash
		}
		return nil
	}
	good := &fake{name: "good", word: "dua"}
	jobs := []formats.Job{job("a", "", "satu dua"), job("b", "", "satu dua"), job("c", "", "satu dua")}

	results, _ := runAll(t, Options{Parallel: 1}, jobs, bad, good)
	for _, r := range results {
		if r.Verdict != Fail || len(r.Findings) != 2 {
			t.Errorf("after one crash, %s: %s with %d findings, want fail with 2", r.ID, r.Verdict, len(r.Findings))
		}
	}
	if bad.starts.Load() != 2 {
		t.Errorf("started %d times, want 2", bad.starts.Load())
	}

	crashes = 3
	bad.starts.Store(0)
	results, summary := runAll(t, Options{Parallel: 1}, jobs, bad, good)
	for _, r := range results {
		c := coverageOf(r, "bad/word")
		if r.Verdict != Incomplete || c.Status != checks.Failed || !strings.Contains(reason(c), "bad: exit status 4") {
			t.Errorf("after two crashes, %s: %s, %v %s", r.ID, r.Verdict, c.Status, reason(c))
		}
		if len(r.Findings) != 1 || r.Findings[0].Check != "good" {
			t.Errorf("%s: the findings of the other plugin are not kept: %v", r.ID, r.Findings)
		}
	}
	if bad.starts.Load() != 2 || summary.ExitStatus() != 3 {
		t.Errorf("started %d times, want 2; exit status %d, want 3", bad.starts.Load(), summary.ExitStatus())
	}
}

func TestHangEndsAtItsDeadlineAndIsNotRepeated(t *testing.T) {
	hang := &fake{name: "hang", word: "satu"}
	hang.check = func(ctx context.Context, article *checks.Article, _ *checks.Result) error {
		if article.ID == "b" {
			<-ctx.Done()
			return ctx.Err()
		}
		return nil
	}
	good := &fake{name: "good", word: "dua"}
	began := time.Now()
	jobs := []formats.Job{job("a", "", "satu dua"), job("b", "", "satu dua"), job("c", "", "satu dua")}
	results, _ := runAll(t, Options{Parallel: 1, Deadline: 50 * time.Millisecond}, jobs, hang, good)
	if took := time.Since(began); took > 5*time.Second {
		t.Errorf("took %v", took)
	}
	for i, want := range []Verdict{Fail, Incomplete, Fail} {
		if results[i].Verdict != want {
			t.Errorf("%s: %s, want %s", results[i].ID, results[i].Verdict, want)
		}
	}
	if c := coverageOf(results[1], "hang/word"); !strings.Contains(reason(c), "no answer within 50ms") {
		t.Errorf("reason %s", reason(c))
	}
	if hang.calls.Load() != 3 || hang.starts.Load() != 2 {
		t.Errorf("%d calls and %d starts, want 3 and 2", hang.calls.Load(), hang.starts.Load())
	}
}

func TestCallsThatAnotherCallsHangInterruptsAreRepeated(t *testing.T) {
	var waiting sync.WaitGroup
	waiting.Add(2)
	bad := &fake{name: "bad", word: "satu"}
	bad.check = func(ctx context.Context, article *checks.Article, _ *checks.Result) error {
		if bad.starts.Load() > 1 {
			return nil
		}
		waiting.Done()
		waiting.Wait()
		if article.ID == "hangs" {
			<-ctx.Done()
			return ctx.Err()
		}
		for bad.stops.Load() == 0 {
			time.Sleep(time.Millisecond)
		}
		return &launch.Error{Kind: launch.Stopped, Cause: "it was stopped"}
	}
	jobs := []formats.Job{job("hangs", "", "satu"), job("waits", "", "satu")}
	results, _ := runAll(t, Options{Parallel: 2, Deadline: 200 * time.Millisecond}, jobs, bad)
	for i, want := range []Verdict{Incomplete, Fail} {
		if results[i].Verdict != want {
			t.Errorf("%s: %s, %s; want %s", results[i].ID, results[i].Verdict, reason(coverageOf(results[i], "bad/word")), want)
		}
	}
}

func TestReportedErrorFailsOneArticleAlone(t *testing.T) {
	bad := &fake{name: "bad", word: "satu"}
	bad.check = func(_ context.Context, article *checks.Article, _ *checks.Result) error {
		if article.ID == "b" {
			return &launch.Error{Kind: launch.Reported, Cause: "panic: index out of range"}
		}
		return nil
	}
	results, _ := runAll(t, Options{}, []formats.Job{job("a", "", "satu"), job("b", "", "satu"), job("c", "", "satu")}, bad)
	for i, want := range []Verdict{Fail, Incomplete, Fail} {
		if results[i].Verdict != want {
			t.Errorf("%s: %s, want %s", results[i].ID, results[i].Verdict, want)
		}
	}
	if bad.starts.Load() != 1 {
		t.Errorf("started %d times, want 1", bad.starts.Load())
	}
}

func TestPluginThatDoesNotStartLeavesJobsIncomplete(t *testing.T) {
	dead := &fake{name: "dead", start: func(int) error {
		return &launch.Error{Kind: launch.NoHandshake, Cause: "it printed before the handshake"}
	}}
	good := &fake{name: "good", word: "dua"}
	results, summary := runAll(t, Options{}, []formats.Job{job("a", "", "dua")}, dead, good)
	c := coverageOf(results[0], "dead/*")
	if results[0].Verdict != Incomplete || c.Status != checks.Failed || !strings.Contains(reason(c), "dead: it printed before the handshake") {
		t.Errorf("%s, %v %s", results[0].Verdict, c.Status, reason(c))
	}
	if len(results[0].Findings) != 1 || summary.ExitStatus() != 3 {
		t.Errorf("%d findings, exit status %d; want 1 and 3", len(results[0].Findings), summary.ExitStatus())
	}
}

func TestLiesAreIncomplete(t *testing.T) {
	span := func(start, end int) *checks.Span { return &checks.Span{Start: start, End: end} }
	valid := checks.Finding{Rule: "liar/word", Severity: checks.Minor, Confidence: 0.5, Target: span(0, 5), Message: checks.Msg("found")}
	for name, lie := range map[string]func(f *checks.Finding){
		"outside":          func(f *checks.Finding) { f.Target = span(0, 1000) },
		"negative":         func(f *checks.Finding) { f.Target = span(-1, 3) },
		"backwards":        func(f *checks.Finding) { f.Target = span(3, 1) },
		"inside character": func(f *checks.Finding) { f.Target = span(0, 4) },
		"side lacking":     func(f *checks.Finding) { f.Source = span(0, 0) },
		"no span":          func(f *checks.Finding) { f.Target = nil },
		"no severity":      func(f *checks.Finding) { f.Severity = checks.Unspecified },
		"confidence":       func(f *checks.Finding) { f.Confidence = 1.5 },
		"confidence NaN":   func(f *checks.Finding) { f.Confidence = math.NaN() },
		"undeclared":       func(f *checks.Finding) { f.Rule = "liar/other" },
		"related":          func(f *checks.Finding) { f.Related = []checks.Place{{Job: "b", Side: checks.Target}} },
		"evidence": func(f *checks.Finding) {
			f.Evidence = []checks.Evidence{{Place: &checks.Place{Side: checks.Target, Span: *span(4, 6)}}}
		},
		"edit": func(f *checks.Finding) { f.Edits = []checks.Edit{{Span: *span(90, 91)}} },
	} {
		liar := &fake{name: "liar", check: func(_ context.Context, _ *checks.Article, result *checks.Result) error {
			wrong := valid
			lie(&wrong)
			result.Findings = append(result.Findings, wrong, valid)
			return nil
		}}
		results, _ := runAll(t, Options{}, []formats.Job{job("a", "", "kafé dua")}, liar, &fake{name: "good", word: "dua"})
		r := results[0]
		if c := coverageOf(r, "liar/word"); r.Verdict != Incomplete || c.Status != checks.Failed || c.Reason.Code != checks.ReasonPlugin {
			t.Errorf("%s: %s, %v", name, r.Verdict, c)
		}
		if len(r.Findings) != 2 {
			t.Errorf("%s: %d findings, want the valid ones of both plugins", name, len(r.Findings))
		}
	}
}

func TestSilenceIsNoPass(t *testing.T) {
	results, _ := runAll(t, Options{}, []formats.Job{job("a", "", "dua")}, &fake{name: "mute", noCoverage: true})
	if c := coverageOf(results[0], "mute/word"); results[0].Verdict != Incomplete || c.Reason.Code != checks.ReasonUnsupported {
		t.Errorf("%s, %v", results[0].Verdict, c)
	}
}

func TestReconcileFaults(t *testing.T) {
	for name, c := range map[string]struct {
		fail  func(observations []checks.Observation, result *checks.Result) error
		cause string
	}{
		"error": {func([]checks.Observation, *checks.Result) error { return errors.New("broken index") }, "broken index"},
		"unobserved": {func(o []checks.Observation, result *checks.Result) error {
			result.Findings = []checks.Finding{{Rule: "across/word", Job: o[0].Job, Severity: checks.Minor, Target: &checks.Span{Start: 0, End: 8}}}
			return nil
		}, "was not observed"},
		"no job": {func(o []checks.Observation, result *checks.Result) error {
			result.Findings = []checks.Finding{{Rule: "across/word", Severity: checks.Minor, Target: &o[0].Places[0].Span}}
			return nil
		}, "names no job"},
		"undeclared": {func(o []checks.Observation, result *checks.Result) error {
			result.Findings = []checks.Finding{{Rule: "across/other", Job: o[0].Job, Severity: checks.Minor, Target: &o[0].Places[0].Span}}
			return nil
		}, "did not declare"},
	} {
		across := &fake{name: "across", word: "dua", reconciles: true}
		across.reconcile = func(_ context.Context, o []checks.Observation, result *checks.Result) error { return c.fail(o, result) }
		jobs := []formats.Job{job("a", "g", "satu dua"), job("b", "g", "satu dua")}
		results, _ := runAll(t, Options{}, jobs, across, &fake{name: "good", word: "satu"})
		for _, r := range results {
			covered := coverageOf(r, "across/word")
			if r.Verdict != Incomplete || covered.Status != checks.Failed || !strings.Contains(reason(covered), c.cause) {
				t.Errorf("%s, job %s: %s, %v %s", name, r.ID, r.Verdict, covered.Status, reason(covered))
			}
			if len(r.Findings) != 1 {
				t.Errorf("%s, job %s: %d findings, want that of the other plugin", name, r.ID, len(r.Findings))
			}
		}
	}
}
