package drift

import (
	"fmt"
	"math"
	"strconv"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/drift/quantity"
)

// report turns the differences between the target and another side into
// findings.
func report(target, other *side, all []drifted) []checks.Finding {
	findings := make([]checks.Finding, 0, len(all))
	for _, d := range all {
		findings = append(findings, finding(target, other, d))
	}
	return findings
}

func finding(target, other *side, d drifted) checks.Finding {
	f := checks.Finding{Severity: checks.Major, Confidence: confidence(d)}
	args := []checks.Arg{checks.Phrase("side", "drift.side."+string(other.name))}
	var lead *item
	if d.other >= 0 {
		lead = &other.list[d.other]
		point(&f, other.name, lead.Span)
		args = append(args, checks.Quote("other", other.text.Slice(lead.Span)), value("otherValue", lead))
		f.Evidence = append(f.Evidence, evidence(other, lead))
	}
	if d.target >= 0 {
		lead = &target.list[d.target]
		point(&f, checks.Target, lead.Span)
		args = append(args, checks.Quote("target", target.text.Slice(lead.Span)), value("targetValue", lead))
		f.Evidence = append(f.Evidence, evidence(target, lead))
	}
	f.Rule = ruleOf(lead.Kind())
	code := "changed"
	switch {
	case d.target < 0:
		code = "vanished"
	case d.other < 0:
		code = "appeared"
	case d.how == separatorDiffers:
		code, f.Rule = "separator", RuleSeparator
	case d.how == unitDiffers:
		code = "unit"
	case target.list[d.target].Strength == quantity.Hard && other.list[d.other].Strength == quantity.Hard:
		f.Severity = checks.Critical
	}
	if d.near {
		f.Severity, f.Confidence = checks.Major, 0.8*f.Confidence
	}
	alone := d.target < 0 || d.other < 0
	switch {
	case d.doubtful, (alone || d.near) && isName(lead.Kind()), !alone && (unscaled(target, other, d.target, d.other) || unscaled(other, target, d.other, d.target)):
		f.Severity = checks.Neutral // "on Friday" is left out for style as often as by mistake
	case alone && lead.Strength == quantity.Word:
		f.Severity = checks.Neutral
		if d.short {
			f.Severity = checks.Minor
		}
	}
	f.Message = checks.Msg("drift."+code, args...)
	return f
}

// isName tells weekdays and months.
func isName(kind quantity.Kind) bool { return kind == quantity.Weekday || kind == quantity.Month }

// point sets the span of a finding on a side.
func point(f *checks.Finding, side checks.Side, span checks.Span) {
	switch side {
	case checks.Target:
		f.Target = &span
	case checks.Source:
		f.Source = &span
	case checks.Reference:
		f.Reference = &span
	}
}

// confidence is the share of such findings that were errors on annotated
// articles, lessened by doubt about the alignment.
func confidence(d drifted) float64 {
	sure := 0.95
	switch {
	case d.target < 0 || d.other < 0:
		sure = 0.75
	case d.how != agrees:
		sure = 0.8
	}
	return sure * max(0.1, d.link.link.Confidence)
}

// value is what an item states, as an argument: names of days and months in
// the reader's language, times as on a clock, everything else as a number.
func value(name string, t *item) checks.Arg {
	switch v := t.Value(); t.Kind() {
	case quantity.Weekday:
		return checks.Phrase(name, "drift.weekday."+strconv.Itoa(int(v)))
	case quantity.Month:
		return checks.Phrase(name, "drift.month."+strconv.Itoa(int(v)))
	case quantity.Time:
		clock := fmt.Sprintf("%02d:%02d", int(v)/60, int(v)%60)
		if seconds := int(math.Round(v*60)) % 60; seconds > 0 {
			clock += fmt.Sprintf(":%02d", seconds)
		}
		return checks.Quote(name, clock)
	case quantity.Year, quantity.Decade, quantity.Day:
		return checks.Quote(name, strconv.FormatFloat(v, 'f', -1, 64))
	default:
		return checks.Number(name, v)
	}
}

// evidence is the reading of an item: its value with its unit.
func evidence(s *side, t *item) checks.Evidence {
	first := t.Readings[0]
	shown := strconv.FormatFloat(first.Value, 'f', -1, 64)
	if first.Unit != "" {
		shown += " " + first.Unit
	}
	return checks.Evidence{
		Label: checks.Msg("drift.evidence." + string(s.name)),
		Value: shown,
		Place: &checks.Place{Side: s.name, Span: t.Span},
	}
}

func ruleOf(kind quantity.Kind) string {
	switch kind {
	case quantity.Percent:
		return RulePercent
	case quantity.Money:
		return RuleMoney
	case quantity.Measure:
		return RuleUnit
	case quantity.Ordinal:
		return RuleOrdinal
	case quantity.Day, quantity.Month, quantity.Year, quantity.Decade:
		return RuleDate
	case quantity.Weekday:
		return RuleWeekday
	case quantity.Time:
		return RuleTime
	}
	return RuleNumber
}
