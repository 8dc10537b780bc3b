package align

import (
	"testing"

	"github.com/kawan-mt/kawan/checks/lexicon"
)

// TestNumbers reads numbers whose thousands are set apart in many ways.
func TestNumbers(t *testing.T) {
	for content, want := range map[string][]string{
		"1 200 personer":         {"#12"},
		"1\u00a0200 personer":    {"#12"},
		"1,200 people":           {"#12"},
		"1 234 567 ton":          {"#1234567"},
		"290 000 to 650 000":     {"#29", "#65"},
		"in 2018 300 people":     {"#2018", "#3"},
		"12 34 56":               {"#12", "#34", "#56"},
		"4 1200":                 {"#4", "#12"},
		"page 7 100. 5.5 metres": {"#71", "#55"},
	} {
		s := scanner{lang: "sv", index: lexicon.Builtin().Index("sv")}
		s.scan(content)
		var got []string
		for _, w := range s.found {
			if w.class == number {
				got = append(got, w.form)
			}
		}
		if len(got) != len(want) {
			t.Errorf("%q: %q, want %q", content, got, want)
			continue
		}
		for i := range want {
			if got[i] != want[i] {
				t.Errorf("%q: %q, want %q", content, got, want)
			}
		}
	}
}
