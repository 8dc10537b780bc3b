package consistency

import (
	"slices"
	"strings"
	"testing"

	"github.com/kawan-mt/kawan/checks"
)

func TestOutermostPhrasesStandElsewhereThanInLongerOnes(t *testing.T) {
	phrase := func(units int, words ...int32) sourcePhrase {
		return sourcePhrase{words: words, units: make([]unitAt, units)}
	}
	list := outermost([]sourcePhrase{phrase(2, 0, 1), phrase(2, 0, 1, 2), phrase(3, 1, 2), phrase(2, 0, 2), phrase(2, 5, 6, 7, 8, 9, 10, 11), phrase(2, 6, 7, 8, 9, 10, 11)})
	var got [][]int32
	for _, p := range list {
		got = append(got, p.words)
	}
	want := [][]int32{{0, 1, 2}, {1, 2}, {0, 2}, {5, 6, 7, 8, 9, 10, 11}}
	if !slices.EqualFunc(got, want, slices.Equal[[]int32]) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestOverlongPassagesAreNotCompared(t *testing.T) {
	article := func(words int) *checks.Article {
		text := strings.Repeat("Wort ", words)
		sentences := []checks.Sentence{{Span: checks.Span{End: len(text)}, Lang: "de"}}
		side := checks.Text{Content: text, Lang: "de", Sentences: sentences}
		link := checks.Link{Target: checks.Run{End: 1}, Other: checks.Run{End: 1}, Confidence: 1}
		return &checks.Article{Target: side, Source: &side, SourceLang: "en", ToSource: &checks.Alignment{Links: []checks.Link{link}}}
	}
	for words, want := range map[int]int{10: 1, 700: 1, 2000: 0} {
		if got := len(observe(article(words)).units); got != want {
			t.Errorf("a passage of %d words makes %d units, want %d", words, got, want)
		}
	}
}
