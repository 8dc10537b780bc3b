package engine

import (
	"fmt"
	"slices"
	"strings"

	"github.com/kawan-mt/kawan/checks"
)

// screen takes over what is valid of a plugin's result about a piece. A finding
// that cannot be true fails its rule, and all rules asked for when it names
// none of the plugin's.
func (e *Engine) screen(m *member, rules []string, p *piece, result *checks.Result, a *answer) {
	lie := func(about []string, format string, args ...any) {
		what := fmt.Sprintf(format, args...)
		m.complain("a plugin gave a wrong answer", "cause", what, "plugin", m.program.Name, "job", p.article.ID)
		a.failed = append(a.failed, failure{about, m.program.Name, what})
	}
	var valid checks.Result
	for _, f := range result.Findings {
		declared := e.rule(m, f.Rule)
		switch err := validate(p.article, &f); {
		case declared == nil:
			lie(rules, "it reported %q, a rule that it did not declare", f.Rule)
		case err != nil:
			lie([]string{f.Rule}, "it reported %s with an impossible finding: %v", f.Rule, err)
		case slices.Contains(rules, f.Rule):
			valid.Findings = append(valid.Findings, f)
		}
	}
	for _, o := range result.Observations {
		if err := validateObservation(p.article, &o); err != nil {
			lie(rules, "it returned an impossible observation: %v", err)
			continue
		}
		valid.Observations = append(valid.Observations, o)
	}
	p.restore(&valid)
	for _, f := range valid.Findings {
		check, _, _ := strings.Cut(f.Rule, "/")
		a.findings = append(a.findings, found{Finding: f, Check: check, Plugin: m.program.Name})
	}
	check, _, _ := strings.Cut(rules[0], "/")
	if (p.article.Group != "" || p.partial) && e.chosenCheck(check).spec.Reconciles {
		for _, o := range valid.Observations {
			o.Job, o.Lang = p.article.ID, p.article.Target.Lang
			a.observations = append(a.observations, observation{Observation: o, Group: p.article.Group, Check: check, Order: len(a.observations), Piece: p.number})
		}
	}
	a.coverage = append(a.coverage, statuses(rules, result.Coverage)...)
}

// statuses is one coverage for each of rules: what the plugin said, failed
// where it said nothing.
func statuses(rules []string, told []checks.Coverage) []checks.Coverage {
	coverage := make([]checks.Coverage, 0, len(rules))
	for _, rule := range rules {
		i := slices.IndexFunc(told, func(c checks.Coverage) bool { return c.Rule == rule })
		if i >= 0 && (told[i].Status == checks.Checked || told[i].Status == checks.NotChecked) {
			coverage = append(coverage, told[i])
			continue
		}
		coverage = append(coverage, checks.Coverage{Rule: rule, Status: checks.Failed, Reason: checks.Msg(checks.ReasonUnsupported)})
	}
	return coverage
}

func validateObservation(article *checks.Article, o *checks.Observation) error {
	for _, place := range o.Places {
		if err := validatePlace(article, place); err != nil {
			return err
		}
	}
	return nil
}

// rule is the rule with an id that the plugin declared, nil if it did not.
func (e *Engine) rule(m *member, id string) *checks.Rule {
	for i := range m.description.Checks {
		if rule := m.description.Checks[i].Rule(id); rule != nil {
			return rule
		}
	}
	return nil
}
