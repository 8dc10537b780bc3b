// Package omission finds what a translation leaves out, and what it brings in
// that neither its source nor a reference says.
package omission

import (
	"context"
	"sync"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/lexicon"
)

// The rules of the check.
const (
	RuleParagraph = "omission/paragraph"
	RuleSentence  = "omission/sentence"
	RulePart      = "omission/part"
	RuleTruncated = "omission/truncated"
	RuleAdded     = "omission/added"
	RuleDuplicate = "omission/duplicate"
	RuleUnrelated = "omission/unrelated"
)

type check struct{}

// New is the check. It keeps no state.
func New() checks.Check { return check{} }

// Spec describes the rules and messages.
func (check) Spec() checks.Spec {
	rule := func(id string, severity checks.Severity, mqm, its string, needs ...checks.Need) checks.Rule {
		return checks.Rule{ID: id, Severity: severity, MQM: mqm, ITS: its, Needs: needs}
	}
	either := []checks.Need{checks.NeedSource, checks.NeedReference}
	return checks.Spec{
		Name: "omission",
		Rules: catalogues().Entitle([]checks.Rule{
			rule(RuleParagraph, checks.Critical, "omission", "omission", either...),
			rule(RuleSentence, checks.Major, "omission", "omission", either...),
			rule(RulePart, checks.Minor, "omission", "omission", either...),
			rule(RuleTruncated, checks.Critical, "omission", "omission"),
			rule(RuleAdded, checks.Neutral, "addition", "addition", either...),
			rule(RuleDuplicate, checks.Major, "addition", "duplication"),
			rule(RuleUnrelated, checks.Critical, "mistranslation", "mistranslation", either...),
		}),
		Catalogues: catalogues(),
	}
}

// Check compares the target of one article with its source and its reference.
func (check) Check(ctx context.Context, request *checks.Request) (*checks.Result, error) {
	run := &inspection{request: request, article: request.Article, reasons: map[string]checks.Message{},
		lexicon: sync.OnceValue(func() *lexicon.Lexicon { return lexicon.For(request.Article) })}
	run.inspect()
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return run.result(), nil
}
