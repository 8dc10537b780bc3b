package report

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/engine"
)

// TestPlaces holds what is found by places against a look at all findings.
func TestPlaces(t *testing.T) {
	for seed := range uint64(200) {
		random := rand.New(rand.NewPCG(seed, 3))
		span := func() *checks.Span {
			start := random.IntN(40)
			return &checks.Span{Start: start, End: start + random.IntN(1+random.IntN(40))}
		}
		findings := make([]engine.Finding, random.IntN(30))
		for i := range findings {
			if random.IntN(4) > 0 {
				findings[i].Target = span()
			}
		}
		p, passage := newPlaces(findings, checks.Target), *span()
		var over, beginning []int
		for i := range findings {
			at := findings[i].Target
			if at != nil && at.Overlap(passage) > 0 {
				over = append(over, i)
			}
			if at != nil && inside(at.Start, passage) {
				beginning = append(beginning, i)
			}
		}
		if got := p.over(passage); !slices.Equal(got, over) {
			t.Errorf("seed %d: over %v are %v, want %v", seed, passage, got, over)
		}
		if got := slices.Sorted(slices.Values(p.beginning(passage))); !slices.Equal(got, beginning) {
			t.Errorf("seed %d: in %v begin %v, want %v", seed, passage, got, beginning)
		}
	}
}
