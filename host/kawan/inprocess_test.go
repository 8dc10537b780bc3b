package main

import (
	"bytes"
	"context"
	"iter"
	"os"
	"os/exec"
	"testing"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/consistency"
	"github.com/kawan-mt/kawan/checks/drift"
	"github.com/kawan-mt/kawan/checks/leftover"
	"github.com/kawan-mt/kawan/checks/omission"
	"github.com/kawan-mt/kawan/host/engine"
	"github.com/kawan-mt/kawan/host/formats/jobs"
	"github.com/kawan-mt/kawan/host/report"
	"github.com/kawan-mt/kawan/proto/wire"
)

// inProcess calls a check without a process or a wire between.
type inProcess struct{ check checks.Check }

func (p inProcess) Describe() *checks.Description {
	return &checks.Description{Name: p.check.Spec().Name, Checks: []checks.Spec{p.check.Spec()}}
}

func (p inProcess) Check(ctx context.Context, article *wire.Article, selections []wire.Selection) (*checks.Result, error) {
	return p.check.Check(ctx, &checks.Request{Article: article.Article, Rules: selections[0].Rules, Options: selections[0].Options})
}

func (p inProcess) Reconcile(ctx context.Context, group string, selection wire.Selection, observations iter.Seq[checks.Observation]) (*checks.Result, error) {
	var all checks.Result
	var keys []string
	byKey := map[string][]checks.Observation{}
	for o := range observations {
		if byKey[o.Key] == nil {
			keys = append(keys, o.Key)
		}
		byKey[o.Key] = append(byKey[o.Key], o)
	}
	for _, key := range keys {
		result, err := p.check.(checks.Reconciler).Reconcile(ctx, &checks.ReconcileRequest{
			Group: group, Key: key, Observations: byKey[key], Rules: selection.Rules, Options: selection.Options})
		if err != nil {
			return nil, err
		}
		all.Findings = append(all.Findings, result.Findings...)
	}
	return &all, nil
}

func (p inProcess) Stop() {}

// TestProcessesChangeNothing compares the result lines of the executable with
// those of the same checks called in the test itself.
func TestProcessesChangeNothing(t *testing.T) {
	program, folder := kawan(t), articles(t)
	command := exec.Command(program, "check", "--jobs", "jobs.jsonl", "--format", "jsonl")
	command.Dir = folder
	want, _ := command.Output()

	var programs []engine.Program
	for _, check := range []checks.Check{consistency.New(), drift.New(), leftover.New(), omission.New()} {
		programs = append(programs, engine.Program{Name: check.Spec().Name,
			Start: func(context.Context) (engine.Plugin, error) { return inProcess{check}, nil }})
	}
	run, err := engine.Start(t.Context(), programs, engine.Options{FailOn: checks.Major})
	if err != nil {
		t.Fatal(err)
	}
	defer run.Close()
	t.Chdir(folder)
	file, err := os.Open("jobs.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var got bytes.Buffer
	lines, err := report.New("jsonl", &got, report.Options{Lang: "en", Specs: run.Specs()})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := run.Run(t.Context(), jobs.Read(file, jobs.Options{Name: "jobs.jsonl", Folder: ".", SourceLang: "en"}), lines.Write); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got.Bytes(), want) {
		t.Error(firstDifference(got.Bytes(), want))
	}
}
