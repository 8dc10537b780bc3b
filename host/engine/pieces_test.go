package engine

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/analysis"
	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/proto/wire"
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
		pieces := cutPieces(wire.NewArticle(article), 700)
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
			want := spansOf(article.Target.Content, "kafé")
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

func FuzzPieces(f *testing.F) {
	f.Add("Presiden tiba. Ia pulang.\n\nLalu hujan turun di kota.", "The president came. He left.\n\nThen rain fell.", uint16(20))
	f.Add(strings.Repeat("é", 100), "", uint16(7))
	f.Add("日本語の文。次の文。\r\n終わり", "Japanese text. Next.", uint16(5))
	f.Fuzz(func(t *testing.T, target, source string, limit uint16) {
		if !utf8.ValidString(target) || !utf8.ValidString(source) || limit < utf8.UTFMax {
			t.Skip()
		}
		article := &checks.Article{ID: "f", SourceLang: "en", Target: checks.Text{Content: target, Lang: "id"},
			Source: &checks.Text{Content: source, Lang: "en"}}
		if err := analysis.Run(t.Context(), article); err != nil {
			t.Skip()
		}
		whole := map[checks.Side]int{}
		for _, p := range cutPieces(wire.NewArticle(article), int(limit)) {
			for _, side := range []checks.Side{checks.Target, checks.Source} {
				text := p.article.Side(side)
				if p.start[side] != whole[side] || !utf8.ValidString(text.Content) ||
					!strings.HasPrefix(article.Side(side).Content[whole[side]:], text.Content) {
					t.Fatalf("the %s of a piece is %q at %d, want what stands at %d", side, text.Content, p.start[side], whole[side])
				}
				whole[side] += len(text.Content)
				for _, sentence := range text.Sentences {
					if !text.Blocks[sentence.Block].Contains(sentence.Span) {
						t.Fatalf("sentence %v is not in its block", sentence)
					}
				}
			}
			a := p.article.ToSource
			if len(a.Target) != len(p.article.Target.Sentences) || len(a.Other) != len(p.article.Source.Sentences) {
				t.Fatalf("%d and %d placements", len(a.Target), len(a.Other))
			}
			for _, link := range a.Links {
				if link.Target.Start < 0 || link.Target.End > len(a.Target) || link.Other.Start < 0 || link.Other.End > len(a.Other) {
					t.Fatalf("link %v of %d and %d sentences", link, len(a.Target), len(a.Other))
				}
			}
			for _, placement := range a.Target {
				if placement.At > len(p.article.Source.Content) {
					t.Fatalf("placement %+v in %d bytes", placement, len(p.article.Source.Content))
				}
			}
		}
		for side, n := range whole {
			if n != len(article.Side(side).Content) {
				t.Fatalf("the pieces hold %d bytes of the %s of %d", n, side, len(article.Side(side).Content))
			}
		}
	})
}
