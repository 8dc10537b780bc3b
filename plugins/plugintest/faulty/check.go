package main

import (
	"context"
	"os"
	"strings"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/plugins/plugintest"
)

const (
	rule       = "faulty/rule"
	undeclared = "faulty/undeclared"
)

func served(fault plugintest.Fault) []checks.Check {
	check := faulty{fault}
	switch fault {
	case plugintest.CrashInReconcile, plugintest.HangInReconcile, plugintest.ForeignInReconcile:
		return []checks.Check{reconciling{check}}
	}
	return []checks.Check{check}
}

// faulty breaks in Check.
type faulty struct{ fault plugintest.Fault }

// Spec describes the check.
func (f faulty) Spec() checks.Spec {
	return checks.Spec{
		Name: "faulty",
		Rules: []checks.Rule{{
			ID: rule, Title: "fault", Help: "Finds nothing.",
			Severity: checks.Major, MQM: "other", ITS: "other",
		}},
		Catalogues: checks.Catalogues{
			"en": {"faulty.found": "This text is at fault."},
			"id": {"faulty.found": "Teks ini bermasalah."},
		},
	}
}

// Check breaks.
func (f faulty) Check(ctx context.Context, request *checks.Request) (*checks.Result, error) {
	article := request.Article
	text := article.Target.Content
	result := &checks.Result{Coverage: []checks.Coverage{{Rule: rule, Status: checks.Checked}}}
	found := func(rule string, start, end int, evidence ...checks.Evidence) {
		result.Findings = append(result.Findings, checks.Finding{
			Rule: rule, Severity: checks.Major, Confidence: 1, Message: checks.Msg("faulty.found"),
			Target: &checks.Span{Start: start, End: end}, Evidence: evidence,
		})
	}
	switch f.fault {
	case plugintest.CrashInCall:
		go panic("index out of the model")
		select {}
	case plugintest.CrashOnce:
		if firstTime() {
			os.Exit(4)
		}
	case plugintest.PanicInCall:
		panic("no such word")
	case plugintest.HangInCall:
		select {}
	case plugintest.FreezeInCall:
		freeze()
	case plugintest.Flood:
		flood(64 << 20)
	case plugintest.FloodForever:
		for ctx.Err() == nil {
			flood(1 << 20)
		}
		select {}
	case plugintest.LargeAnswer:
		found(rule, 0, 0, checks.Evidence{Label: checks.Msg("faulty.found"), Value: strings.Repeat("x", 20<<20)})
	case plugintest.SpanOutside:
		found(rule, len(text), len(text)+10)
	case plugintest.SpanInside:
		found(rule, insideCharacter(text), len(text))
	case plugintest.UndeclaredRule:
		found(undeclared, 0, len(text))
	case plugintest.NoCoverage:
		result.Coverage = nil
	case plugintest.Fork:
		fork()
	}
	return result, nil
}

// insideCharacter is a position inside the first character of several bytes.
func insideCharacter(text string) int {
	for i, r := range text {
		if utf8.RuneLen(r) > 1 {
			return i + 1
		}
	}
	return len(text) + 1
}

// reconciling breaks in Reconcile.
type reconciling struct{ faulty }

// Spec describes the check.
func (r reconciling) Spec() checks.Spec {
	spec := r.faulty.Spec()
	spec.Reconciles = true
	return spec
}

// Check remembers the whole target.
func (r reconciling) Check(ctx context.Context, request *checks.Request) (*checks.Result, error) {
	result, err := r.faulty.Check(ctx, request)
	if err == nil {
		result.Observations = []checks.Observation{{
			Key: "all", Kind: "article", Lang: request.Article.Target.Lang,
			Places: []checks.Place{{Side: checks.Target, Span: checks.Span{End: len(request.Article.Target.Content)}}},
		}}
	}
	return result, err
}

// Reconcile breaks.
func (r reconciling) Reconcile(_ context.Context, request *checks.ReconcileRequest) (*checks.Result, error) {
	switch r.fault {
	case plugintest.CrashInReconcile:
		os.Exit(5)
	case plugintest.HangInReconcile:
		select {}
	}
	return &checks.Result{
		Findings: []checks.Finding{{
			Rule: rule, Severity: checks.Major, Confidence: 1, Message: checks.Msg("faulty.found"),
			Job: request.Observations[0].Job, Source: &checks.Span{Start: 1, End: 2},
		}},
		Coverage: []checks.Coverage{{Rule: rule, Status: checks.Checked}},
	}, nil
}
