package wire

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/kawan-mt/kawan/checks"
	pb "github.com/kawan-mt/kawan/proto/kawan/plugin/v1"
)

// reconciliation gathers the observations of one key until another begins.
type reconciliation struct {
	reconciler checks.Reconciler
	start      *pb.ReconcileStart
	key        string
	pending    []checks.Observation
	response   *pb.ReconcileResponse
}

func (r *reconciliation) add(ctx context.Context, observation checks.Observation) error {
	if len(r.pending) > 0 && observation.Key != r.key {
		if observation.Key < r.key {
			return fmt.Errorf("observations are not sorted by key: %q after %q", observation.Key, r.key)
		}
		if err := r.decide(ctx); err != nil {
			return err
		}
	}
	r.key = observation.Key
	r.pending = append(r.pending, observation)
	return nil
}

func (r *reconciliation) decide(ctx context.Context) error {
	if len(r.pending) == 0 {
		return nil
	}
	selection := r.start.GetSelection()
	result, err := r.reconciler.Reconcile(ctx, &checks.ReconcileRequest{
		Group: r.start.GetGroup(), Key: r.key, Observations: r.pending,
		Rules: selection.GetRules(), Options: selection.GetOptions(),
	})
	if err != nil {
		return fmt.Errorf("reconciling group %q with %s: %w", r.start.GetGroup(), selection.GetCheck(), err)
	}
	r.pending = nil
	r.response.Findings = append(r.response.Findings, each(result.Findings, findingTo)...)
	for _, coverage := range result.Coverage {
		r.cover(coverageTo(coverage))
	}
	return nil
}

// cover keeps one coverage a rule: a rule that could not be applied to one key
// was not wholly checked.
func (r *reconciliation) cover(coverage *pb.Coverage) {
	i, found := slices.BinarySearchFunc(r.response.Coverage, coverage.GetRule(), func(c *pb.Coverage, rule string) int {
		return strings.Compare(c.GetRule(), rule)
	})
	switch {
	case !found:
		r.response.Coverage = slices.Insert(r.response.Coverage, i, coverage)
	case r.response.Coverage[i].GetStatus() == pb.RuleStatus_RULE_STATUS_CHECKED:
		r.response.Coverage[i] = coverage
	}
}
