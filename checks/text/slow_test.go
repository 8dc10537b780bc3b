package text

import (
	"strings"
	"testing"
	"time"

	"github.com/kawan-mt/kawan/checks"
)

// TestSegmentIsLinear feeds text that is made to be slow. A sixteenth of a
// megabyte of each pattern takes a fraction of a second; on a machine where it
// takes long, it takes about four times as long as a quarter of it.
func TestSegmentIsLinear(t *testing.T) {
	const size = 1 << 16
	if testing.Short() {
		t.Skip("takes about a second")
	}
	for _, pattern := range []string{
		"a.b.", "A. ", "x (A!) A!) ", "“A. ", "\"a\". ", "! ", "... ", "。", "「あ。", "U.S. A", "1. ", "a\n", " ", "“. ”! ", "A.«B»", "…", "[1]", "(((.", "Dr. ",
		"a b c d e f g h i j k l m n o p q r s t u v w x y z\n", "\r", "\xff.", "ก", "A!” “B ", "(a. ",
	} {
		took, sentences := timed(pattern, size)
		if took > 2*time.Second {
			if quarter, _ := timed(pattern, size/4); took > 10*quarter {
				t.Errorf("%d bytes of %q took %v, a quarter of it %v", size, pattern, took, quarter)
			}
		}
		if testing.Verbose() {
			t.Logf("%q: %v, %d sentences", pattern, took.Round(time.Millisecond), sentences)
		}
	}
}

func timed(pattern string, size int) (took time.Duration, sentences int) {
	text := &checks.Text{Content: strings.Repeat(pattern, size/len(pattern)), Lang: "en"}
	start := time.Now()
	Segment(text)
	Describe(text)
	return time.Since(start), len(text.Sentences)
}
