package report

import (
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
		all = append(all, issue{f.Rule, words.Write(f.Check, f.Message), f.Fingerprint, f.Severity, false, spotOf(r, f), f})
	}
	for _, c := range r.Coverage {
		if c.Status == checks.Failed {
			all = append(all, broken(r, c.Rule, words.Write(checkOf(c.Rule), c.Reason)))
		}
	}
	return all
}

func broken(r *engine.Result, rule, text string) issue {
	return issue{rule, text, rule + " " + firstOf(r.ID, r.Origin.Path), checks.Critical, true, nearest(r), nil}
}

func firstOf(names ...string) string {
	for _, name := range names {
		if name != "" {
			return name
		}
	}
	return ""
}
