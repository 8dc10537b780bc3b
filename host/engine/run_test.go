package engine

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats"
)

func TestResultsComeInInputOrderAndGroupsLast(t *testing.T) {
	jobs := []formats.Job{job("a", "", "x"), job("b", "g", "x"), job("c", "", "x"), job("d", "g", "x"), job("e", "", "x")}
	slow := &fake{name: "slow", word: "x", check: func(context.Context, *checks.Article, *checks.Result) error {
		time.Sleep(time.Duration(rand.IntN(3)) * time.Millisecond)
		return nil
	}}
	results, summary := runAll(t, Options{Parallel: 4}, jobs, slow)
	if got, want := ids(results), "a c e b d"; got != want {
		t.Errorf("order %q, want %q", got, want)
	}
	if summary.Jobs != 5 || summary.Verdicts[Fail] != 5 || summary.ExitStatus() != 1 {
		t.Errorf("summary %+v, exit status %d", summary, summary.ExitStatus())
	}
}

// manyJobs are jobs of which two in three belong to one of five groups.
func manyJobs(n int) []formats.Job {
	var jobs []formats.Job
	for i := range n {
		group := ""
		if i%3 > 0 {
			group = fmt.Sprint("g", i%5)
		}
		jobs = append(jobs, job(fmt.Sprint("job-", i), group, strings.Repeat(fmt.Sprintf("satu dua tiga %d. ", i%7), 1+i%4)))
	}
	return jobs
}

func TestSameBytesAtAnyParallelismAndPluginOrder(t *testing.T) {
	run := func(parallel int) string {
		jitter := func(context.Context, *checks.Article, *checks.Result) error {
			time.Sleep(time.Duration(rand.IntN(300)) * time.Microsecond)
			return nil
		}
		fakes := []*fake{
			{name: "one", word: "satu", check: jitter},
			{name: "two", word: "dua", check: jitter},
			{name: "three", word: "tiga", reconciles: true, check: jitter},
			{name: "four", word: "satu dua", reconciles: true, check: jitter},
		}
		rand.Shuffle(len(fakes), func(i, j int) { fakes[i], fakes[j] = fakes[j], fakes[i] })
		results, _ := runAll(t, Options{Parallel: parallel}, manyJobs(60), fakes...)
		content, err := json.Marshal(results)
		if err != nil {
			t.Fatal(err)
		}
		return string(content)
	}
	want := run(1)
	if strings.Count(want, `"Rule":"three/word"`) == 0 {
		t.Fatal("no finding across articles: the test proves nothing")
	}
	for _, procs := range []int{1, 2, 4} {
		before := runtime.GOMAXPROCS(procs)
		for _, parallel := range []int{1, 3, 16} {
			if got := run(parallel); got != want {
				t.Errorf("GOMAXPROCS %d, %d at a time: other bytes", procs, parallel)
			}
		}
		runtime.GOMAXPROCS(before)
	}
}

func TestReadsNoFurtherAheadThanItsWindow(t *testing.T) {
	var read, emitted, most atomic.Int64
	jobs := func(yield func(formats.Job) bool) {
		for i := range 2000 {
			read.Add(1)
			most.Store(max(most.Load(), read.Load()-emitted.Load()))
			if !yield(job(fmt.Sprint(i), "", "satu")) {
				return
			}
		}
	}
	e := startAll(t, Options{Parallel: 2}, &fake{name: "one", word: "satu"})
	_, err := e.Run(t.Context(), jobs, func(*Result) error {
		emitted.Add(1)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if limit := int64(2*window + 3); most.Load() > limit {
		t.Errorf("%d jobs were read and not reported, more than %d", most.Load(), limit)
	}
}

func TestMemoryDoesNotGrowWithTheNumberOfJobs(t *testing.T) {
	held := func(n int) int {
		e := startAll(t, Options{Parallel: 2}, &fake{name: "one", word: "satu"}, &fake{name: "across", word: "dua", reconciles: true})
		e.sortBudget = 32 << 10
		done, heap := 0, 0
		_, err := e.Run(t.Context(), func(yield func(formats.Job) bool) {
			for i := range n {
				group := ""
				if i%2 == 0 {
					group = fmt.Sprint("g", i%(n/3))
				}
				if !yield(job(fmt.Sprint("job-", i), group, "satu dua "+strings.Repeat("tiga ", 50))) {
					return
				}
			}
		}, func(*Result) error {
			if done++; done == n {
				var stats runtime.MemStats
				runtime.GC()
				runtime.ReadMemStats(&stats)
				heap = int(stats.HeapAlloc)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		return heap
	}
	few, many := held(500), held(5000)
	grown := (many - few) / 4500
	t.Logf("%d bytes a job", grown)
	if grown > 200 {
		t.Errorf("each job adds %d bytes; its id may take 16 and their table some more", grown)
	}
}

func TestGroupsLeaveNoFiles(t *testing.T) {
	folder := t.TempDir()
	options := Options{FailOn: checks.Major, TempDir: folder}
	f := &fake{name: "one", word: "satu", reconciles: true}
	e, err := Start(t.Context(), []Program{f.program()}, options)
	if err != nil {
		t.Fatal(err)
	}
	defer e.Close()
	if _, err := e.Run(t.Context(), func(yield func(formats.Job) bool) {
		for _, j := range manyJobs(20) {
			yield(j)
		}
	}, func(*Result) error { return nil }); err != nil {
		t.Fatal(err)
	}
	if entries, _ := os.ReadDir(folder); len(entries) > 0 {
		t.Errorf("left behind: %v", entries)
	}
}

func TestRunEndsWhenReportingFails(t *testing.T) {
	e := startAll(t, Options{Parallel: 2}, &fake{name: "one", word: "satu"})
	full := errors.New("disk full")
	jobs := func(yield func(formats.Job) bool) {
		for i := 0; yield(job(fmt.Sprint(i), "", "satu")); i++ {
		}
	}
	if _, err := e.Run(t.Context(), jobs, func(*Result) error { return full }); !errors.Is(err, full) {
		t.Errorf("error %v, want %v", err, full)
	}
}

func TestRunEndsWithItsContextWhileInputBlocks(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	e := startAll(t, Options{}, &fake{name: "one", word: "satu"})
	release := make(chan struct{})
	t.Cleanup(func() { close(release) })
	jobs := func(func(formats.Job) bool) { <-release }
	time.AfterFunc(10*time.Millisecond, cancel)
	if _, err := e.Run(ctx, jobs, func(*Result) error { return nil }); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want %v", err, context.Canceled)
	}
}

func TestUnreadableJobsAreIncompleteAndNamed(t *testing.T) {
	bad := formats.Job{Article: &checks.Article{ID: "bad"}, Err: errors.New("no text")}
	nameless := formats.Job{Err: errors.New("not JSON")}
	unknown := job("unknown", "", "xyz 123")
	unknown.Article.Target.Lang = ""
	same := job("same", "", "Presiden itu mengatakan bahwa mereka tidak akan datang.")
	jobs := []formats.Job{bad, same, same, nameless, unknown}
	results, summary := runAll(t, Options{}, jobs, &fake{name: "one"})
	for i, want := range []string{"no text", "", "given twice", "not JSON", "could not be detected"} {
		r := results[i]
		if want == "" {
			if r.Verdict != Pass || r.Err != "" {
				t.Errorf("job %d: %s %q, want pass", i, r.Verdict, r.Err)
			}
		} else if r.Verdict != Incomplete || !strings.Contains(r.Err, want) {
			t.Errorf("job %d: %s %q, want incomplete for %q", i, r.Verdict, r.Err, want)
		}
	}
	if summary.ExitStatus() != 3 || summary.Unreadable != 4 {
		t.Errorf("summary %+v, exit status %d", summary, summary.ExitStatus())
	}
}

func TestExitStatus(t *testing.T) {
	for _, c := range []struct {
		summary Summary
		want    int
	}{
		{Summary{Jobs: 2, Verdicts: map[Verdict]int{Pass: 2}}, 0},
		{Summary{Jobs: 2, Verdicts: map[Verdict]int{Pass: 1, Fail: 1}}, 1},
		{Summary{Jobs: 2, Verdicts: map[Verdict]int{Incomplete: 1, Fail: 1}}, 3},
		{Summary{Jobs: 2, Unreadable: 2, Verdicts: map[Verdict]int{Incomplete: 2}}, 2},
		{Summary{}, 2},
	} {
		if got := c.summary.ExitStatus(); got != c.want {
			t.Errorf("%+v: exit status %d, want %d", c.summary, got, c.want)
		}
	}
}
