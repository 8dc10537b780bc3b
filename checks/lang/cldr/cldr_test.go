package cldr_test

import (
	"slices"
	"testing"

	"github.com/kawan-mt/kawan/checks/lang/cldr"
)

func TestEveryLanguageIsComplete(t *testing.T) {
	for _, tag := range cldr.Tags() {
		names := cldr.NamesIn(tag)
		if names == nil {
			t.Errorf("%s: no names", tag)
			continue
		}
		for what, got := range map[string]int{"months": len(names.Months) - 12, "weekdays": len(names.Weekdays) - 7,
			"territories": len(names.Territories) - 50, "currencies": len(names.Currencies) - 10} {
			if got < 0 || (what == "months" || what == "weekdays") && got != 0 {
				t.Errorf("%s: %s off by %d", tag, what, got)
			}
		}
	}
	if got := len(cldr.Tags()); got < 90 {
		t.Errorf("%d languages, want at least 90", got)
	}
}

func TestNamesIn(t *testing.T) {
	for _, c := range []struct {
		tag  string
		pick func(*cldr.Names) map[string][]string
		key  string
		want string
	}{
		{"id", func(n *cldr.Names) map[string][]string { return n.Territories }, "US", "AS"},
		{"de", func(n *cldr.Names) map[string][]string { return n.Territories }, "AT", "Österreich"},
		{"ja", func(n *cldr.Names) map[string][]string { return n.Languages }, "id", "インドネシア語"},
		{"id", func(n *cldr.Names) map[string][]string { return n.Cities }, "Asia/Jakarta", "Jakarta"},
		{"en", func(n *cldr.Names) map[string][]string { return n.Cities }, "Africa/Cairo", "Cairo"},
		{"ru", func(n *cldr.Names) map[string][]string { return n.Currencies }, "USD", "долларов США"},
		{"cs", func(n *cldr.Names) map[string][]string { return n.Months }, "5", "května"},
		{"id", func(n *cldr.Names) map[string][]string { return n.Weekdays }, "7", "Minggu"},
	} {
		if got := c.pick(cldr.NamesIn(c.tag))[c.key]; !slices.Contains(got, c.want) {
			t.Errorf("%s %s: %q, want %q among them", c.tag, c.key, got, c.want)
		}
	}
}

func TestBest(t *testing.T) {
	for tag, want := range map[string]string{"id": "id", "pt-BR": "pt", "pt-AO": "pt-PT", "zh-TW": "zh-Hant", "zh-CN": "zh",
		"tl": "fil", "en-US": "en", "iw": "he", "no": "nb", "tlh": "", "not a tag": "", "": ""} {
		if got := cldr.Best(tag); got != want {
			t.Errorf("Best(%q) = %q, want %q", tag, got, want)
		}
	}
}

func TestQuantities(t *testing.T) {
	for tag, want := range map[string]cldr.Row{
		"id": {Kind: "magnitude-long", Key: "6", Values: []string{"juta"}},
		"sw": {Kind: "magnitude-before", Key: "6", Values: []string{"milioni"}},
	} {
		if !slices.ContainsFunc(cldr.Quantities(tag), func(r cldr.Row) bool {
			return r.Kind == want.Kind && r.Key == want.Key && slices.Equal(r.Values, want.Values)
		}) {
			t.Errorf("%s lacks %v", tag, want)
		}
	}
	if rows := cldr.Quantities("tlh"); rows != nil {
		t.Errorf("Klingon has %d rows", len(rows))
	}
}
