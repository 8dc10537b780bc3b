package analysis_test

import (
	"context"
	"fmt"
	"slices"
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

// A file of many segments is aligned window by window, and so is a segment of many
// sentences; what is missing inside one of them is found all the same.
func TestMissingSentenceOfOneSegmentOfMany(t *testing.T) {
	const many, poor = 500, 377
	for _, pairs := range []int{1, 120} { // of sentences of a segment
		targets, sources := ministers(many, poor)
		oneOfManyIsMissing(t, joined(targets, pairs), joined(sources, pairs), fmt.Sprintf("The delegation spent %d ", 1000+poor))
	}
}

func joined(sentences []string, count int) (segments []string) {
	for chunk := range slices.Chunk(sentences, count) {
		segments = append(segments, strings.Join(chunk, " "))
	}
	return segments
}

// ministers are texts of pairs of sentences; a target lacks the second of a pair.
func ministers(many, poor int) (targets, sources []string) {
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
	return targets, sources
}

func oneOfManyIsMissing(t *testing.T, targets, sources []string, beginning string) {
	t.Helper()
	source := side("en", sources)
	article := &checks.Article{Target: side("id", targets), Source: &source, SourceLang: "en"}
	if err := analysis.Run(context.Background(), article); err != nil {
		t.Fatal(err)
	}
	a := article.ToSource
	if !a.Given || len(a.Links) != len(sources) {
		t.Fatalf("%d links, given %v", len(a.Links), a.Given)
	}
	for i, p := range a.Other {
		sentence := article.Source.Sentences[i]
		missing := strings.HasPrefix(article.Source.Slice(sentence.Span), beginning)
		if (p.State == checks.Missing) != missing {
			t.Errorf("%q is %s", article.Source.Slice(sentence.Span), p.State)
		}
	}
}
