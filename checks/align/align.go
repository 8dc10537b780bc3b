// Package align links the sentences of two texts that tell the same story.
package align

import (
	"context"

	"github.com/kawan-mt/kawan/checks"
)

// Texts aligns target with other, both segmented.
func Texts(ctx context.Context, target, other *checks.Text) (*checks.Alignment, error) {
	a := &checks.Alignment{Kinship: 1, Coverage: 1}
	n, m := len(target.Sentences), len(other.Sentences)
	a.Target, a.Other = make([]checks.Placement, n), make([]checks.Placement, m)
	for i := range max(n, m) {
		switch {
		case i < min(n, m):
			a.Links = append(a.Links, checks.Link{Target: checks.Run{Start: i, End: i + 1}, Other: checks.Run{Start: i, End: i + 1}, Score: 1, Confidence: 0.5})
			a.Target[i] = checks.Placement{State: checks.Linked, Link: i, At: other.Sentences[i].Start}
			a.Other[i] = checks.Placement{State: checks.Linked, Link: i, At: target.Sentences[i].Start}
		case i < n:
			a.Target[i] = checks.Placement{State: checks.Missing, Link: -1, At: len(other.Content)}
		default:
			a.Other[i] = checks.Placement{State: checks.Missing, Link: -1, At: len(target.Content)}
		}
	}
	return a, ctx.Err()
}
