package checktest

import (
	"context"
	"errors"
	"io/fs"
	"strings"
	"testing"
	"time"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/analysis"
)

const extension = ".article"

// Run tests check: its spec, and its findings in every article file of
// fixtures, each in a subtest. It is a fatal error if there is none.
func Run(t *testing.T, check checks.Check, fixtures fs.FS) {
	t.Helper()
	t.Run("spec", func(t *testing.T) {
		for _, problem := range specProblems(check.Spec()) {
			t.Error(problem)
		}
	})
	for _, f := range load(t, fixtures) {
		t.Run(strings.TrimSuffix(f.file, extension), func(t *testing.T) {
			for _, problem := range examine(check, f) {
				t.Error(problem)
			}
		})
	}
	t.Run("cancelled", func(t *testing.T) {
		for _, problem := range cancelProblems(check, load(t, fixtures)[0]) {
			t.Error(problem)
		}
	})
}

// Benchmark measures check on every article file of fixtures, analysis aside.
func Benchmark(b *testing.B, check checks.Check, fixtures fs.FS) {
	b.Helper()
	var requests []*checks.Request
	size := 0
	for _, f := range load(b, fixtures) {
		prepared, err := f.requests(check.Spec())
		if err != nil {
			b.Fatal(err)
		}
		for _, request := range prepared {
			size += len(request.Article.Target.Content)
		}
		requests = append(requests, prepared...)
	}
	b.SetBytes(int64(size))
	for b.Loop() {
		for _, request := range requests {
			if _, err := check.Check(b.Context(), request); err != nil {
				b.Fatal(err)
			}
		}
	}
}

func load(t testing.TB, fixtures fs.FS) []*fixture {
	t.Helper()
	var loaded []*fixture
	err := fs.WalkDir(fixtures, ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(path, extension) {
			return err
		}
		content, err := fs.ReadFile(fixtures, path)
		if err != nil {
			return err
		}
		f, err := parse(path, string(content))
		if err != nil {
			return err
		}
		loaded = append(loaded, f)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(loaded) == 0 {
		t.Fatalf("no file *%s among the fixtures", extension)
	}
	return loaded
}

// requests are the calls that the file asks for, its articles analysed afresh.
func (f *fixture) requests(spec checks.Spec) ([]*checks.Request, error) {
	rules := f.rules
	if len(rules) == 0 {
		for _, rule := range spec.Rules {
			rules = append(rules, rule.ID)
		}
	}
	var requests []*checks.Request
	for _, a := range f.articles {
		made := a.build(f)
		if err := analysis.Run(context.Background(), made); err != nil {
			return nil, err
		}
		requests = append(requests, &checks.Request{Article: made, Rules: rules, Options: []byte(f.options)})
	}
	return requests, nil
}

// patience is how long a check may go on after its context has ended.
const patience = 2 * time.Second

// cancelProblems calls check with a context that has ended.
func cancelProblems(check checks.Check, f *fixture) []string {
	requests, err := f.requests(check.Spec())
	if err != nil {
		return []string{err.Error()}
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	done := make(chan error, 1)
	go func() {
		_, err := check.Check(ctx, requests[0])
		done <- err
	}()
	select {
	case err := <-done:
		if !errors.Is(err, context.Canceled) {
			return []string{"called with a context that has ended, the check returned " + errorText(err) + " instead of the context's error"}
		}
	case <-time.After(patience):
		return []string{"the check goes on after its context has ended"}
	}
	return nil
}

func errorText(err error) string {
	if err == nil {
		return "no error"
	}
	return "the error " + err.Error()
}
