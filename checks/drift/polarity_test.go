package drift

import (
	"testing"

	"github.com/kawan-mt/kawan/checks"
)

func TestTurnedMeaningsAreFound(t *testing.T) {
	for _, row := range rows(t, "polarity.tsv") {
		var codes []string
		for _, f := range findingsOf(t, passagePair(row[0], row[2], "en", row[1]), "") {
			codes = append(codes, f.Message.Code)
		}
		if len(codes) != 1 || codes[0] != "drift.polarity."+row[3] {
			t.Errorf("%s %q for %q: want %s, got %v", row[0], row[2], row[1], row[3], codes)
		}
	}
}

func TestLicensedPolarity(t *testing.T) {
	for _, row := range rows(t, "licensed.tsv") {
		for _, f := range findingsOf(t, passagePair(row[0], row[2], "en", row[1]), "") {
			t.Errorf("%s %q for %q: %s", row[0], row[2], row[1], f.Message.Code)
		}
		for _, f := range findingsOf(t, passagePair("en", row[1], row[0], row[2]), "") {
			t.Errorf("%q for %s %q: %s", row[1], row[0], row[2], f.Message.Code)
		}
	}
}

func TestPolarityNeedsAConfidentLink(t *testing.T) {
	article := passagePair("id", "Harga turun tajam.", "en", "Prices rose sharply.")
	if len(findingsOf(t, article, "")) != 1 {
		t.Error("a confident link is not compared")
	}
	article.ToSource.Links[0].Confidence = 0.6
	if found := findingsOf(t, article, ""); len(found) != 0 {
		t.Errorf("%d findings on a doubtful link", len(found))
	}
	article.ToSource.Links[0].Confidence = 0.99
	article.ToSource.Other[0].State = checks.Partial
	if found := findingsOf(t, article, ""); len(found) != 0 {
		t.Errorf("%d findings on a partial rendering", len(found))
	}
}
