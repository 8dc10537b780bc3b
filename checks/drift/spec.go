package drift

import (
	"embed"
	"sync"

	"github.com/kawan-mt/kawan/checks"
)

// The rules of the check.
const (
	RuleNumber    = "drift/number"
	RulePercent   = "drift/percent"
	RuleMoney     = "drift/money"
	RuleUnit      = "drift/unit"
	RuleOrdinal   = "drift/ordinal"
	RuleDate      = "drift/date"
	RuleWeekday   = "drift/weekday"
	RuleTime      = "drift/time"
	RuleSeparator = "drift/separator"
	RuleCalendar  = "drift/calendar"
	RulePolarity  = "drift/polarity"
)

//go:embed catalogue/*.json
var catalogueFiles embed.FS

var catalogues = sync.OnceValue(func() checks.Catalogues { return checks.MustCatalogues(catalogueFiles) })

// Spec describes the rules, options and messages.
func (check) Spec() checks.Spec {
	compared := []checks.Need{checks.NeedSource, checks.NeedReference}
	rule := func(id string, severity checks.Severity, mqm, its string, needs []checks.Need) checks.Rule {
		return checks.Rule{ID: id, Severity: severity, MQM: mqm, ITS: its, Needs: needs}
	}
	rules := make([]checks.Rule, 0, 11)
	for _, id := range []string{RuleNumber, RulePercent, RuleMoney, RuleUnit, RuleOrdinal, RuleDate, RuleWeekday, RuleTime} {
		rules = append(rules, rule(id, checks.Critical, "mistranslation", "numbers", compared))
	}
	rules = append(rules,
		rule(RuleSeparator, checks.Major, "number-format", "locale-violation", nil),
		rule(RuleCalendar, checks.Major, "date-time", "numbers", nil),
		rule(RulePolarity, checks.Major, "mistranslation", "mistranslation", compared))
	return checks.Spec{Name: "drift", Rules: catalogues().Entitle(rules), Options: optionSchema, Catalogues: catalogues()}
}
