package align_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/lexicon"
)

// TestLanguages aligns one short article in many languages, some of them
// without words in the lexicon: a complete translation lacks nothing, and
// nearly every sentence that is left out is missed, alone.
func TestLanguages(t *testing.T) {
	files, err := filepath.Glob("testdata/bridge.*.txt")
	if err != nil || len(files) < 10 {
		t.Fatalf("%d articles, %v", len(files), err)
	}
	for _, file := range files {
		tag := strings.Split(filepath.Base(file), ".")[1]
		t.Run(tag, func(t *testing.T) {
			content, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			source, whole := segmented(bridge, "en"), segmented(string(content), tag)
			if len(whole.Sentences) != len(source.Sentences) {
				t.Skipf("%d sentences for %d", len(whole.Sentences), len(source.Sentences))
			}
			complete := aligned(t, whole, source)
			if got := inState(complete.Other, checks.Missing, checks.Unverified, checks.Partial); len(got) > 0 {
				t.Errorf("of the complete translation %d are missing", got)
			}
			var wrong []int
			for i, s := range whole.Sentences {
				a := aligned(t, segmented(whole.Content[:s.Start]+whole.Content[s.End:], tag), source)
				if i > 0 && !slices.Equal(inState(a.Other, checks.Missing), []int{i}) {
					wrong = append(wrong, i)
				}
			}
			if len(wrong) > tolerated(tag) {
				t.Errorf("left out and not missed, or another with it: %d", wrong)
			}
		})
	}
}

// tolerated is the number of sentences that may be judged wrongly: more in a
// language of which the concept list has no words.
func tolerated(tag string) int {
	for range lexicon.Concepts().Forms(tag) {
		return 1
	}
	return 3
}
