package wire

import (
	"fmt"
	"testing"

	"google.golang.org/protobuf/proto"

	"github.com/kawan-mt/kawan/checks"
	pb "github.com/kawan-mt/kawan/proto/kawan/plugin/v1"
)

// BenchmarkArticle encodes and decodes an article of 40 sentences a side.
func BenchmarkArticle(b *testing.B) {
	const count = 40
	side := func(lang string) checks.Text {
		t := checks.Text{Lang: lang}
		for i := range count {
			start := len(t.Content)
			t.Content += fmt.Sprintf("The minister said on day %d that the plans of the government were ready, and that nobody need worry.\n", i)
			span := checks.Span{Start: start, End: len(t.Content) - 1}
			t.Blocks = append(t.Blocks, checks.Block{Span: span, Kind: checks.Paragraph})
			t.Sentences = append(t.Sentences, checks.Sentence{Span: span, Block: i, Lang: lang})
		}
		return t
	}
	source, alignment := side("en"), &checks.Alignment{}
	for i := range count {
		run := checks.Run{Start: i, End: i + 1}
		alignment.Links = append(alignment.Links, checks.Link{Target: run, Other: run, Score: 12.5, Confidence: 0.9})
		alignment.Target = append(alignment.Target, checks.Placement{State: checks.Linked, Margin: 12.5, Link: i, At: 100 * i})
	}
	alignment.Other = alignment.Target
	article := &checks.Article{ID: "a", Target: side("id"), Source: &source, SourceLang: "en", ToSource: alignment}
	encoded, err := proto.Marshal(&pb.CheckRequest{Article: ArticleToMessage(article)})
	if err != nil {
		b.Fatal(err)
	}
	b.Run("encode", func(b *testing.B) {
		b.ReportAllocs()
		b.SetBytes(int64(len(encoded)))
		for b.Loop() {
			if _, err := NewArticle(article).encode(); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("decode", func(b *testing.B) {
		b.ReportAllocs()
		b.SetBytes(int64(len(encoded)))
		for b.Loop() {
			request := &pb.CheckRequest{}
			if err := proto.Unmarshal(encoded, request); err != nil {
				b.Fatal(err)
			}
			ArticleFromMessage(request.GetArticle())
		}
	})
}
