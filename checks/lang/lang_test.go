package lang

import (
	"slices"
	"strings"
	"testing"
)

func TestBase(t *testing.T) {
	for tag, want := range map[string]string{"pt-BR": "pt", "nb": "no", "in": "id", "zh-Hant-TW": "zh", "zsm": "ms", "": "", "und": "und", "not a tag": "not a tag"} {
		if got := Base(tag); got != want {
			t.Errorf("Base(%q) = %q, want %q", tag, got, want)
		}
	}
}

func TestKnown(t *testing.T) {
	for tag, want := range map[string]string{"pt-BR": "pt", "nb": "no", "id": "id", "zh-MO": "zh", "tl": "fil", "": "", "xx": "", "../und": "", "tlh": ""} {
		if got := Known(tag); got != want {
			t.Errorf("Known(%q) = %q, want %q", tag, got, want)
		}
	}
}

func TestLinesInherit(t *testing.T) {
	if !slices.Equal(Lines("de-AT", "sentences"), Lines("de", "sentences")) || len(Lines("de", "sentences")) == 0 {
		t.Error("de-AT does not inherit from de")
	}
	if Lines("de", "no-such-kind") != nil || Lines("../../secret", "function") != nil {
		t.Error("lines from nowhere")
	}
}

// TestFunctionWords tells that the lists hold what they promise.
func TestFunctionWords(t *testing.T) {
	for _, tag := range Tags() {
		words := Words(tag, "function")
		if words == nil {
			continue
		}
		if len(words) < 40 || len(words) > 320 {
			t.Errorf("%s has %d function words", tag, len(words))
		}
		seen := map[string]bool{}
		for _, word := range words {
			if seen[word] || strings.ContainsAny(word, "0123456789.,;:") {
				t.Errorf("%s: function word %q stands twice or is none", tag, word)
			}
			seen[word] = true
		}
	}
}
