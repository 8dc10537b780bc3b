package consistency

import (
	"strings"
	"testing"
)

func TestMessagesAreWordedForOneAndForMore(t *testing.T) {
	for tag, plural := range map[string]string{"en": "times", "id": "{mainCount} kali"} {
		catalogue := catalogues()[tag]
		for code, sentence := range catalogue {
			if !strings.Contains(sentence, "{mainCount}") {
				continue
			}
			if got := numbered(code, 2); got != code {
				t.Errorf("two of %s are worded by %s", code, got)
			}
			once := catalogue[numbered(code, 1)]
			if once == "" || strings.Contains(once, "{mainCount}") || strings.Contains(once, plural) {
				t.Errorf("%s: one of %s is worded %q", tag, code, once)
			}
		}
	}
	if code := "consistency.name.partly"; numbered(code, 1) != code {
		t.Error("a message without a count has no form for one")
	}
}
