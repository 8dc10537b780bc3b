package drift

import (
	"context"
	"testing"

	"github.com/kawan-mt/kawan/checks"
)

// A number that a word for millions may follow in a language without data is a
// note; other digits, and the same in a language with data, are errors.
func TestUnknownScalesAreANote(t *testing.T) {
	for _, c := range []struct {
		lang, target string
		want         checks.Severity
	}{
		{"mg", "Manana mpanjifa 260 tapitrisa ny orinasa.", checks.Neutral},
		{"mg", "Manana mpanjifa 270 tapitrisa ny orinasa.", checks.Critical},
		{"id", "Perusahaan itu memiliki 260 pelanggan.", checks.Critical},
		{"sw", "Kampuni hiyo ina wateja 260.", checks.Critical},
	} {
		article := passagePair(c.lang, c.target, "en", "The company has 260 million customers.")
		result, err := New().Check(context.Background(), &checks.Request{Article: article, Rules: []string{RuleNumber}})
		if err != nil {
			t.Fatal(err)
		}
		if len(result.Findings) != 1 || result.Findings[0].Severity != c.want {
			t.Errorf("%q: %+v, want one of severity %s", c.target, result.Findings, c.want)
		}
	}
}
