package text

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
)

// holdsInvariants checks what Segment promises of any text.
func holdsInvariants(t *testing.T, text *checks.Text) {
	t.Helper()
	last := 0
	for i, block := range text.Blocks {
		if block.Start < last || block.Empty() || block.End > len(text.Content) {
			t.Fatalf("block %d is %v after %d in %q", i, block.Span, last, text.Content)
		}
		blank(t, text.Content[last:block.Start])
		last = block.End
	}
	blank(t, text.Content[last:])
	last = 0
	for i, s := range text.Sentences {
		if s.Start < last || s.Empty() || s.Block >= len(text.Blocks) || !text.Blocks[s.Block].Contains(s.Span) {
			t.Fatalf("sentence %d is %v of block %d after %d in %q", i, s.Span, s.Block, last, text.Content)
		}
		if !onBoundary(text.Content, s.Start) || !onBoundary(text.Content, s.End) {
			t.Fatalf("sentence %d %v cuts a character of %q", i, s.Span, text.Content)
		}
		blank(t, text.Content[last:s.Start])
		last = s.End
	}
	blank(t, text.Content[last:])
}

func blank(t *testing.T, between string) {
	t.Helper()
	if strings.TrimFunc(between, unicode.IsSpace) != "" {
		t.Fatalf("%q is in no sentence", between)
	}
}

// onBoundary tells whether no character of content goes on at i.
func onBoundary(content string, i int) bool {
	for start := max(0, i-utf8.UTFMax); start < i; start++ {
		if _, size := utf8.DecodeRuneInString(content[start:]); size > 1 && start+size > i {
			return false
		}
	}
	return true
}

func FuzzSegment(f *testing.F) {
	for _, c := range hardCases(f) {
		f.Add(c.text, c.tag)
	}
	f.Add("", "en")
	f.Add("\xff\xfe. A\x80.\r\n\r\n\xe3\x80", "ja")
	f.Add("... !!! 。。。 [1] \u2029 (x)", "")
	f.Fuzz(func(t *testing.T, content, tag string) {
		text := &checks.Text{Content: content, Lang: tag}
		Segment(text)
		holdsInvariants(t, text)
		Describe(text)
	})
}
