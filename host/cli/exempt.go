package cli

import (
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
	useful  []bool             // suppressed something
	covered []int              // 1 + which entry suppressed first what this one fits as well
	met     map[[2]string]bool // what of the baseline was found again: job and fingerprint
	gone    int                // what of it was not, though its rule was applied
	concern []bool             // spoke of an article and of a rule that was applied to it
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
	x := &exemptions{accepted: accepted, met: map[[2]string]bool{}}
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
	known := x.knows(r, f)
	if entry := x.accepting(r, f); entry != nil {
		return &engine.Exemption{Reason: entry.Reason, Author: entry.Author, Expires: entry.Expires, Where: entry.Where}
	}
	if known {
		return &engine.Exemption{Known: true}
	}
	return nil
}

// accepting is the first suppression that fits a finding. It notes of what use
// it and the others are.
func (x *exemptions) accepting(r *engine.Result, f *engine.Finding) *config.Suppression {
	name := engine.NameOf(r.ID, &r.Origin)
	first := -1
	x.mu.Lock()
	defer x.mu.Unlock()
	for i := range x.accepted.Entries {
		entry := &x.accepted.Entries[i]
		switch {
		case x.expired[i] || !entry.Fits(f.Fingerprint, f.Rule, marked(f)) || !x.accepted.FitsFile(entry, name):
		case first < 0:
			first, x.useful[i] = i, true
		case x.covered[i] == 0 || first < x.covered[i]-1:
			x.covered[i] = 1 + first
		}
	}
	if first < 0 {
		return nil
	}
	return &x.accepted.Entries[first]
}

// knows tells whether a finding is in the baseline, and notes that it is there still.
func (x *exemptions) knows(r *engine.Result, f *engine.Finding) bool {
	if x.baseline == nil {
		return false
	}
	job := baselineJob(x.baseline.Path, r)
	if !x.baseline.Knows(job, f.Fingerprint) {
		return false
	}
	x.mu.Lock()
	defer x.mu.Unlock()
	x.met[[2]string{job, f.Fingerprint}] = true
	return true
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
