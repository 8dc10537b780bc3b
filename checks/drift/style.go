package drift

import (
	"regexp"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/drift/quantity"
)

// styles are how numbers may be written, by the name of the style.
var styles = map[string]*regexp.Regexp{
	"1,234.5": regexp.MustCompile(`^(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$`),
	"1.234,5": regexp.MustCompile(`^(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$`),
	"1 234,5": regexp.MustCompile("^(\\d{1,3}([ \u00a0\u202f]\\d{3})+|\\d+)(,\\d+)?$"),
}

// style finds numbers of the target that are not written in the style that the
// project requires.
func (o *options) style(target *side) (findings []checks.Finding) {
	wanted := o.NumberStyle
	if wanted == "locale" {
		wanted = localeStyle(target.text.Lang)
	}
	style := styles[wanted]
	if style == nil {
		return nil
	}
	for i := range target.list {
		t := &target.list[i]
		written := target.text.Slice(t.Digits)
		if t.Digits.Empty() || t.Code || t.Date != 0 || t.Kind() == quantity.Time || style.MatchString(written) {
			continue
		}
		span := t.Digits
		findings = append(findings, checks.Finding{
			Rule: RuleSeparator, Severity: checks.Minor, Confidence: 0.9, Target: &span,
			Message:  checks.Msg("drift.style", checks.Quote("target", written), checks.Quote("wanted", wanted)),
			Evidence: []checks.Evidence{evidence(target, t)},
		})
	}
	return findings
}

// localeStyle is the style of a language; empty when it is none of the known.
func localeStyle(tag string) string {
	decimal, group := quantity.For(tag).Signs()
	switch {
	case decimal == '.' && group == ',':
		return "1,234.5"
	case decimal == ',' && group == '.':
		return "1.234,5"
	case decimal == ',' && group == ' ':
		return "1 234,5"
	}
	return ""
}
