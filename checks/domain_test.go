package checks_test

import (
	"encoding/json"
	"testing"

	"github.com/kawan-mt/kawan/checks"
)

func TestSpan(t *testing.T) {
	span := checks.Span{Start: 4, End: 9}
	for _, test := range []struct {
		name      string
		got, want any
	}{
		{"length", span.Len(), 5},
		{"inside", span.Contains(checks.Span{Start: 5, End: 9}), true},
		{"beyond", span.Contains(checks.Span{Start: 5, End: 10}), false},
		{"overlap", span.Overlap(checks.Span{Start: 8, End: 20}), 1},
		{"apart", span.Overlap(checks.Span{Start: 9, End: 20}), 0},
		{"cover", span.Cover(checks.Span{Start: 0, End: 5}), checks.Span{Start: 0, End: 9}},
		{"shift", span.Shift(3), checks.Span{Start: 7, End: 12}},
		{"position is empty", checks.Span{Start: 4, End: 4}.Empty(), true},
	} {
		if test.got != test.want {
			t.Errorf("%s: got %v, want %v", test.name, test.got, test.want)
		}
	}
}

func TestSentenceAt(t *testing.T) {
	text := checks.Text{Sentences: []checks.Sentence{{Span: checks.Span{Start: 0, End: 5}}, {Span: checks.Span{Start: 7, End: 9}}}}
	for offset, want := range map[int]int{0: 0, 4: 0, 5: 1, 6: 1, 8: 1, 9: 2, 100: 2} {
		if got := text.SentenceAt(offset); got != want {
			t.Errorf("at %d: sentence %d, want %d", offset, got, want)
		}
	}
}

func TestSeverity(t *testing.T) {
	penalty := 0
	for _, name := range []string{"neutral", "minor", "major", "critical"} {
		var severity checks.Severity
		if err := json.Unmarshal([]byte(`"`+name+`"`), &severity); err != nil || severity.String() != name || !severity.Valid() {
			t.Errorf("%s was read as %s: %v", name, severity, err)
		}
		penalty += severity.Weight()
	}
	if penalty != 0+1+5+25 {
		t.Errorf("weights add up to %d", penalty)
	}
	if _, err := checks.ParseSeverity("fatal"); err == nil {
		t.Error("an unknown severity was accepted")
	}
	if checks.Unspecified.Valid() {
		t.Error("unspecified counts as a severity")
	}
}

func TestSidesOfAnArticle(t *testing.T) {
	article := checks.Article{Source: &checks.Text{Content: "s"}, ToSource: &checks.Alignment{
		Links:  []checks.Link{{Target: checks.Run{Start: 1, End: 2}}},
		Target: []checks.Placement{{Link: -1}, {Link: 0}},
	}}
	if article.Side(checks.Target) != &article.Target || article.Side(checks.Source).Content != "s" || article.Side(checks.Reference) != nil {
		t.Error("sides are mixed up")
	}
	alignment := article.Alignment(checks.Source)
	if alignment.LinkOf(0) != nil || alignment.LinkOf(1) != &alignment.Links[0] || alignment.LinkOf(9) != nil {
		t.Error("links are mixed up")
	}
	if article.Alignment(checks.Reference).LinkOf(0) != nil {
		t.Error("a missing alignment has a link")
	}
}
