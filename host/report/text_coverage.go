package report

import (
	"maps"
	"slices"
	"strings"

	"github.com/kawan-mt/kawan/checks"
)

// skip is why some rules were not checked, and in how many articles.
type skip struct {
	rules    []string
	articles int
}

// coverage tells at once what a plugin could not check, and keeps for the end
// what did not apply.
func (t *text) coverage(coverage []checks.Coverage) {
	for _, status := range []checks.Status{checks.Failed, checks.NotChecked} {
		for i, u := range reasons(coverage, status, t.words) {
			if status == checks.NotChecked {
				t.skip(u.reason, u.rules)
				continue
			}
			if i == 0 {
				t.line("")
				t.line("  %s", t.paint.status(status, t.words.Host("report.failed")))
			}
			t.reason(u.reason, u.rules)
		}
	}
}

// mostSkips bounds the reasons that are kept.
const mostSkips = 50

func (t *text) skip(reason string, rules []string) {
	key := reason + "\x00" + strings.Join(rules, " ")
	s := t.skipped[key]
	if s == nil {
		if len(t.skipped) == mostSkips {
			return
		}
		s = &skip{rules: rules}
		t.skipped[key] = s
	}
	s.articles++
}

func (t *text) reason(reason string, rules []string) {
	for _, line := range Wrap(flatten(reason)+" ("+strings.Join(short(rules), ", ")+")", t.options.Width-4) {
		t.line("    %s", line)
	}
}

// notChecked tells what did not apply, and to how many of the articles.
func (t *text) notChecked(readable int) {
	if len(t.skipped) == 0 {
		return
	}
	t.line("%s", t.paint.status(checks.NotChecked, t.words.Host("report.not-checked")))
	for _, key := range slices.Sorted(maps.Keys(t.skipped)) {
		s := t.skipped[key]
		reason, _, _ := strings.Cut(key, "\x00")
		if readable > 1 {
			reason = t.words.Host("report.share", checks.Number("some", float64(s.articles)), checks.Number("all", float64(readable))) + " " + reason
		}
		t.reason(reason, s.rules)
	}
}

// short names rules of one check together: "drift/date, /time".
func short(rules []string) []string {
	names := make([]string, len(rules))
	for i, rule := range rules {
		names[i] = rule
		if check := checkOf(rule); i > 0 && check == checkOf(rules[i-1]) {
			names[i] = strings.TrimPrefix(rule, check)
		}
	}
	return names
}
