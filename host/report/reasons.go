package report

import (
	"slices"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/message"
)

// unapplied is why some rules of an article have a status.
type unapplied struct {
	reason string
	rules  []string
}

// reasons gathers the rules with a status by the reason, in order of the first.
func reasons(coverage []checks.Coverage, status checks.Status, words *message.Writer) []unapplied {
	var all []unapplied
	for _, c := range coverage {
		if c.Status != status {
			continue
		}
		reason := words.Write(checkOf(c.Rule), c.Reason)
		i := slices.IndexFunc(all, func(u unapplied) bool { return u.reason == reason })
		if i < 0 {
			i = len(all)
			all = append(all, unapplied{reason: reason})
		}
		all[i].rules = append(all[i].rules, c.Rule)
	}
	return all
}
