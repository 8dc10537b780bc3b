package engine

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"sync"

	"github.com/kawan-mt/kawan/host/formats"
)

// window is how many jobs for each worker are read ahead of the slowest one.
const window = 4

// windowBytes bounds the texts of the jobs that are under way, UTF-8 bytes.
const windowBytes = 64 << 20

// Run checks jobs and hands over every result: of jobs without a group in input
// order as they are done, of grouped jobs after the end of the input. It ends
// early when ctx ends or emit returns an error.
func (e *Engine) Run(ctx context.Context, jobs iter.Seq[formats.Job], emit func(*Result) error) (summary *Summary, failed error) {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	c := &collector{engine: e, emit: emit, summary: &Summary{}, waiting: map[int]*done{}}
	defer func() { failed = errors.Join(failed, c.close()) }()

	tasks := make(chan task)
	finished := make(chan *done)
	ahead := newBudget(window*e.options.Parallel, windowBytes)
	stop := context.AfterFunc(ctx, ahead.close)
	defer stop()

	go func() {
		defer close(tasks)
		seq := 0
		for job := range unique(jobs) {
			if !ahead.take(job.Bytes()) {
				return
			}
			select {
			case tasks <- task{seq, job}:
			case <-ctx.Done():
				return
			}
			seq++
		}
	}()
	go func() {
		defer close(finished)
		var workers sync.WaitGroup
		for range e.options.Parallel {
			workers.Go(func() {
				for t := range tasks {
					select {
					case finished <- e.work(ctx, t):
					case <-ctx.Done():
						return
					}
				}
			})
		}
		workers.Wait()
	}()
	if err := c.takeAll(ctx, finished, ahead.give); err != nil {
		return nil, err
	}
	if err := c.finish(ctx); err != nil {
		return nil, err
	}
	return c.summary, nil
}

type task struct {
	seq int
	job formats.Job
}

// done is a finished job: its result, or for a grouped one its outcome.
type done struct {
	seq     int
	bytes   int
	outcome *outcome
	result  *Result
}

func (e *Engine) work(ctx context.Context, t task) *done {
	d := &done{seq: t.seq, bytes: t.job.Bytes()}
	d.outcome = e.examine(ctx, t.seq, t.job)
	if d.outcome.Err != "" || d.outcome.Article.Group == "" {
		d.result, d.outcome = e.result(d.outcome), nil
	}
	return d
}

// collector puts finished jobs back into input order.
type collector struct {
	engine  *Engine
	emit    func(*Result) error
	summary *Summary
	waiting map[int]*done
	next    int
	groups  *groups
}

func (c *collector) takeAll(ctx context.Context, finished <-chan *done, give func(bytes int)) error {
	for {
		select {
		case <-ctx.Done():
			return context.Cause(ctx)
		case d, ok := <-finished:
			if !ok {
				return context.Cause(ctx)
			}
			c.waiting[d.seq] = d
		}
		for d := c.waiting[c.next]; d != nil; d = c.waiting[c.next] {
			delete(c.waiting, c.next)
			c.next++
			give(d.bytes)
			if err := c.handle(d); err != nil {
				return err
			}
		}
	}
}

func (c *collector) handle(d *done) error {
	if d.result != nil {
		return c.report(d.result)
	}
	if c.groups == nil {
		var err error
		if c.groups, err = newGroups(c.engine); err != nil {
			return err
		}
	}
	return c.groups.add(d.outcome)
}

func (c *collector) report(r *Result) error {
	c.summary.add(r)
	if err := c.emit(r); err != nil {
		return fmt.Errorf("writing the report: %w", err)
	}
	return nil
}

func (c *collector) finish(ctx context.Context) error {
	if c.groups == nil {
		return nil
	}
	return c.groups.finish(ctx, c.report)
}

func (c *collector) close() error {
	if c.groups == nil {
		return nil
	}
	return c.groups.close()
}
