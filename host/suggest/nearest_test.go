package suggest

import "testing"

func TestNearest(t *testing.T) {
	names := []string{"drift/date", "drift/time", "leftover/text", "omission", "check", "rules"}
	for word, want := range map[string]string{
		"drift/dtae": "drift/date", "leftover/txt": "leftover/text", "omision": "omission", "chekc": "check",
		"": "", "xyz": "", "drift/date": "drift/date", "notification": "",
	} {
		if got := Nearest(word, names); got != want {
			t.Errorf("Nearest(%q) = %q, want %q", word, got, want)
		}
	}
	if got := Nearest("ab", []string{"ac", "aa"}); got != "" && got != "aa" {
		t.Errorf("of two as near %q was chosen, want the first in order", got)
	}
}
