package analysis

import (
	"testing"

	"github.com/kawan-mt/kawan/checks"
)

// TestRunCitesTheClause tells of a segment of one sentence which clause its rendering drops,
// and keeps silent where the segment renders something else altogether.
func TestRunCitesTheClause(t *testing.T) {
	source := bilingual("en", "The price of sugar remains 15,000 rupiah in Jakarta.",
		"The minister resigned on Monday after months of protests, although the president had asked him to stay until the election.")
	for rendering, want := range map[string]string{
		"Menteri itu mengundurkan diri pada hari Senin setelah protes berbulan-bulan.": "although the president had asked him to stay until the election",
		"Ibu memasak nasi goreng untuk makan malam keluarga.":                          "",
	} {
		article := &checks.Article{Target: *bilingual("id", "Harga gula tetap 15.000 rupiah di Jakarta.", rendering), Source: source}
		if err := Run(t.Context(), article); err != nil {
			t.Fatal(err)
		}
		p := article.ToSource.Other[1]
		if got := source.Slice(p.Lacking); got != want || (p.State == checks.Partial) != (want != "") {
			t.Errorf("%q is %s, lacking %q", rendering, p.State, got)
		}
	}
}
