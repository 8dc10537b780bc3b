package plugins

import (
	"context"

	"github.com/kawan-mt/kawan/checks"
)

// limited is check with no more calls at a time than its Spec allows.
func limited(check checks.Check) checks.Check {
	limit := check.Spec().Concurrency
	if limit <= 0 {
		return check
	}
	gate := gate(make(chan struct{}, limit))
	if reconciler, ok := check.(checks.Reconciler); ok {
		return &limitedReconciler{limitedCheck{check, gate}, reconciler}
	}
	return &limitedCheck{check, gate}
}

// gate lets a number of callers pass at a time.
type gate chan struct{}

func (g gate) enter(ctx context.Context) error {
	select {
	case g <- struct{}{}:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (g gate) leave() { <-g }

type limitedCheck struct {
	check checks.Check
	gate  gate
}

// Spec is the check's own.
func (l *limitedCheck) Spec() checks.Spec { return l.check.Spec() }

// Check waits for its turn.
func (l *limitedCheck) Check(ctx context.Context, request *checks.Request) (*checks.Result, error) {
	if err := l.gate.enter(ctx); err != nil {
		return nil, err
	}
	defer l.gate.leave()
	return l.check.Check(ctx, request)
}

type limitedReconciler struct {
	limitedCheck
	reconciler checks.Reconciler
}

// Reconcile waits for its turn.
func (l *limitedReconciler) Reconcile(ctx context.Context, request *checks.ReconcileRequest) (*checks.Result, error) {
	if err := l.gate.enter(ctx); err != nil {
		return nil, err
	}
	defer l.gate.leave()
	return l.reconciler.Reconcile(ctx, request)
}
