package report

import (
	"strings"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/engine"
	"github.com/kawan-mt/kawan/host/message"
)

// issue is what the formats of CI systems show: a finding, or that something
// could not be checked.
type issue struct {
	rule, message, fingerprint string
	severity                   checks.Severity
	broken                     bool // not a finding: an article or rule that was not checked although it should
	at                         spot
	finding                    *engine.Finding // nil when broken
}

// unreadable stands for a rule where an article could not be read.
const unreadable = "kawan/unreadable"

func issues(r *engine.Result, words *message.Writer) []issue {
	if r.Err != "" {
		return []issue{broken(r, unreadable, r.Err)}
	}
	var all []issue
	for i := range r.Findings {
		f := &r.Findings[i]
		at := spotOf(r, f)
		all = append(all, issue{f.Rule, located(r, f, at, words), f.Fingerprint, f.Severity, false, at, f})
	}
	for _, c := range r.Coverage {
		if c.Status == checks.Failed {
			all = append(all, broken(r, c.Rule, words.Write(checkOf(c.Rule), c.Reason)))
		}
	}
	return all
}

func broken(r *engine.Result, rule, text string) issue {
	name := firstOf(r.ID, r.Origin.Path)
	if r.Origin.Jobs != "" && r.ID != "" && !strings.Contains(text, r.ID) {
		text = r.ID + ": " + text
	}
	return issue{rule, printable(text), rule + " " + name, checks.Critical, true, nearest(r), nil}
}

// located is the message of a finding. It says where the finding stands if the
// file and line that the format points at do not.
func located(r *engine.Result, f *engine.Finding, at spot, words *message.Writer) string {
	text := printable(words.Write(f.Check, f.Message))
	if at.exact {
		return text
	}
	var parts []string
	if r.Origin.Jobs != "" {
		parts = append(parts, r.ID)
	}
	if place := whereabouts(words, f); place != "" {
		parts = append(parts, place)
	}
	return strings.Join(append(parts, ""), ": ") + text
}

// total is the summary of a run in one line.
func total(words *message.Writer, s *engine.Summary) string {
	number := func(name string, n int) checks.Arg { return checks.Number(name, float64(n)) }
	return words.Host("report.total", number("jobs", s.Jobs), number("passed", s.Verdicts[engine.Pass]),
		number("failed", s.Verdicts[engine.Fail]), number("incomplete", s.Verdicts[engine.Incomplete]), number("words", s.Words))
}

// severityCount tells how many findings have a severity.
func severityCount(words *message.Writer, severity checks.Severity, n int) string {
	name := "severity." + severity.String()
	if n > 1 && severity == checks.Neutral {
		name += ".many"
	}
	return words.Host("severity.count", checks.Number("count", float64(n)), checks.Phrase("severity", name))
}

func firstOf(names ...string) string {
	for _, name := range names {
		if name != "" {
			return name
		}
	}
	return ""
}
