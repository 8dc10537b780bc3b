package engine

import (
	"cmp"
	"maps"
	"slices"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats"
)

// outcome is what is known of a job before its group is compared. It is spilled
// to disk meanwhile, so all fields are exported.
type outcome struct {
	Seq      int // place in the input
	Origin   formats.Origin
	Article  *checks.Article
	Err      string // why the job could not be read or analysed
	Findings []found
	Coverage map[string]checks.Coverage

	observations []observation
}

// found is a valid finding and where it comes from.
type found struct {
	checks.Finding
	Check, Plugin string
	Cited         []Location // resolved places of other jobs, of findings across articles
}

// observation is an observation of a job of a group.
type observation struct {
	checks.Observation
	Group, Check string
	Seq, Order   int        // place of the job in the input, and in the job
	Piece        int        // of a long article
	Cited        []Location // the places of the observation, resolved
}

// cover notes the status of a rule. Of two statuses the more worrying one
// stays: a rule that failed for one piece was not applied to the article, one
// that had nothing to do in a piece was applied in the others.
func (o *outcome) cover(coverage checks.Coverage) {
	before, ok := o.Coverage[coverage.Rule]
	if !ok || rank(coverage.Status) > rank(before.Status) {
		o.Coverage[coverage.Rule] = coverage
	}
}

func rank(status checks.Status) int {
	return slices.Index([]checks.Status{checks.NotChecked, checks.Checked, checks.Failed}, status)
}

// fail marks rules as failed for what a plugin did.
func (o *outcome) fail(rules []string, plugin, cause string) {
	for _, rule := range rules {
		o.cover(checks.Coverage{Rule: rule, Status: checks.Failed, Reason: pluginReason(plugin, cause)})
	}
}

func pluginReason(plugin, cause string) checks.Message {
	return checks.Msg(checks.ReasonPlugin, checks.Quote("plugin", plugin), checks.Quote("cause", cause))
}

func (o *outcome) sortedCoverage() []checks.Coverage {
	return slices.SortedFunc(maps.Values(o.Coverage), func(a, b checks.Coverage) int { return cmp.Compare(a.Rule, b.Rule) })
}
