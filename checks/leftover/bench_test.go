package leftover

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/text"
)

// seedArticles are the Indonesian articles of the repository's testdata, or an
// invented one where there are none.
func seedArticles(tb testing.TB) []*checks.Article {
	tb.Helper()
	names, _ := filepath.Glob("../../testdata/*.txt")
	var articles []*checks.Article
	for _, name := range names {
		content, err := os.ReadFile(name)
		if err != nil {
			tb.Fatal(err)
		}
		articles = append(articles, articleOf("en", "id", "", string(content)))
	}
	if len(articles) == 0 {
		articles = append(articles, articleOf("en", "id", "", strings.Repeat(plainIndonesian+"\n", 20)))
	}
	return articles
}

func countWords(articles []*checks.Article) int {
	n := 0
	for _, a := range articles {
		for range text.Words(a.Target.Content, 0) {
			n++
		}
	}
	return n
}

func inspectAll(b *testing.B, c checks.Check, articles []*checks.Article) {
	for _, a := range articles {
		if _, err := c.Check(context.Background(), &checks.Request{Article: a, Rules: allRules}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkBatch is the speed over many articles once words are known.
func BenchmarkBatch(b *testing.B) {
	articles := seedArticles(b)
	c := New()
	inspectAll(b, c, articles)
	words := countWords(articles)
	for b.Loop() {
		inspectAll(b, c, articles)
	}
	b.ReportMetric(float64(words*b.N)/b.Elapsed().Seconds(), "words/s")
}

// BenchmarkColdArticle is the speed on the first article of a check.
func BenchmarkColdArticle(b *testing.B) {
	articles := seedArticles(b)[:1]
	words := countWords(articles)
	for b.Loop() {
		inspectAll(b, New(), articles)
	}
	b.ReportMetric(float64(words*b.N)/b.Elapsed().Seconds(), "words/s")
}

// BenchmarkModelArticle is the speed on an article of a pair that needs
// lingua-go, once its models are read.
func BenchmarkModelArticle(b *testing.B) {
	article := articleOf("de", "id", "", strings.Repeat(plainIndonesian+"\n", 20))
	inspectAll(b, New(), []*checks.Article{article})
	words := countWords([]*checks.Article{article})
	for b.Loop() {
		inspectAll(b, New(), []*checks.Article{article})
	}
	b.ReportMetric(float64(words*b.N)/b.Elapsed().Seconds(), "words/s")
}
