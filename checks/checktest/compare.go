package checktest

import (
	"fmt"

	"github.com/kawan-mt/kawan/checks"
)

// compare holds the findings against the marks.
func (f *fixture) compare(o *outcome, v *validator) []string {
	type key struct {
		article, index int
		side           checks.Side
	}
	met := map[key]bool{}
	var problems []string
	visit := func(job string, finding *checks.Finding) {
		expected := finding.Severity == checks.Neutral && f.notes
		for _, place := range places(finding, job) {
			for n, a := range f.articles {
				if a.id != place.Job || a.texts[place.Side] == nil {
					continue
				}
				for i := range a.texts[place.Side].marks {
					m := &a.texts[place.Side].marks[i]
					if !m.meets(finding.Rule, place.Span) {
						continue
					}
					expected, met[key{n, i, place.Side}] = true, true
					if m.severity != nil && *m.severity != finding.Severity {
						problems = append(problems, fmt.Sprintf("%s:%d: %s is %s, want %s", f.file, m.line, m.rule, finding.Severity, *m.severity))
					}
				}
			}
		}
		if !expected {
			problems = append(problems, f.unexpected(job, finding, v))
		}
	}
	for i, result := range o.results {
		for k := range result.Findings {
			visit(f.articles[i].id, &result.Findings[k])
		}
	}
	for _, result := range o.reconciled {
		for k := range result.Findings {
			visit(result.Findings[k].Job, &result.Findings[k])
		}
	}
	for n, a := range f.articles {
		for _, side := range []checks.Side{checks.Target, checks.Source, checks.Reference} {
			if a.texts[side] == nil {
				continue
			}
			for i, m := range a.texts[side].marks {
				if !m.optional && !met[key{n, i, side}] {
					problems = append(problems, fmt.Sprintf("%s:%d: %s: no finding on %s %q, bytes %d to %d",
						f.file, m.line, m.rule, side, a.texts[side].content[m.span.Start:m.span.End], m.span.Start, m.span.End))
				}
			}
		}
	}
	return problems
}

// unexpected describes a finding that no mark stands for.
func (f *fixture) unexpected(job string, finding *checks.Finding, v *validator) string {
	line, where := 0, ""
	for _, place := range places(finding, job) {
		for _, a := range f.articles {
			if text := a.texts[place.Side]; a.id == place.Job && text != nil && place.Span.Start >= 0 && place.Span.End <= len(text.content) && place.Span.Start <= place.Span.End {
				if line == 0 {
					line = text.lineAt(place.Span.Start)
				}
				where += fmt.Sprintf(" on %s %q, bytes %d to %d", place.Side, text.content[place.Span.Start:place.Span.End], place.Span.Start, place.Span.End)
			}
		}
	}
	return fmt.Sprintf("%s:%d: unexpected %s (%s, %.2f)%s: %s",
		f.file, line, finding.Rule, finding.Severity, finding.Confidence, where, v.english(finding.Message))
}
