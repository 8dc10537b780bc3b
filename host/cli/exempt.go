package cli

import (
	"fmt"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/config"
	"github.com/kawan-mt/kawan/host/engine"
)

// exemptions are the findings that do not count, and which of the suppressions
// were of use.
type exemptions struct {
	accepted *config.Suppressions
	expired  []bool           // by entry of accepted
	baseline *config.Baseline // nil: all findings count

	mu      sync.Mutex
	useful  []bool // suppressed something
	covered []int  // 1 + which entry suppressed first what this one fits as well
	concern []bool // spoke of an article and of a rule that was applied to it
}

func (a *app) exemptions(file *config.File, f *checkFlags) (*exemptions, error) {
	path := f.suppressions
	if path == "" {
		path = file.SuppressionsFile()
	}
	accepted := &config.Suppressions{}
	if !a.config.none || f.suppressions != "" {
		var err error
		if accepted, err = config.ReadSuppressions(path, f.suppressions != "" || file.Suppressions != ""); err != nil {
			return nil, err
		}
	}
	x := &exemptions{accepted: accepted}
	x.expired, x.useful, x.concern = make([]bool, len(accepted.Entries)), make([]bool, len(accepted.Entries)), make([]bool, len(accepted.Entries))
	x.covered = make([]int, len(accepted.Entries))
	today := time.Now()
	for i := range accepted.Entries {
		x.expired[i] = accepted.Entries[i].Expired(today)
	}
	if !f.newOnly {
		return x, nil
	}
	path = f.baseline
	if path == "" {
		path = file.BaselineFile()
	}
	var err error
	x.baseline, err = config.ReadBaseline(path)
	return x, err
}

// judge tells why a finding does not count.
func (x *exemptions) judge(r *engine.Result, f *engine.Finding) *engine.Exemption {
	name := engine.NameOf(r.ID, &r.Origin)
	first := -1
	for i := range x.accepted.Entries {
		entry := &x.accepted.Entries[i]
		if x.expired[i] || !entry.Fits(f.Fingerprint, f.Rule, marked(f)) || !x.accepted.FitsFile(entry, name) {
			continue
		}
		x.mu.Lock()
		if first < 0 {
			first, x.useful[i] = i, true
		} else if x.covered[i] == 0 || first < x.covered[i]-1 {
			x.covered[i] = 1 + first
		}
		x.mu.Unlock()
	}
	if first >= 0 {
		entry := &x.accepted.Entries[first]
		return &engine.Exemption{Reason: entry.Reason, Author: entry.Author, Expires: entry.Expires, Where: entry.Where}
	}
	if x.baseline != nil && x.baseline.Knows(baselineJob(x.baseline.Path, r), f.Fingerprint) {
		return &engine.Exemption{Known: true}
	}
	return nil
}

// marked is the text that a finding marks: in the target, else what is missing.
func marked(f *engine.Finding) string {
	for _, side := range []checks.Side{checks.Target, checks.Source, checks.Reference} {
		if at, ok := f.At[side]; ok && at.Text != "" {
			return at.Text
		}
	}
	return ""
}

// baselineJob is what a baseline calls a job: its file as seen from the
// baseline, so that it does not matter from where kawan runs, else its id.
func baselineJob(baseline string, r *engine.Result) string {
	part, ok := strings.CutPrefix(r.ID, r.Origin.Path)
	if !ok || r.Origin.Path == "" {
		return r.ID
	}
	return config.Relative(filepath.Dir(baseline), r.Origin.Path) + part
}

// watch notes which suppressions could have been of use.
func (x *exemptions) watch(r *engine.Result) {
	for i := range x.accepted.Entries {
		entry := &x.accepted.Entries[i]
		if x.concern[i] || !x.accepted.FitsFile(entry, engine.NameOf(r.ID, &r.Origin)) {
			continue
		}
		for _, c := range r.Coverage {
			x.concern[i] = x.concern[i] || c.Status == checks.Checked && entry.FitsRule(c.Rule)
		}
	}
}

// stale tells of suppressions that are over or of no use any more.
func (a *app) stale(x *exemptions, summary *engine.Summary) {
	for i := range x.accepted.Entries {
		entry := &x.accepted.Entries[i]
		switch {
		case x.expired[i]:
			summary.Expired = append(summary.Expired, entry.Where)
			fmt.Fprintf(a.Err, "kawan: %s: this suppression ended on %s and suppresses nothing; renew it or delete it\n", entry.Where, entry.Expires)
		case !x.useful[i] && x.covered[i] > 0:
			summary.Unused = append(summary.Unused, entry.Where)
			fmt.Fprintf(a.Err, "kawan: %s: what this suppresses another one suppresses already (%s); delete one of them\n", entry.Where, x.accepted.Entries[x.covered[i]-1].Where)
		case x.concern[i] && !x.useful[i]:
			summary.Unused = append(summary.Unused, entry.Where)
			fmt.Fprintf(a.Err, "kawan: %s: no finding fits this suppression any more; delete it\n", entry.Where)
		}
	}
}
