package analysis

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/kawan-mt/kawan/checks"
)

const (
	indonesian = "Presiden mengatakan bahwa harga beras naik 12 persen pada Mei. Petani di Jawa tidak senang. Pemerintah akan mengimpor beras dari Vietnam.\n"
	english    = "The president said that the price of rice rose 12 percent in May. Farmers in Java are not happy. The government will import rice from Vietnam.\n"
)

func TestRunFillsEverything(t *testing.T) {
	article := &checks.Article{
		Target:    checks.Text{Content: indonesian},
		Source:    &checks.Text{Content: english},
		Reference: &checks.Text{Content: indonesian},
	}
	if err := Run(t.Context(), article); err != nil {
		t.Fatal(err)
	}
	if article.Target.Lang != "id" || article.Source.Lang != "en" || article.SourceLang != "en" || article.Reference.Lang != "id" {
		t.Errorf("languages %q, %q (%q), %q", article.Target.Lang, article.Source.Lang, article.SourceLang, article.Reference.Lang)
	}
	for _, side := range []checks.Side{checks.Source, checks.Reference} {
		a := article.Alignment(side)
		if a == nil || len(a.Target) != 3 || len(a.Other) != 3 {
			t.Fatalf("alignment with %s is %+v", side, a)
		}
		for i, placement := range a.Other {
			if placement.State != checks.Linked {
				t.Errorf("sentence %d of %s is %s", i, side, placement.State)
			}
		}
	}
	for _, sentence := range article.Source.Sentences {
		if sentence.Lang != "en" {
			t.Errorf("%q is in %q", article.Source.Slice(sentence.Span), sentence.Lang)
		}
	}
}

// TestRunLooksInsideSegments tells that a sentence left out of a segment of
// several is missing although the segment has its counterpart.
func TestRunLooksInsideSegments(t *testing.T) {
	sentences := strings.SplitAfter(strings.TrimSpace(indonesian), ". ")
	target := bilingual("id", sentences[0]+sentences[2], "Harga gula tetap 15.000 rupiah di Jakarta.")
	source := bilingual("en", strings.TrimSpace(english), "The price of sugar remains 15,000 rupiah in Jakarta.")
	article := &checks.Article{Target: *target, Source: source}
	if err := Run(t.Context(), article); err != nil {
		t.Fatal(err)
	}
	a := article.ToSource
	for i, want := range []checks.State{checks.Linked, checks.Missing, checks.Linked, checks.Linked} {
		if a.Other[i].State != want {
			t.Errorf("source sentence %d is %s, want %s", i, a.Other[i].State, want)
		}
	}
	if a.Coverage < 0.7 || a.Coverage > 0.85 {
		t.Errorf("coverage %v", a.Coverage)
	}
	if want := len(strings.TrimSpace(sentences[0])); a.Other[1].At != want || !a.Given {
		t.Errorf("the missing sentence belongs at %d, want %d", a.Other[1].At, want)
	}
}

func TestRunUndetected(t *testing.T) {
	for side, article := range map[checks.Side]*checks.Article{
		checks.Target: {Target: checks.Text{Content: "12.345"}},
		checks.Source: {Target: checks.Text{Content: indonesian}, Source: &checks.Text{Content: "???"}},
	} {
		var undetected *UndetectedError
		if err := Run(t.Context(), article); !errors.As(err, &undetected) || undetected.Side != side {
			t.Errorf("%s: error %v", side, err)
		}
	}
}

func TestRunEmptyTarget(t *testing.T) {
	article := &checks.Article{Target: checks.Text{Content: " \n"}, Source: &checks.Text{Content: english}}
	if err := Run(t.Context(), article); err != nil {
		t.Fatal(err)
	}
	for i, placement := range article.ToSource.Other {
		if placement.State != checks.Missing {
			t.Errorf("sentence %d is %s", i, placement.State)
		}
	}
}

func TestRunCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	article := &checks.Article{Target: checks.Text{Content: indonesian}, Source: &checks.Text{Content: english}}
	if err := Run(ctx, article); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}

// bilingual joins segments, one a line; an empty one has no block.
func bilingual(tag string, segments ...string) *checks.Text {
	t := &checks.Text{Lang: tag}
	for i, segment := range segments {
		if segment != "" {
			start := len(t.Content)
			t.Blocks = append(t.Blocks, checks.Block{Span: checks.Span{Start: start, End: start + len(segment)}, Kind: checks.Paragraph, Segment: string(rune('a' + i))})
		}
		t.Content += segment + "\n"
	}
	return t
}

func TestRunKeepsSegments(t *testing.T) {
	target := bilingual("id", "Satu. Dua.", "", "Tiga.")
	source := bilingual("en", "One.", "Left out. Twice.", "Three.")
	article := &checks.Article{Target: *target, Source: source}
	if err := Run(t.Context(), article); err != nil {
		t.Fatal(err)
	}
	a := article.ToSource
	if !a.Given || len(a.Links) != 2 || a.Links[0].Target.Len() != 2 || a.Links[1].Other.Start != 3 {
		t.Fatalf("alignment %+v", a)
	}
	for i, want := range []checks.State{checks.Linked, checks.Missing, checks.Missing, checks.Linked} {
		if a.Other[i].State != want || a.Other[i].Margin <= 0 {
			t.Errorf("source sentence %d is %s, margin %v", i, a.Other[i].State, a.Other[i].Margin)
		}
	}
	if want := strings.Index(target.Content, "\n"); a.Other[1].At != want {
		t.Errorf("missing sentence belongs at %d, want %d", a.Other[1].At, want)
	}
	if a.LinkOf(2) != &a.Links[1] {
		t.Error("the last target sentence is not linked")
	}
}

// BenchmarkRun measures a pair of 5 KB articles with sentences of usual length.
func BenchmarkRun(b *testing.B) {
	target, source := "", ""
	indonesian, english := strings.Replace(indonesian, ". ", ", ", 1), strings.Replace(english, ". ", ", ", 1)
	for i := 0; len(target) < 5<<10; i++ {
		mark := string(rune('A'+i%26)) + "ndini " + strings.Repeat("1", i%7+1)
		target += mark + " " + indonesian
		source += mark + " " + english
	}
	b.SetBytes(int64(len(target) + len(source)))
	for b.Loop() {
		article := &checks.Article{Target: checks.Text{Content: target, Lang: "id"}, Source: &checks.Text{Content: source, Lang: "en"}}
		if err := Run(b.Context(), article); err != nil {
			b.Fatal(err)
		}
	}
}
