package drift

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/kawan-mt/kawan/checks"
)

// story is an article of n sentences and its translation, aligned one by one.
func story(n int) *checks.Article {
	var target, source strings.Builder
	a := &checks.Article{SourceLang: "en", ToSource: &checks.Alignment{Kinship: 1, Coverage: 1},
		Target: checks.Text{Lang: "id"}, Source: &checks.Text{Lang: "en"}}
	add := func(t *checks.Text, b *strings.Builder, sentence string) {
		start := b.Len()
		b.WriteString(sentence)
		t.Sentences = append(t.Sentences, checks.Sentence{Span: checks.Span{Start: start, End: b.Len()}})
		b.WriteString(" ")
	}
	for i := range n {
		add(a.Source, &source, fmt.Sprintf("Officials said on Tuesday that %d people, or 14.5 percent of the district, had left since May 2018 because the company did not pay £2.8bn in time.", 1000+i))
		add(&a.Target, &target, fmt.Sprintf("Para pejabat mengatakan pada hari Selasa bahwa %d.%03d orang, atau 14,5 persen dari distrik itu, telah pergi sejak Mei 2018 karena perusahaan tidak membayar 2,8 miliar pound tepat waktu.", 1+i/1000, i%1000))
		run := checks.Run{Start: i, End: i + 1}
		a.ToSource.Links = append(a.ToSource.Links, checks.Link{Target: run, Other: run, Confidence: 0.95})
		a.ToSource.Target = append(a.ToSource.Target, checks.Placement{State: checks.Linked, Link: i})
		a.ToSource.Other = append(a.ToSource.Other, checks.Placement{State: checks.Linked, Link: i})
	}
	a.Source.Content, a.Target.Content = source.String(), target.String()
	return a
}

func BenchmarkCheck(b *testing.B) {
	article := story(100)
	request := &checks.Request{Article: article, Rules: ruleIDs()}
	words := len(strings.Fields(article.Target.Content)) + len(strings.Fields(article.Source.Content))
	b.SetBytes(int64(len(article.Target.Content) + len(article.Source.Content)))
	for b.Loop() {
		if _, err := New().Check(context.Background(), request); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}

func ruleIDs() (ids []string) {
	for _, rule := range New().Spec().Rules {
		ids = append(ids, rule.ID)
	}
	return ids
}

// A long article with errors in every sentence, and a table of thousands of
// numbers in one passage, take time in proportion to their length.
func TestLongTexts(t *testing.T) {
	article := story(500)
	article.Target.Content = strings.NewReplacer("14,5", "15,4", "Selasa", "Kamis ", "2,8 miliar", "3,9 miliar").Replace(article.Target.Content)
	table := passagePair("id", numbers(12000, 1), "en", numbers(12000, 2))
	same := passagePair("id", strings.Repeat("5; ", 12000), "en", strings.Repeat("5; ", 12000))
	for name, a := range map[string]*checks.Article{"errors": article, "table": table, "one value": same} {
		start := time.Now()
		if _, err := New().Check(context.Background(), &checks.Request{Article: a, Rules: ruleIDs()}); err != nil {
			t.Fatal(err)
		}
		if took := time.Since(start); took > 30*time.Second {
			t.Errorf("%s: %s", name, took)
		} else {
			t.Logf("%s: %s", name, took)
		}
	}
}

// Who no longer waits for the result gets no half of one.
func TestContextIsObeyed(t *testing.T) {
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Millisecond)
	defer cancel()
	table := passagePair("id", strings.Repeat("5; ", 50000), "en", strings.Repeat("5; ", 50000))
	start := time.Now()
	result, err := New().Check(ctx, &checks.Request{Article: table, Rules: ruleIDs()})
	if err == nil || result != nil {
		t.Errorf("a result after the deadline: %v", err)
	}
	if took := time.Since(start); took > 10*time.Second {
		t.Errorf("gave up after %s", took)
	}
}

func numbers(n, step int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "%d; ", 3000+i*step)
	}
	return b.String()
}
