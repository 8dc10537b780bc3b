package consistency

import "github.com/kawan-mt/kawan/checks"

// Spec describes the check.
func (check) Spec() checks.Spec {
	return checks.Spec{Name: "consistency", Rules: rules(), Options: optionsSchema, Reconciles: true, Catalogues: catalogues()}
}

func rules() []checks.Rule {
	return catalogues().Entitle([]checks.Rule{
		{ID: RuleName, Severity: checks.Minor, MQM: "entity", ITS: "inconsistent-entities"},
		{ID: RuleTerm, Severity: checks.Minor, MQM: "term-inconsistency", ITS: "terminology"},
		{ID: RulePassage, Severity: checks.Neutral, MQM: "term-inconsistency", ITS: "inconsistency"},
		{ID: RuleGlossary, Severity: checks.Major, MQM: "termbase", ITS: "terminology", Needs: []checks.Need{checks.NeedGlossary}},
	})
}

// coverage tells of every selected rule whether it was applied.
func coverage(request *checks.Request) []checks.Coverage {
	list := make([]checks.Coverage, 0, len(request.Rules))
	for _, rule := range request.Rules {
		status := checks.Coverage{Rule: rule, Status: checks.Checked}
		if rule == RuleGlossary && len(request.Article.Glossary) == 0 {
			status = checks.Coverage{Rule: rule, Status: checks.NotChecked, Reason: checks.Msg(checks.ReasonNoGlossary)}
		}
		list = append(list, status)
	}
	return list
}
