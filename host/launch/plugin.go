package launch

import (
	"context"
	"errors"
	"iter"
	"sync"
	"sync/atomic"

	goplugin "github.com/hashicorp/go-plugin"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/proto/wire"
)

// Plugin is a running plugin process. Its methods may be called at the same time.
type Plugin struct {
	spec        Spec
	process     *process
	dir         *privateDir // removed when it stops
	negotiator  *goplugin.Client
	service     *wire.Client
	description *checks.Description

	stopOnce sync.Once
	stopping atomic.Bool
}

// Spec is what the plugin was started from; it starts another one.
func (p *Plugin) Spec() Spec { return p.spec }

// Describe is what the plugin said of itself when it started. The caller must
// not change it.
func (p *Plugin) Describe() *checks.Description { return p.description }

// PID is the id of the process.
func (p *Plugin) PID() int { return p.process.pid() }

// Done is closed when the process has ended, for whatever reason, and its group with it.
func (p *Plugin) Done() <-chan struct{} { return p.process.ended }

// Alive tells whether the process has not ended yet. A plugin that is alive may still hang.
func (p *Plugin) Alive() bool {
	select {
	case <-p.process.ended:
		return false
	default:
		return !p.stopping.Load()
	}
}

// Check has the plugin look at an article. Give ctx a deadline: it is the only
// thing that finds a plugin that hangs.
//
// When ctx is cancelled the error is ctx.Err(); every other error is an *[Error].
func (p *Plugin) Check(ctx context.Context, article *wire.Article, selections []wire.Selection) (*checks.Result, error) {
	return p.call(ctx, "Check", func(ctx context.Context) (*checks.Result, error) {
		return p.service.CheckEncoded(ctx, article, selections)
	})
}

// Reconcile has a check compare the articles of a group by all observations,
// which come sorted by key. Deadline and errors are as with [Plugin.Check].
func (p *Plugin) Reconcile(ctx context.Context, group string, selection wire.Selection, observations iter.Seq[checks.Observation]) (*checks.Result, error) {
	return p.call(ctx, "Reconcile", func(ctx context.Context) (*checks.Result, error) {
		return p.service.Reconcile(ctx, group, selection, observations)
	})
}

// errEnded is why a call is given up whose plugin is no more.
var errEnded = errors.New("the plugin process ended")

// call ends with ctx or the process, whichever ends first: a child that
// inherited the plugin's connection could keep a call waiting.
func (p *Plugin) call(ctx context.Context, name string, do func(context.Context) (*checks.Result, error)) (*checks.Result, error) {
	watch := newWatch(ctx)
	inner, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	finished := make(chan struct{})
	defer close(finished)
	go func() {
		select {
		case <-p.process.ended:
			cancel(errEnded)
		case <-finished:
		}
	}()
	result, err := do(inner)
	if err != nil {
		return nil, p.explain(watch, name, err)
	}
	return result, nil
}
