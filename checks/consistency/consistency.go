// Package consistency finds one thing rendered in several ways, within an
// article and across the articles of a group: names, terms, passages, and
// renderings that the glossary forbids.
//
// One procedure decides for an article and for a group: Check observes an
// article and decides about it alone, Reconcile decides about all observed
// articles together and leaves out what Check reported. Nothing is counted
// before the observations are merged, so their order, batching and duplicates
// do not matter.
package consistency

import (
	"context"
	"fmt"

	"github.com/kawan-mt/kawan/checks"
)

// The rules of the check.
const (
	RuleName     = "consistency/name"
	RuleTerm     = "consistency/term"
	RulePassage  = "consistency/passage"
	RuleGlossary = "consistency/glossary"
)

const severityName = checks.Minor

// observationKind is the kind of all observations.
const observationKind = "story"

type check struct{}

// New makes the check. It implements [checks.Reconciler].
func New() checks.Check { return check{} }

// Check decides about one article and observes it.
func (check) Check(ctx context.Context, request *checks.Request) (*checks.Result, error) {
	o, err := parseOptions(request.Options)
	if err != nil {
		return nil, err
	}
	s := observe(request.Article)
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	payload := s.encode()
	c, err := newCorpus([]*story{s}, o)
	if err != nil {
		return nil, err
	}
	ref, err := observeReference(request.Article, o)
	if err != nil {
		return nil, err
	}
	taken := occupied{}
	variants := c.settle(c.variants(ctx, request.Wants), taken)
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if ref != nil {
		variants, s.cited = ref.weigh(c, variants)
	}
	result := &checks.Result{Findings: c.findings(variants, false), Coverage: coverage(request)}
	if ref != nil && request.Wants(RuleName) {
		result.Findings = append(result.Findings, ref.misspelt(c, request.Article, taken)...)
	}
	for i := range result.Findings {
		f := &result.Findings[i]
		f.Source = sourceSpan(request.Article, f)
		s.cited = append(s.cited, *f.Target)
		for _, p := range f.Related {
			s.cited = append(s.cited, p.Span)
		}
	}
	if len(s.sentences) > 0 {
		result.Observations = []checks.Observation{s.observation(s.cite(payload))}
	}
	if request.Wants(RuleGlossary) && len(request.Article.Glossary) > 0 {
		result.Findings = append(result.Findings, checkGlossary(request.Article)...)
	}
	return result, ctx.Err()
}

// Reconcile decides about the articles of a group in one target language.
func (check) Reconcile(ctx context.Context, request *checks.ReconcileRequest) (*checks.Result, error) {
	o, err := parseOptions(request.Options)
	if err != nil {
		return nil, err
	}
	stories, err := decodeAll(request.Observations)
	if err != nil {
		return nil, fmt.Errorf("comparing the articles of group %q: %w", request.Group, err)
	}
	result := &checks.Result{}
	for _, same := range languages(stories) {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		c, err := newCorpus(same, o)
		if err != nil {
			return nil, fmt.Errorf("comparing the articles of group %q: %w", request.Group, err)
		}
		reported := occupied{}
		for i, s := range c.stories {
			reported[int32(i)] = s.cited
		}
		result.Findings = append(result.Findings, c.findings(c.settle(c.variants(ctx, request.Wants), reported), true)...)
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return result, nil
}

// decodeAll reads observations into stories, sorted, each once.
func decodeAll(observations []checks.Observation) ([]*story, error) {
	stories := make([]*story, 0, len(observations))
	languages := map[string]string{}
	for i := range observations {
		s, err := decode(&observations[i], languages)
		if err != nil {
			return nil, err
		}
		stories = append(stories, s)
	}
	return sortStories(stories), nil
}

// languages are the stories of each target language, which are sorted by it.
func languages(stories []*story) [][]*story {
	var list [][]*story
	for len(stories) > 0 {
		n := 1
		for n < len(stories) && stories[n].lang == stories[0].lang {
			n++
		}
		list = append(list, stories[:n:n])
		stories = stories[n:]
	}
	return list
}

// observation is a story as the host keeps it. Its key is the target language:
// only articles in one language can disagree. Its places are the sentences,
// which hold every place that a finding cites.
func (s *story) observation(payload []byte) checks.Observation {
	o := checks.Observation{Key: s.lang, Kind: observationKind, Lang: s.lang, Payload: payload}
	for _, sent := range s.sentences {
		o.Places = append(o.Places, checks.Place{Side: checks.Target, Span: sent.span()})
	}
	return o
}
