package engine

import (
	"context"
	"io"
	"iter"
	"log/slog"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/proto/wire"
)

// fake is a plugin in memory. It serves one check of its name, with the rule
// NAME/word, and reports each place of its word.
type fake struct {
	name, word  string
	reconciles  bool
	maxBytes    int
	rules       []checks.Rule // beside NAME/word
	check       func(ctx context.Context, article *checks.Article, result *checks.Result) error
	reconcile   func(ctx context.Context, observations []checks.Observation, result *checks.Result) error
	starts      atomic.Int32
	stops       atomic.Int32
	start       func(n int) error // of the nth start
	calls       atomic.Int32
	seen        func(selections []wire.Selection)
	noCoverage  bool
	concurrency int
}

func (f *fake) rule() string { return f.name + "/word" }

func (f *fake) program() Program {
	return Program{Name: f.name, Start: func(context.Context) (Plugin, error) {
		n := int(f.starts.Add(1))
		if f.start != nil {
			if err := f.start(n); err != nil {
				return nil, err
			}
		}
		return f, nil
	}}
}

func (f *fake) Describe() *checks.Description {
	rules := append([]checks.Rule{{ID: f.rule(), Severity: checks.Major, MQM: "untranslated", ITS: "untranslated"}}, f.rules...)
	return &checks.Description{Name: f.name, MaxBytes: f.maxBytes, Checks: []checks.Spec{{
		Name: f.name, Rules: rules, Reconciles: f.reconciles, Concurrency: f.concurrency,
		Catalogues: checks.Catalogues{"en": {"found": "found"}},
	}}}
}

func (f *fake) Check(ctx context.Context, sent *wire.Article, selections []wire.Selection) (*checks.Result, error) {
	f.calls.Add(1)
	article := sent.Article
	if f.seen != nil {
		f.seen(selections)
	}
	result := &checks.Result{}
	for _, span := range spansOf(article.Target.Content, f.word) {
		finding := checks.Finding{Rule: f.rule(), Severity: checks.Major, Confidence: 1, Target: &span, Message: checks.Msg("found")}
		if !f.reconciles {
			result.Findings = append(result.Findings, finding)
		}
		place := checks.Place{Side: checks.Target, Span: span}
		result.Observations = append(result.Observations, checks.Observation{Key: f.word, Places: []checks.Place{place}})
	}
	if !f.noCoverage {
		for _, rule := range selections[0].Rules {
			result.Coverage = append(result.Coverage, checks.Coverage{Rule: rule, Status: checks.Checked})
		}
	}
	if f.check != nil {
		if err := f.check(ctx, article, result); err != nil {
			return nil, err
		}
	}
	return result, nil
}

func (f *fake) Reconcile(ctx context.Context, _ string, _ wire.Selection, observations iter.Seq[checks.Observation]) (*checks.Result, error) {
	result := &checks.Result{}
	all := slices.Collect(observations)
	if f.reconcile != nil {
		return result, f.reconcile(ctx, all, result)
	}
	first := all[0].Places[0]
	result.Findings = []checks.Finding{{Rule: f.rule(), Job: first.Job, Severity: checks.Minor, Confidence: 1,
		Target: &first.Span, Message: checks.Msg("found")}}
	for _, o := range all[1:] {
		result.Findings[0].Related = append(result.Findings[0].Related, o.Places...)
	}
	return result, nil
}

func (f *fake) Stop() { f.stops.Add(1) }

func spansOf(content, word string) []checks.Span {
	var spans []checks.Span
	if word == "" {
		return nil
	}
	for at := 0; ; {
		next := strings.Index(content[at:], word)
		if next < 0 {
			return spans
		}
		spans = append(spans, checks.Span{Start: at + next, End: at + next + len(word)})
		at += next + len(word)
	}
}

func job(id, group, content string) formats.Job {
	return formats.Job{
		Article: &checks.Article{ID: id, Group: group, SourceLang: "en", Target: checks.Text{Content: content, Lang: "id"}},
		Origin:  formats.Origin{Path: id},
	}
}

// runAll runs jobs with fakes and returns the results.
func runAll(t *testing.T, options Options, jobs []formats.Job, fakes ...*fake) ([]*Result, *Summary) {
	t.Helper()
	e := startAll(t, options, fakes...)
	var results []*Result
	summary, err := e.Run(t.Context(), slices.Values(jobs), func(r *Result) error {
		results = append(results, r)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return results, summary
}

func startAll(t *testing.T, options Options, fakes ...*fake) *Engine {
	t.Helper()
	var programs []Program
	for _, f := range fakes {
		programs = append(programs, f.program())
	}
	if options.FailOn == 0 {
		options.FailOn = checks.Major
	}
	if options.Log == nil {
		options.Log = slog.New(slog.NewTextHandler(io.Discard, nil))
	}
	options.TempDir = t.TempDir()
	e, err := Start(t.Context(), programs, options)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(e.Close)
	return e
}

func ids(results []*Result) string {
	var list []string
	for _, r := range results {
		list = append(list, r.ID)
	}
	return strings.Join(list, " ")
}
