package engine

import (
	"cmp"
	"context"
	"errors"
	"iter"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/engine/spill"
)

// defaultSortBudget bounds the observations, and the findings across articles,
// that are sorted in memory, bytes.
const defaultSortBudget = 16 << 20

// groups keeps the jobs of groups on disk until all of them are known.
type groups struct {
	engine       *Engine
	outcomes     *spill.Spool[outcome]
	observations *spill.Sorter[observation]
	patches      *spill.Sorter[patch]
}

// patch is what comparing a group adds to the outcome of one job.
type patch struct {
	Seq      int
	Finding  *found
	Coverage []checks.Coverage
}

func newGroups(e *Engine) (*groups, error) {
	folder := e.options.TempDir
	outcomes, err := spill.NewSpool[outcome](folder)
	if err != nil {
		return nil, err
	}
	return &groups{
		engine: e, outcomes: outcomes,
		observations: spill.NewSorter(folder, e.sortBudget, observationSize, compareObservations),
		patches:      spill.NewSorter(folder, e.sortBudget, patchSize, func(a, b patch) int { return cmp.Compare(a.Seq, b.Seq) }),
	}, nil
}

func (g *groups) close() error {
	return errors.Join(g.outcomes.Close(), g.observations.Close(), g.patches.Close())
}

func (g *groups) add(o *outcome) error {
	for _, observed := range o.observations {
		if err := g.observations.Add(observed); err != nil {
			return err
		}
	}
	return g.outcomes.Add(*o)
}

// compareObservations brings together what is reconciled together, in an order
// that depends on the input alone.
func compareObservations(a, b observation) int {
	return cmp.Or(cmp.Compare(a.Group, b.Group), cmp.Compare(a.Check, b.Check), cmp.Compare(a.Key, b.Key),
		cmp.Compare(a.Seq, b.Seq), cmp.Compare(a.Order, b.Order))
}

func observationSize(o observation) int {
	size := 256 + len(o.Key) + len(o.Payload)
	for _, cited := range o.Cited {
		size += 128 + len(cited.Text)
	}
	return size
}

func patchSize(p patch) int {
	size := 128 + 128*len(p.Coverage)
	if p.Finding != nil {
		size += 1024 + 256*len(p.Finding.Cited)
	}
	return size
}

// finish compares all groups and reports their jobs in input order.
func (g *groups) finish(ctx context.Context, report func(*Result) error) error {
	if err := g.compare(ctx); err != nil {
		return err
	}
	next, stop := iter.Pull2(g.patches.Sorted())
	defer stop()
	p, err, more := next()
	for o, failed := range g.outcomes.All() {
		if failed != nil {
			return failed
		}
		for more && err == nil && p.Seq == o.Seq {
			o.apply(p)
			p, err, more = next()
		}
		if err = errors.Join(err, ctx.Err()); err != nil {
			return err
		}
		if err := report(g.engine.result(&o)); err != nil {
			return err
		}
	}
	return nil
}

// apply adds what comparing its group told of a job. A rule that was applied to
// the article but not to the group counts as what happened in the group.
func (o *outcome) apply(p patch) {
	if p.Finding != nil {
		o.Findings = append(o.Findings, *p.Finding)
	}
	for _, coverage := range p.Coverage {
		before, told := o.Coverage[coverage.Rule]
		if coverage.Status == checks.Failed || told && before.Status == checks.Checked {
			o.Coverage[coverage.Rule] = coverage
		}
	}
}
