package main

import (
	"context"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/consistency"
	"github.com/kawan-mt/kawan/host/cli"
	"github.com/kawan-mt/kawan/host/formats/glossary"
)

// proposer lets the consistency check propose a glossary. That needs nothing of
// a plugin, so it runs in this process.
type proposer struct{}

// Observe implements [cli.Proposer].
func (proposer) Observe(ctx context.Context, article *checks.Article) ([]checks.Observation, error) {
	check := consistency.New()
	spec := check.Spec()
	request := &checks.Request{Article: article}
	for _, rule := range spec.Rules {
		request.Rules = append(request.Rules, rule.ID)
	}
	result, err := check.Check(ctx, request)
	if err != nil {
		return nil, err
	}
	return result.Observations, nil
}

// Propose implements [cli.Proposer].
func (proposer) Propose(ctx context.Context, observations []checks.Observation, least int) ([]cli.Proposal, error) {
	found, err := consistency.Propose(ctx, observations, least)
	if err != nil {
		return nil, err
	}
	proposals := make([]cli.Proposal, len(found))
	for i := range found {
		p := &found[i]
		proposals[i] = cli.Proposal{Entry: glossary.Entry{Term: p.Term(), SourceLang: p.SourceLang, TargetLang: p.TargetLang}, Passages: p.Count}
		for _, r := range p.Renderings {
			proposals[i].Seen = append(proposals[i].Seen, cli.Rendering(r))
		}
	}
	return proposals, nil
}
