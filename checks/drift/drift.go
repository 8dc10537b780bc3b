// Package drift finds numbers, amounts, dates and times that do not mean the
// same in a translation as in what it was translated from, and meanings that
// were turned round.
package drift

import (
	"context"
	"slices"

	"github.com/kawan-mt/kawan/checks"
)

type check struct{}

// New is the check. It keeps no state and may be used by any number of
// goroutines.
func New() checks.Check { return check{} }

// Check compares the target with its source and reference.
func (check) Check(ctx context.Context, request *checks.Request) (*checks.Result, error) {
	o, err := parseOptions(request.Options)
	if err != nil {
		return nil, err
	}
	article := request.Article
	target := readSide(checks.Target, &article.Target, article.SourceLang, o)
	var findings []checks.Finding
	for _, name := range []checks.Side{checks.Source, checks.Reference} {
		text, alignment := article.Side(name), article.Alignment(name)
		if text == nil || alignment == nil {
			continue
		}
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		other := readSide(name, text, article.SourceLang, o)
		findings = append(findings, report(target, other, compare(o, target, other, alignment))...)
		findings = append(findings, polarity(target, other, alignment, article.SourceLang)...)
	}
	findings = append(findings, o.calendar(target)...)
	findings = append(findings, o.style(target)...)
	findings = slices.DeleteFunc(findings, func(f checks.Finding) bool { return !request.Wants(f.Rule) })
	return &checks.Result{Findings: findings, Coverage: coverage(request)}, nil
}

func coverage(request *checks.Request) (all []checks.Coverage) {
	for _, rule := range request.Rules {
		all = append(all, checks.Coverage{Rule: rule, Status: checks.Checked})
	}
	return all
}
