package consistency

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"github.com/kawan-mt/kawan/checks"
)

// Proposal is a glossary entry that the articles suggest: a term of the source
// and how it was rendered.
type Proposal struct {
	SourceLang string // base language
	TargetLang string // base language
	Source     string
	Renderings []Rendering // most frequent first
	Count      int         // linked passages that have the source term
	Name       bool        // a name rather than a common word
}

// Rendering is one way in which a term was rendered.
type Rendering struct {
	Text  string
	Count int // linked passages
}

// Consistency is the share of passages that have the most frequent rendering, 0 to 1.
func (p *Proposal) Consistency() float64 { return float64(p.Renderings[0].Count) / float64(p.Count) }

// Term is the proposal as a glossary entry that accepts the most frequent rendering.
func (p *Proposal) Term() checks.Term {
	return checks.Term{Source: p.Source, Accepted: []string{p.Renderings[0].Text}, Untranslated: p.Renderings[0].Text == p.Source}
}

// Propose is the glossary that observations of articles with a source suggest,
// most consistent first: names of one word and of several, and common words
// with a usual rendering. Terms that stand in fewer linked passages than least
// are left out. The result does not depend on the order of observations or on
// duplicates. An observation that this check did not make is an error.
func Propose(ctx context.Context, observations []checks.Observation, least int) ([]Proposal, error) {
	o, err := parseOptions(nil)
	if err != nil {
		return nil, err
	}
	stories, err := decodeAll(observations)
	if err != nil {
		return nil, fmt.Errorf("proposing a glossary: %w", err)
	}
	var list []Proposal
	for _, same := range languages(stories) {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		c, err := newCorpus(same, o)
		if err != nil {
			return nil, fmt.Errorf("proposing a glossary: %w", err)
		}
		finder := c.renderingFinder()
		list = append(list, c.proposeLongNames(finder, least)...)
		list = append(list, c.proposeNames(finder, least)...)
		list = append(list, c.proposeTerms(finder, least)...)
	}
	slices.SortFunc(list, func(a, b Proposal) int {
		return cmp.Or(-cmp.Compare(a.Consistency(), b.Consistency()), -cmp.Compare(a.Count, b.Count), cmp.Compare(a.Source, b.Source),
			cmp.Compare(a.SourceLang, b.SourceLang), cmp.Compare(a.TargetLang, b.TargetLang), cmp.Compare(a.Renderings[0].Text, b.Renderings[0].Text))
	})
	return slices.CompactFunc(list, func(a, b Proposal) bool {
		return a.Source == b.Source && a.SourceLang == b.SourceLang && a.TargetLang == b.TargetLang
	}), nil
}
