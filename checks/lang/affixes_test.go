package lang_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/kawan-mt/kawan/checks/lang"
)

// A label that no check reads is a slip of the pen, and so is a change without what it changes to.
func TestAffixesHaveKnownLabels(t *testing.T) {
	lists := strings.Fields("prefix suffix clitic enclitic name-prefix name-suffix tied article weak alike declines")
	pairs := strings.Fields("drop change name-change")
	for _, tag := range lang.Tags() {
		seen := map[string]bool{}
		for _, line := range lang.Lines(tag, "affixes") {
			label, rest, _ := strings.Cut(line, " ")
			switch n := len(strings.Fields(rest)); {
			case slices.Contains(pairs, label) && n != 2:
				t.Errorf("%s: %q names no two endings", tag, line)
			case !slices.Contains(pairs, label) && !slices.Contains(lists, label):
				t.Errorf("%s: unknown label in %q", tag, line)
			case seen[line]:
				t.Errorf("%s: %q stands twice", tag, line)
			}
			seen[line] = true
		}
	}
}
