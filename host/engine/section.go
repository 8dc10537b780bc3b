package engine

import (
	"context"
	"errors"
	"iter"
	"slices"
	"sync"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/engine/spill"
)

// section is what one check observed in one group, sorted by key.
type section struct {
	group, check string
	observations observations
	several      bool        // more than one job, or piece of a long one, was observed
	left         map[int]int // by job: observations beyond the limit
	bytes        int         // of the observations
}

// observations can be read any number of times.
type observations interface {
	All() iter.Seq2[observation, error]
}

// comparedBytes bounds the observations that are compared at a time: a plugin
// holds those of a group in memory, and many times their size beside them.
const comparedBytes = 8 << 20

// compare has the checks compare the articles of every group, several small
// groups at a time.
func (g *groups) compare(ctx context.Context) error {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	var writing sync.Mutex
	var workers sync.WaitGroup
	room := newBudget(g.engine.options.Parallel, comparedBytes)
	for s, err := range g.sections() {
		if err != nil {
			cancel(err)
			break
		}
		if ctx.Err() != nil {
			cancel(s.close())
			break
		}
		room.take(s.bytes)
		workers.Go(func() {
			defer room.give(s.bytes)
			patches, err := g.engine.reconcile(ctx, s, g.engine.base)
			err = errors.Join(err, s.close())
			writing.Lock()
			defer writing.Unlock()
			for _, p := range patches {
				if err == nil {
					err = g.patches.Add(p)
				}
			}
			if err != nil {
				cancel(err)
			}
		})
	}
	workers.Wait()
	return context.Cause(ctx)
}

// sections divides the sorted observations.
func (g *groups) sections() iter.Seq2[*section, error] {
	return func(yield func(*section, error) bool) {
		var s *section
		var kept *spill.Spool[observation]
		var first observation
		key, count := "", 0
		for o, err := range g.observations.Sorted() {
			if err == nil && (s == nil || o.Group != s.group || o.Check != s.check) {
				if s != nil && !yield(s, nil) {
					return
				}
				kept, err = spill.NewSpool[observation](g.engine.options.TempDir)
				s = &section{group: o.Group, check: o.Check, left: map[int]int{}, observations: kept}
				first, key, count = o, o.Key, 0
			}
			if err == nil {
				if o.Key != key {
					key, count = o.Key, 0
				}
				s.several = s.several || o.Seq != first.Seq || o.Piece != first.Piece
				if count++; count > g.engine.options.GroupLimit {
					s.left[o.Seq]++
				} else {
					s.bytes += observationSize(o)
					err = kept.Add(o)
				}
			}
			if err != nil {
				yield(nil, err)
				return
			}
		}
		if s != nil {
			yield(s, nil)
		}
	}
}

func (s *section) close() error {
	if kept, ok := s.observations.(*spill.Spool[observation]); ok {
		return kept.Close()
	}
	return nil
}

// seqs are the places in the input of the jobs of a section.
func (s *section) seqs() ([]int, error) {
	seen := map[int]bool{}
	for o, err := range s.observations.All() {
		if err != nil {
			return nil, err
		}
		seen[o.Seq] = true
	}
	list := make([]int, 0, len(seen))
	for seq := range seen {
		list = append(list, seq)
	}
	slices.Sort(list)
	return list, nil
}

// coverAll is a patch for each of jobs that gives rules a status.
func coverAll(jobs []int, rules []string, status checks.Status, reason checks.Message) []patch {
	coverage := make([]checks.Coverage, len(rules))
	for i, rule := range rules {
		coverage[i] = checks.Coverage{Rule: rule, Status: status, Reason: reason}
	}
	patches := make([]patch, len(jobs))
	for i, job := range jobs {
		patches[i] = patch{Seq: job, Coverage: coverage}
	}
	return patches
}
