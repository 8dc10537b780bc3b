package engine

import (
	"context"
	"iter"
	"slices"
)

// inMemory are the observations of one article.
type inMemory []observation

// All yields them.
func (m inMemory) All() iter.Seq2[observation, error] {
	return func(yield func(observation, error) bool) {
		for _, o := range m {
			if !yield(o, nil) {
				return
			}
		}
	}
}

// compareWithin has the checks compare the pieces of a long article, which they
// saw one by one, as they compare the articles of a group.
func (e *Engine) compareWithin(ctx context.Context, o *outcome, p *profile) {
	slices.SortStableFunc(o.observations, compareObservations)
	for rest := o.observations; len(rest) > 0; {
		first := rest[0]
		end := slices.IndexFunc(rest, func(other observation) bool { return other.Check != first.Check })
		if end < 0 {
			end = len(rest)
		}
		s := &section{check: first.Check, observations: inMemory(rest[:end])}
		for _, observed := range rest[:end] {
			s.bytes += observationSize(observed)
		}
		s.several = slices.ContainsFunc(rest[:end], func(other observation) bool { return other.Piece != first.Piece })
		patches, err := e.reconcile(ctx, s, p)
		if err != nil {
			return // the run is over
		}
		for _, more := range patches {
			o.apply(more)
		}
		rest = rest[end:]
	}
	o.observations = nil
}
