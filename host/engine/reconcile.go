package engine

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"

	"github.com/kawan-mt/kawan/checks"
)

// reconcile has a check compare what it observed in the articles of a group, with
// the options of a profile.
// An error means that the run cannot go on, not that the plugin broke.
func (e *Engine) reconcile(ctx context.Context, s *section, p *profile) ([]patch, error) {
	chosen := e.chosenCheck(s.check)
	if chosen == nil || !s.several {
		return nil, nil
	}
	rules := make([]string, len(chosen.rules))
	for i := range chosen.rules {
		rules[i] = chosen.rules[i].ID
	}
	var patches []patch
	if len(s.left) > 0 {
		reason := checks.Msg(checks.ReasonGroupLimit, checks.Number("limit", float64(e.options.GroupLimit)))
		patches = coverAll(slices.Sorted(maps.Keys(s.left)), rules, checks.NotChecked, reason)
	}
	var result *checks.Result
	var broken error
	err := chosen.member.call(ctx, deadlines(s.bytes, observedPerDeadline), func(ctx context.Context, plugin Plugin) (err error) {
		result, err = plugin.Reconcile(ctx, s.group, chosen.selection(rules, p), s.plain(&broken))
		return err
	})
	if err := errors.Join(broken, ctx.Err()); err != nil {
		return nil, err
	}
	if err == nil {
		more, failed := e.screenGroup(chosen, rules, s, result)
		return append(patches, more...), failed
	}
	jobs, failed := s.seqs()
	return append(patches, coverAll(jobs, rules, checks.Failed, pluginReason(chosen.member.program.Name, cause(err)))...), failed
}

func (e *Engine) chosenCheck(name string) *selected {
	for i := range e.chosen {
		if e.chosen[i].spec.Name == name {
			return &e.chosen[i]
		}
	}
	return nil
}

// plain yields the observations as plugins see them.
func (s *section) plain(broken *error) func(yield func(checks.Observation) bool) {
	return func(yield func(checks.Observation) bool) {
		for o, err := range s.observations.All() {
			if err != nil {
				*broken = err
				return
			}
			if !yield(o.Observation) {
				return
			}
		}
	}
}

// screenGroup takes over what is valid of the findings across articles.
func (e *Engine) screenGroup(chosen *selected, rules []string, s *section, result *checks.Result) ([]patch, error) {
	sightings, err := s.look(result.Findings)
	if err != nil {
		return nil, err
	}
	var patches []patch
	lie := func(about []string, what string) error {
		plugin := chosen.member.program.Name
		chosen.member.complain("a plugin gave a wrong answer", "cause", what, "plugin", plugin, "group", s.group)
		jobs, err := s.seqs()
		patches = append(patches, coverAll(jobs, about, checks.Failed, pluginReason(plugin, what))...)
		return err
	}
	for _, f := range result.Findings {
		seq, cited, wrong := sightings.check(&f)
		switch {
		case chosen.spec.Rule(f.Rule) == nil:
			err = errors.Join(err, lie(rules, fmt.Sprintf("it reported %q, a rule that it did not declare", f.Rule)))
		case wrong != nil:
			err = errors.Join(err, lie([]string{f.Rule}, fmt.Sprintf("it reported %s with an impossible finding: %v", f.Rule, wrong)))
		case slices.Contains(rules, f.Rule):
			found := found{Finding: f, Check: s.check, Plugin: chosen.member.program.Name, Cited: cited}
			patches = append(patches, patch{Seq: seq, Finding: &found})
		}
	}
	if told := slices.DeleteFunc(result.Coverage, func(c checks.Coverage) bool { return c.Status == checks.Checked }); len(told) > 0 {
		jobs, failed := s.seqs()
		err = errors.Join(err, failed)
		for _, job := range jobs {
			patches = append(patches, patch{Seq: job, Coverage: told})
		}
	}
	return patches, err
}
