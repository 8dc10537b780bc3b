package checktest

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
)

// validator gathers what is invalid in the results for one file.
type validator struct {
	spec     *checks.Spec
	file     *fixture
	articles map[string]*checks.Article
	problems []string
}

func (v *validator) report(format string, args ...any) {
	v.problems = append(v.problems, v.file.file+": "+fmt.Sprintf(format, args...))
}

// result validates what Check returned.
func (v *validator) result(request *checks.Request, result *checks.Result) {
	id := request.Article.ID
	for i := range result.Findings {
		v.finding(request.Rules, id, &result.Findings[i])
	}
	for _, observation := range result.Observations {
		for _, place := range observation.Places {
			v.place("an observation", id, place)
		}
	}
	count := map[string]int{}
	for _, coverage := range result.Coverage {
		count[coverage.Rule]++
		v.coverage(request, &coverage)
	}
	for _, rule := range request.Rules {
		if count[rule] != 1 {
			v.report("article %s: %d coverages for rule %s; there must be one", id, count[rule], rule)
		}
	}
}

func (v *validator) coverage(request *checks.Request, coverage *checks.Coverage) {
	rule := v.spec.Rule(coverage.Rule)
	if rule == nil || !slices.Contains(request.Rules, coverage.Rule) {
		v.report("coverage for rule %s, which was not selected", coverage.Rule)
		return
	}
	switch wantUnchecked := slices.Contains(v.file.unchecked, rule.ID); {
	case coverage.Status == checks.NotChecked && coverage.Reason.Code == "":
		v.report("rule %s was not checked, without a reason", rule.ID)
	case coverage.Status == checks.NotChecked && !wantUnchecked && met(rule.Needs, request.Article):
		v.report("rule %s was not checked (%s) although its needs are met; if that is right, say unchecked: %s", rule.ID, coverage.Reason.Code, rule.ID)
	case coverage.Status == checks.Checked && (wantUnchecked || !met(rule.Needs, request.Article)):
		v.report("rule %s says it was checked; it had nothing to work on", rule.ID)
	case coverage.Status != checks.Checked && coverage.Status != checks.NotChecked:
		v.report("rule %s has status %q", rule.ID, coverage.Status)
	}
}

// met tells whether an article has one of the things a rule needs.
func met(needs []checks.Need, article *checks.Article) bool {
	has := func(need checks.Need) bool {
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
		return false
	}
	return len(needs) == 0 || slices.ContainsFunc(needs, has)
}

// reconciled validates what Reconcile returned.
func (v *validator) reconciled(rules []string, result *checks.Result, observed []checks.Place) {
	for i := range result.Findings {
		finding := &result.Findings[i]
		if v.articles[finding.Job] == nil {
			v.report("Reconcile: a finding of %s belongs to job %q, which is not in the group", finding.Rule, finding.Job)
			continue
		}
		v.finding(rules, finding.Job, finding)
		for _, place := range places(finding, finding.Job) {
			inside := func(o checks.Place) bool {
				return o.Job == place.Job && o.Side == place.Side && o.Span.Contains(place.Span)
			}
			if !slices.ContainsFunc(observed, inside) {
				v.report("Reconcile: a finding of %s cites bytes %d to %d of %s of job %s, which are in no observation",
					finding.Rule, place.Span.Start, place.Span.End, place.Side, place.Job)
			}
		}
	}
}

func (v *validator) finding(rules []string, job string, finding *checks.Finding) {
	what := "a finding of " + finding.Rule
	if v.spec.Rule(finding.Rule) == nil {
		v.report("%s: the rule is not declared", what)
	} else if !slices.Contains(rules, finding.Rule) {
		v.report("%s: the rule was not selected", what)
	}
	if finding.Severity < checks.Neutral || finding.Severity > checks.Critical {
		v.report("%s: unknown severity %v", what, finding.Severity)
	}
	if !(finding.Confidence >= 0 && finding.Confidence <= 1) {
		v.report("%s: confidence %v is not from 0 to 1", what, finding.Confidence)
	}
	if finding.Target == nil && finding.Source == nil && finding.Reference == nil {
		v.report("%s has no span", what)
	}
	for _, place := range places(finding, job) {
		v.place(what, job, place)
	}
	for _, edit := range finding.Edits {
		v.place("an edit of "+what, job, checks.Place{Job: job, Side: checks.Target, Span: edit.Span})
	}
	v.message(what, finding.Message)
	for _, evidence := range finding.Evidence {
		v.message("evidence of "+what, evidence.Label)
		if evidence.Place != nil {
			v.place("evidence of "+what, job, *evidence.Place)
		}
	}
}

// places are all places that a finding points at, jobs filled in.
func places(finding *checks.Finding, job string) []checks.Place {
	var list []checks.Place
	for _, side := range []checks.Side{checks.Target, checks.Source, checks.Reference} {
		if span := finding.Span(side); span != nil {
			list = append(list, checks.Place{Job: job, Side: side, Span: *span})
		}
	}
	for _, place := range finding.Related {
		if place.Job == "" {
			place.Job = job
		}
		list = append(list, place)
	}
	return list
}

func (v *validator) place(what, job string, place checks.Place) {
	if place.Job == "" {
		place.Job = job
	}
	article := v.articles[place.Job]
	if article == nil {
		v.report("%s points at job %q, which is not in the group", what, place.Job)
		return
	}
	text := article.Side(place.Side)
	switch {
	case text == nil:
		v.report("%s points at side %q, which job %s does not have", what, place.Side, place.Job)
	case place.Span.Start < 0 || place.Span.End < place.Span.Start || place.Span.End > len(text.Content):
		v.report("%s points at %v, outside the %d bytes of the %s", what, place.Span, len(text.Content), place.Side)
	case !onBoundary(text.Content, place.Span.Start) || !onBoundary(text.Content, place.Span.End):
		v.report("%s points at %v of the %s, inside a character", what, place.Span, place.Side)
	}
}

func onBoundary(content string, offset int) bool {
	return offset == len(content) || utf8.RuneStart(content[offset])
}

// message validates a message against the English catalogue.
func (v *validator) message(what string, message checks.Message) {
	text, known := v.spec.Catalogues[english][message.Code]
	if !known {
		v.report("%s: message code %q is not in the English catalogue", what, message.Code)
		return
	}
	for _, name := range placeholders(text) {
		if !slices.ContainsFunc(message.Args, func(arg checks.Arg) bool { return arg.Name == name }) {
			v.report("%s: message %s has no argument for {%s}", what, message.Code, name)
		}
	}
	for _, arg := range message.Args {
		if _, known := v.spec.Catalogues[english][arg.Text]; arg.Kind == checks.ArgMessage && !known {
			v.report("%s: message code %q of argument %s is not in the English catalogue", what, arg.Text, arg.Name)
		}
	}
}

// english is the message in English, for failures.
func (v *validator) english(message checks.Message) string {
	text := v.spec.Catalogues[english][message.Code]
	for _, arg := range message.Args {
		value := arg.Text
		if arg.Kind == checks.ArgNumber || arg.Kind == checks.ArgPercent {
			value = fmt.Sprint(arg.Number)
		}
		text = strings.ReplaceAll(text, "{"+arg.Name+"}", value)
	}
	return text
}
