package engine

import (
	"fmt"
	"strings"
	"testing"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/analysis"
	"github.com/kawan-mt/kawan/host/formats"
)

func longArticle(paragraphs int, separator string) *checks.Article {
	var target, source []string
	for i := range paragraphs {
		target = append(target, fmt.Sprintf("Presiden negara ke-%d berkunjung. Ia membawa kafé %d dan %d buku.", i, i, i*7))
		source = append(source, fmt.Sprintf("The president of country %d came. He brought %d coffees and %d books.", i, i, i*7))
	}
	return &checks.Article{ID: "long", SourceLang: "en",
		Target: checks.Text{Content: strings.Join(target, separator), Lang: "id"},
		Source: &checks.Text{Content: strings.Join(source, separator), Lang: "en"}}
}

func TestPiecesCoverTheWholeArticle(t *testing.T) {
	for name, article := range map[string]*checks.Article{
		"paragraphs":   longArticle(60, "\n\n"),
		"one line":     longArticle(60, " "),
		"one sentence": {ID: "s", SourceLang: "en", Target: checks.Text{Content: strings.Repeat("é", 3000), Lang: "id"}},
	} {
		if err := analysis.Run(t.Context(), article); err != nil {
			t.Fatal(err)
		}
		pieces := cutPieces(article, 700)
		if len(pieces) < 4 {
			t.Fatalf("%s: %d pieces", name, len(pieces))
		}
		for _, side := range []checks.Side{checks.Target, checks.Source} {
			if article.Side(side) == nil {
				continue
			}
			var whole strings.Builder
			for _, p := range pieces {
				if start := p.start[side]; start != whole.Len() {
					t.Errorf("%s: a piece of the %s begins at %d, want %d", name, side, start, whole.Len())
				}
				whole.WriteString(p.article.Side(side).Content)
			}
			if whole.String() != article.Side(side).Content {
				t.Errorf("%s: the pieces of the %s are not the whole", name, side)
			}
		}
		for _, p := range pieces {
			checkPiece(t, name, p.article)
		}
	}
}

// checkPiece tests what every analysed article holds.
func checkPiece(t *testing.T, name string, article *checks.Article) {
	t.Helper()
	if len(article.Target.Content) > 700 {
		t.Errorf("%s: a piece has %d bytes", name, len(article.Target.Content))
	}
	for _, text := range []*checks.Text{&article.Target, article.Source} {
		if text == nil {
			continue
		}
		for _, sentence := range text.Sentences {
			if sentence.Start < 0 || sentence.End > len(text.Content) || !text.Blocks[sentence.Block].Contains(sentence.Span) {
				t.Fatalf("%s: sentence %v is not in its block", name, sentence)
			}
		}
	}
	a := article.ToSource
	if a == nil {
		return
	}
	if len(a.Target) != len(article.Target.Sentences) || len(a.Other) != len(article.Source.Sentences) {
		t.Fatalf("%s: %d and %d placements for %d and %d sentences", name, len(a.Target), len(a.Other), len(article.Target.Sentences), len(article.Source.Sentences))
	}
	linked := 0
	for i, placement := range a.Target {
		if placement.Link < 0 {
			continue
		}
		linked++
		if link := a.Links[placement.Link]; i < link.Target.Start || i >= link.Target.End || link.Other.End > len(a.Other) {
			t.Fatalf("%s: link %v of sentence %d", name, link, i)
		}
	}
	if linked*10 < len(a.Target)*8 {
		t.Errorf("%s: only %d of %d sentences are linked", name, linked, len(a.Target))
	}
}

func TestFindingsOfPiecesStandWhereTheyDoInTheWhole(t *testing.T) {
	for _, separator := range []string{"\n", " "} {
		for _, limit := range []int{0, 300, 1000} {
			article := longArticle(80, separator)
			results, _ := runAll(t, Options{PieceBytes: limit}, []formats.Job{{Article: article}}, &fake{name: "one", word: "kafé"})
			want := places1(article.Target.Content, "kafé")
			if len(results[0].Findings) != len(want) {
				t.Fatalf("limit %d: %d findings, want %d", limit, len(results[0].Findings), len(want))
			}
			for i, f := range results[0].Findings {
				if *f.Target != want[i] || f.At[checks.Target].Text != "kafé" {
					t.Errorf("limit %d: finding %d at %v, want %v", limit, i, *f.Target, want[i])
				}
			}
		}
	}
}

func TestPluginLimitCutsSmallerPieces(t *testing.T) {
	f := &fake{name: "small", word: "kafé", maxBytes: 200}
	runAll(t, Options{}, []formats.Job{{Article: longArticle(20, "\n")}}, f)
	if f.calls.Load() < 7 {
		t.Errorf("%d calls for 1,400 bytes in pieces of 200", f.calls.Load())
	}
}

func TestPiecesOfOneArticleAreCompared(t *testing.T) {
	for _, group := range []string{"", "g"} {
		article := longArticle(20, "\n")
		article.Group = group
		results, _ := runAll(t, Options{PieceBytes: 300}, []formats.Job{{Article: article}}, &fake{name: "across", word: "kafé", reconciles: true})
		findings := results[0].Findings
		if len(findings) != 1 || len(findings[0].Related) != 19 {
			t.Fatalf("group %q: findings %v, want one with 19 related places", group, findings)
		}
		if last := findings[0].Related[18]; last.Position.Line != 20 || last.Text != "kafé" {
			t.Errorf("group %q: the last place is %+v", group, last)
		}
	}
}
