package engine

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/launch"
)

// member is a plugin of the run through its restart: it is started again once
// when its process breaks, and left alone for the rest of the run when it
// breaks a second time.
type member struct {
	program     Program
	deadline    time.Duration
	log         *slog.Logger
	description *checks.Description // nil when the plugin never started
	slots       chan struct{}       // bounds calls at a time; nil: any number

	mu         sync.Mutex
	plugin     Plugin
	generation int   // counts starts
	broken     error // why the plugin is called no more; nil while it is
	complaints int   // that were logged
}

// start starts the plugin and learns what it checks. A failure quarantines it.
func (m *member) start(ctx context.Context) {
	m.mu.Lock()
	defer m.mu.Unlock()
	description, err := m.launch(ctx)
	if err != nil {
		m.quarantine(err)
		return
	}
	m.description = description
	if most := concurrency(description); most > 0 {
		m.slots = make(chan struct{}, most)
	}
}

// concurrency is how many calls the plugin takes at a time, 0 for any number.
func concurrency(description *checks.Description) int {
	least := 0
	for _, check := range description.Checks {
		if check.Concurrency > 0 && (least == 0 || check.Concurrency < least) {
			least = check.Concurrency
		}
	}
	return least
}

func (m *member) launch(ctx context.Context) (*checks.Description, error) {
	plugin, err := m.program.Start(ctx)
	if err != nil {
		return nil, err
	}
	description := plugin.Describe()
	if err := validateDescription(description); err != nil {
		plugin.Stop()
		return nil, err
	}
	m.plugin = plugin
	m.generation++
	return description, nil
}

// call does one call with a deadline, that of the run times weight. When the
// process breaks it is started again; a call that a crash interrupted, or
// another call's hang, is then repeated, one that took too long is not.
func (m *member) call(ctx context.Context, weight int, do func(context.Context, Plugin) error) error {
	deadline := m.deadline * time.Duration(weight)
	if m.slots != nil {
		select {
		case m.slots <- struct{}{}:
			defer func() { <-m.slots }()
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	for attempt := 0; ; attempt++ {
		plugin, generation, err := m.current()
		if err != nil {
			return err
		}
		bounded, cancel := context.WithTimeout(ctx, deadline)
		err = do(bounded, plugin)
		late := errors.Is(bounded.Err(), context.DeadlineExceeded)
		cancel()
		if err == nil || ctx.Err() != nil {
			return err
		}
		failure := asFailure(err)
		if failure.Kind == launch.Deadline || late && failure.Kind != launch.Stopped {
			m.recover(ctx, generation, err)
			return fmt.Errorf("no answer within %v", deadline)
		}
		if !failure.Kind.Fatal() {
			m.complain("a plugin failed", m.about(err)...)
			return err
		}
		m.recover(ctx, generation, err)
		interrupted := failure.Kind == launch.Crashed || failure.Kind == launch.Stopped
		if attempt > 0 || !interrupted {
			return err
		}
	}
}

func asFailure(err error) *launch.Error {
	var failure *launch.Error
	if errors.As(err, &failure) {
		return failure
	}
	return &launch.Error{Kind: launch.Reported, Err: err}
}

func (m *member) current() (Plugin, int, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.plugin, m.generation, m.broken
}

// recover replaces the process of the generation that broke, once.
func (m *member) recover(ctx context.Context, generation int, cause error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if generation != m.generation || m.broken != nil {
		return
	}
	m.plugin.Stop()
	if m.generation > 1 {
		m.quarantine(cause)
		return
	}
	m.log.Warn("a plugin broke and is started again", m.about(cause)...)
	if _, err := m.launch(ctx); err != nil {
		m.quarantine(err)
	}
}

func (m *member) quarantine(cause error) {
	m.broken = cause
	m.log.Error("a plugin is out of the run", m.about(cause)...)
}

// about are the attributes of a log record; a [launch.Error] names the plugin.
func (m *member) about(cause error) []any {
	var failure *launch.Error
	if errors.As(cause, &failure) {
		return []any{"cause", cause}
	}
	return []any{"cause", cause, "plugin", m.program.Name}
}

// mostComplaints is how many faults of one plugin are logged; the report tells
// all of them.
const mostComplaints = 10

// complain logs a fault that leaves the plugin in the run.
func (m *member) complain(what string, attributes ...any) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.complaints++; m.complaints <= mostComplaints {
		m.log.Error(what, attributes...)
	}
	if m.complaints == mostComplaints {
		m.log.Error("further faults of the plugin are told in the report alone", "plugin", m.program.Name)
	}
}

func (m *member) stop() {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.plugin != nil {
		m.plugin.Stop()
	}
}
