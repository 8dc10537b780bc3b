package plugins_test

import (
	"context"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/plugins/plugintest"
	"github.com/kawan-mt/kawan/proto/wire"
)

// stub is a check whose work a test gives.
type stub struct {
	concurrency int
	work        func(ctx context.Context, request *checks.Request) (*checks.Result, error)
}

func (s stub) Spec() checks.Spec {
	return checks.Spec{Name: "stub", Rules: []checks.Rule{{ID: "stub/rule"}}, Reconciles: true, Concurrency: s.concurrency}
}

func (s stub) Check(ctx context.Context, request *checks.Request) (*checks.Result, error) {
	return s.work(ctx, request)
}

func (s stub) Reconcile(ctx context.Context, _ *checks.ReconcileRequest) (*checks.Result, error) {
	return s.work(ctx, nil)
}

var (
	selection = wire.Selection{Check: "stub", Rules: []string{"stub/rule"}}
	teks      = &checks.Article{ID: "a", Target: checks.Text{Content: "Teks.", Lang: "id"}}
)

func observed(yield func(checks.Observation) bool) {
	yield(checks.Observation{Key: "k", Job: "a"})
}

func TestAPanicIsAnErrorOfItsCallOnly(t *testing.T) {
	panics := true
	client := plugintest.Serve(t, stub{work: func(context.Context, *checks.Request) (*checks.Result, error) {
		if panics {
			panic("out of words")
		}
		return &checks.Result{}, nil
	}})
	_, checked := client.Check(t.Context(), teks, []wire.Selection{selection})
	_, reconciled := client.Reconcile(t.Context(), "story", selection, observed)
	for call, err := range map[string]error{"Check": checked, "Reconcile": reconciled} {
		if status.Code(err) != codes.Internal || !strings.Contains(err.Error(), "panic: out of words") {
			t.Errorf("%s: got %v, want an internal error that names the panic", call, err)
		}
	}
	panics = false
	if _, err := client.Check(t.Context(), teks, []wire.Selection{selection}); err != nil {
		t.Errorf("after a panic: %v", err)
	}
}

func TestNoMoreCallsAtATimeThanTheCheckTakes(t *testing.T) {
	const limit = 2
	var running, most atomic.Int32
	client := plugintest.Serve(t, stub{limit, func(context.Context, *checks.Request) (*checks.Result, error) {
		now := running.Add(1)
		defer running.Add(-1)
		for seen := most.Load(); now > seen && !most.CompareAndSwap(seen, now); seen = most.Load() {
		}
		time.Sleep(5 * time.Millisecond)
		return &checks.Result{}, nil
	}})
	errs := make(chan error)
	const calls = 12
	for i := range calls {
		go func() {
			var err error
			if i%3 == 0 {
				_, err = client.Reconcile(t.Context(), "story", selection, observed)
			} else {
				_, err = client.Check(t.Context(), teks, []wire.Selection{selection})
			}
			errs <- err
		}()
	}
	for range calls {
		if err := <-errs; err != nil {
			t.Error(err)
		}
	}
	if got := most.Load(); got != limit {
		t.Errorf("%d calls ran at a time, want %d", got, limit)
	}
}

func TestACallThatWaitsForItsTurnEndsAtItsDeadline(t *testing.T) {
	release := make(chan struct{})
	client := plugintest.Serve(t, stub{1, func(ctx context.Context, _ *checks.Request) (*checks.Result, error) {
		<-release
		return &checks.Result{}, ctx.Err()
	}})
	first := make(chan error)
	go func() {
		_, err := client.Check(t.Context(), teks, []wire.Selection{selection})
		first <- err
	}()
	ctx, cancel := context.WithTimeout(t.Context(), 100*time.Millisecond)
	defer cancel()
	if _, err := client.Check(ctx, teks, []wire.Selection{selection}); status.Code(err) != codes.DeadlineExceeded {
		t.Errorf("got %v, want the deadline", err)
	}
	close(release)
	if err := <-first; err != nil {
		t.Error(err)
	}
}

func TestTheCheckSeesDeadlineAndCancellation(t *testing.T) {
	saw := make(chan error, 1)
	client := plugintest.Serve(t, stub{work: func(ctx context.Context, _ *checks.Request) (*checks.Result, error) {
		if _, ok := ctx.Deadline(); !ok {
			t.Error("the check sees no deadline")
		}
		<-ctx.Done()
		saw <- ctx.Err()
		return nil, ctx.Err()
	}})
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	time.AfterFunc(50*time.Millisecond, cancel)
	_, err := client.Check(ctx, teks, []wire.Selection{selection})
	if status.Code(err) != codes.Canceled {
		t.Errorf("got %v", err)
	}
	if err := <-saw; err == nil {
		t.Error("the check did not see the cancellation")
	}
}

func TestArticlesOverFourMegabytesArrive(t *testing.T) {
	var got int
	client := plugintest.Serve(t, stub{work: func(_ context.Context, request *checks.Request) (*checks.Result, error) {
		got = len(request.Article.Target.Content)
		return &checks.Result{}, nil
	}})
	large := &checks.Article{ID: "a", Target: checks.Text{Content: strings.Repeat("kata ", 2<<20), Lang: "id"}}
	if _, err := client.Check(t.Context(), large, []wire.Selection{selection}); err != nil || got != 10<<20 {
		t.Errorf("%d bytes arrived, %v", got, err)
	}
}
