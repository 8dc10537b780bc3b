package cli

import (
	"fmt"
	"slices"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/engine"
)

// watch notes which suppressions could have been of use, and what of the baseline
// is there no more. Results come one at a time, each after its findings were judged.
func (x *exemptions) watch(r *engine.Result) {
	applied := func(fits func(rule string) bool) bool {
		return slices.ContainsFunc(r.Coverage, func(c checks.Coverage) bool { return c.Status == checks.Checked && fits(c.Rule) })
	}
	for i := range x.accepted.Entries {
		entry := &x.accepted.Entries[i]
		if !x.concern[i] && x.accepted.FitsFile(entry, engine.NameOf(r.ID, &r.Origin)) {
			x.concern[i] = applied(entry.FitsRule)
		}
	}
	if x.baseline == nil {
		return
	}
	x.mu.Lock() // other articles are judged meanwhile
	defer x.mu.Unlock()
	job := baselineJob(x.baseline.Path, r)
	for _, known := range x.baseline.Of(job) {
		key := [2]string{job, known.Fingerprint}
		if !x.met[key] && applied(func(rule string) bool { return rule == known.Rule }) {
			x.gone++
		}
		delete(x.met, key)
	}
}

// stale tells of suppressions that are over or of no use any more, and of a
// baseline that could be shorter.
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
	if x.gone > 0 {
		fmt.Fprintf(a.Err, "kawan: %s: found no more: %s; kawan baseline writes it anew\n", x.baseline.Path, count(x.gone, "finding"))
	}
}
