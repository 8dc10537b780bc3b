package engine

import (
	"slices"

	"golang.org/x/text/language"

	"github.com/kawan-mt/kawan/checks"
)

// reasons are told when nothing that a rule needs is there, by its first need.
var reasons = map[checks.Need]string{
	checks.NeedSource:    checks.ReasonNoSource,
	checks.NeedReference: checks.ReasonNoReference,
	checks.NeedGlossary:  checks.ReasonNoGlossary,
	checks.NeedGroup:     checks.ReasonNoGroup,
}

// applies splits the rules of a check into those that article has what they
// need for, and the coverage of the others.
func applies(rules []checks.Rule, article *checks.Article) (ids []string, coverage []checks.Coverage) {
	for i := range rules {
		rule := &rules[i]
		switch {
		case len(rule.Needs) > 0 && !slices.ContainsFunc(rule.Needs, func(n checks.Need) bool { return has(article, n) }):
			reason := checks.Msg(reasons[rule.Needs[0]])
			if len(rule.Needs) > 1 {
				reason = checks.Msg(checks.ReasonNothing)
			}
			coverage = append(coverage, checks.Coverage{Rule: rule.ID, Status: checks.NotChecked, Reason: reason})
		case len(rule.Languages) > 0 && !speaks(rule.Languages, article.Target.Lang):
			reason := checks.Msg(checks.ReasonLanguage, checks.Language("lang", article.Target.Lang))
			coverage = append(coverage, checks.Coverage{Rule: rule.ID, Status: checks.NotChecked, Reason: reason})
		default:
			ids = append(ids, rule.ID)
		}
	}
	return ids, coverage
}

func has(article *checks.Article, need checks.Need) bool {
	switch need {
	case checks.NeedSource:
		return article.Source != nil
	case checks.NeedReference:
		return article.Reference != nil
	case checks.NeedGlossary:
		return len(article.Glossary) > 0
	case checks.NeedGroup:
		return article.Group != ""
	}
	return true
}

// speaks tells whether one of tags is the language of tag or a parent of it.
func speaks(tags []string, tag string) bool {
	for parent := language.Make(tag); parent != language.Und; parent = parent.Parent() {
		if slices.Contains(tags, parent.String()) {
			return true
		}
	}
	return false
}
