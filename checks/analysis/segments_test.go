package analysis_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/analysis"
)

// side is one side of a long bilingual file: a block a segment.
func side(lang string, segments []string) checks.Text {
	t := checks.Text{Lang: lang}
	var content strings.Builder
	for i, segment := range segments {
		if i > 0 {
			content.WriteString("\n\n")
		}
		start := content.Len()
		content.WriteString(segment)
		t.Blocks = append(t.Blocks, checks.Block{Span: checks.Span{Start: start, End: content.Len()}, Kind: checks.Paragraph, Segment: fmt.Sprint(i)})
	}
	t.Content = content.String()
	return t
}

// A file of many segments is aligned window by window; what is missing inside
// one of them is found all the same.
func TestMissingSentenceOfOneSegmentOfMany(t *testing.T) {
	const many, poor = 500, 377
	var targets, sources []string
	for i := range many {
		first := fmt.Sprintf("Minister number %d visited the harbour of Port%c%c in the morning of day %d.", i, 'A'+i%26, 'a'+i/26, i+7)
		second := fmt.Sprintf("The delegation spent %d dollars there, according to officer Rank%c%c.", 1000+i, 'a'+i/26, 'a'+i%26)
		sources = append(sources, first+" "+second)
		target := fmt.Sprintf("Menteri nomor %d mengunjungi pelabuhan Port%c%c pada pagi hari ke-%d.", i, 'A'+i%26, 'a'+i/26, i+7)
		if i != poor {
			target += fmt.Sprintf(" Delegasi itu menghabiskan %d dolar di sana, menurut petugas Rank%c%c.", 1000+i, 'a'+i/26, 'a'+i%26)
		}
		targets = append(targets, target)
	}
	source := side("en", sources)
	article := &checks.Article{Target: side("id", targets), Source: &source, SourceLang: "en"}
	if err := analysis.Run(context.Background(), article); err != nil {
		t.Fatal(err)
	}
	a := article.ToSource
	if !a.Given || len(a.Links) != many {
		t.Fatalf("%d links, given %v", len(a.Links), a.Given)
	}
	for i, p := range a.Other {
		sentence := article.Source.Sentences[i]
		missing := strings.HasPrefix(article.Source.Slice(sentence.Span), fmt.Sprintf("The delegation spent %d ", 1000+poor))
		if (p.State == checks.Missing) != missing {
			t.Errorf("%q is %s", article.Source.Slice(sentence.Span), p.State)
		}
	}
}
