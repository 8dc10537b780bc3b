package text

import (
	"strings"
	"testing"
	"time"

	"github.com/kawan-mt/kawan/checks"
)

// TestSegmentIsLinear feeds text that is made to be slow: a sixteenth of a
// megabyte of each pattern takes a fraction of a second.
func TestSegmentIsLinear(t *testing.T) {
	const size = 1 << 16
	if testing.Short() {
		t.Skip("takes about a second")
	}
	for _, pattern := range []string{
		"a.b.", "A. ", "x (A!) A!) ", "“A. ", "\"a\". ", "! ", "... ", "。", "「あ。", "U.S. A", "1. ", "a\n", " ", "“. ”! ", "A.«B»", "…", "[1]", "(((.", "Dr. ",
		"a b c d e f g h i j k l m n o p q r s t u v w x y z\n", "\r", "\xff.", "ก", "A!” “B ", "(a. ",
	} {
		text := &checks.Text{Content: strings.Repeat(pattern, size/len(pattern)), Lang: "en"}
		start := time.Now()
		Segment(text)
		Describe(text)
		if took := time.Since(start); took > 5*time.Second {
			t.Errorf("%d bytes of %q took %v", size, pattern, took)
		} else if testing.Verbose() {
			t.Logf("%q: %v, %d sentences", pattern, took.Round(time.Millisecond), len(text.Sentences))
		}
	}
}
