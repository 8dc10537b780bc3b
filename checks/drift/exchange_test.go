package drift

import "testing"

// Values that changed places are found where names tell whose they are, and
// nowhere else.
func TestExchangedValues(t *testing.T) {
	const source = "Madrid tiene 34 estaciones y Barcelona 12."
	for target, want := range map[string][]string{
		"Madrid has 12 stations and Barcelona has 34.": {"12", "34"},
		"Madrid has 34 stations and Barcelona has 12.": nil,
		"Barcelona has 12 stations and Madrid has 34.": nil,
		"There are 34 in Madrid and 12 in Barcelona.":  nil,
		"Madrid and Barcelona have 34 and 12.":         nil,
		"Of 34 and 12 stations they told me.":          nil,
	} {
		article := passagePair("en", target, "es", source)
		var found []string
		for _, f := range findingsOf(t, article, "") {
			found = append(found, article.Target.Slice(*f.Target))
		}
		if len(found) != len(want) || len(want) == 2 && (found[0] != want[0] || found[1] != want[1]) {
			t.Errorf("%q: exchanged %q, want %q", target, found, want)
		}
	}
}
