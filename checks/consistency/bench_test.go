package consistency

import (
	"bytes"
	"compress/flate"
	"context"
	"fmt"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/text"
)

// invented makes an article of about n words with a source in an invented
// language that the target follows word by word.
func invented(id string, n int, seed uint64) *checks.Article {
	r := rand.New(rand.NewPCG(seed, 7))
	syllables := []string{"ka", "mi", "to", "ra", "ne", "su", "lo", "di", "ba", "ve", "ho", "ju", "pe", "ga", "wi", "ny"}
	word := func(k int) string {
		w := ""
		for range 2 + k%3 {
			w += syllables[k%len(syllables)]
			k = k/len(syllables) + k*7%911
		}
		return w
	}
	var target, source strings.Builder
	for written := 0; written < n; {
		size := 12 + r.IntN(14)
		for i := range size {
			k := int(r.ExpFloat64()*300) % 4000
			t, s := word(k), word(k)+"x"
			if i == 0 || k%23 == 0 {
				t, s = strings.ToUpper(t[:1])+t[1:], strings.ToUpper(t[:1])+t[1:]
			}
			if i > 0 {
				target.WriteByte(' ')
				source.WriteByte(' ')
			}
			target.WriteString(t)
			source.WriteString(s)
		}
		target.WriteString(".\n")
		source.WriteString(".\n")
		written += size
	}
	return &checks.Article{
		ID: id, Group: "g", SourceLang: "en",
		Target: checks.Text{Content: target.String(), Lang: "id"},
		Source: &checks.Text{Content: source.String(), Lang: "en"},
	}
}

// linkedByLine links the sentences of both sides one to one.
func linkedByLine(tb testing.TB, article *checks.Article) *checks.Article {
	tb.Helper()
	text.Segment(&article.Target)
	text.Segment(article.Source)
	a := &checks.Alignment{Target: make([]checks.Placement, len(article.Target.Sentences)), Other: make([]checks.Placement, len(article.Source.Sentences))}
	for i := range min(len(a.Target), len(a.Other)) {
		run := checks.Run{Start: i, End: i + 1}
		a.Links = append(a.Links, checks.Link{Target: run, Other: run, Confidence: 1})
		a.Target[i] = checks.Placement{State: checks.Linked, Link: i}
		a.Other[i] = checks.Placement{State: checks.Linked, Link: i}
	}
	article.ToSource = a
	return article
}

var everyRule = []string{RuleName, RuleTerm, RulePassage, RuleGlossary}

func BenchmarkCheck(b *testing.B) {
	article := linkedByLine(b, invented("a", 500, 1))
	request := &checks.Request{Article: article, Rules: everyRule}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := New().Check(context.Background(), request); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(500*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}

func BenchmarkGlossary(b *testing.B) {
	article := linkedByLine(b, invented("a", 500, 1))
	for i := range 5000 {
		article.Glossary = append(article.Glossary, checks.Term{ID: fmt.Sprint(i), Source: fmt.Sprintf("term number%d", i), Accepted: []string{fmt.Sprintf("istilah nomor%d", i)}})
	}
	b.ReportAllocs()
	for b.Loop() {
		checkGlossary(article)
	}
}

func BenchmarkReconcile(b *testing.B) {
	for _, articles := range []int{10, 100, 1000, 10000} {
		b.Run(fmt.Sprint(articles), func(b *testing.B) {
			request := &checks.ReconcileRequest{Group: "g", Key: "id", Rules: everyRule}
			for i := range articles {
				article := linkedByLine(b, invented(fmt.Sprintf("job-%05d", i), 500, uint64(i)))
				result, err := New().Check(context.Background(), &checks.Request{Article: article, Rules: everyRule})
				if err != nil {
					b.Fatal(err)
				}
				for _, o := range result.Observations {
					o.Job = article.ID
					request.Observations = append(request.Observations, o)
				}
			}
			b.ReportAllocs()
			runtime.GC()
			peak := watchHeap()
			for b.Loop() {
				if _, err := New().(checks.Reconciler).Reconcile(context.Background(), request); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(peak(), "peak-MB")
		})
	}
}

// watchHeap samples the heap until the function that it returns is called,
// which tells the largest size seen, in megabytes, observations included.
func watchHeap() func() float64 {
	stop, done, peak := make(chan struct{}), make(chan struct{}), uint64(0)
	go func() {
		defer close(done)
		for {
			var stats runtime.MemStats
			runtime.ReadMemStats(&stats)
			peak = max(peak, stats.HeapAlloc)
			select {
			case <-stop:
				return
			case <-time.After(20 * time.Millisecond):
			}
		}
	}()
	return func() float64 { close(stop); <-done; return float64(peak) / 1e6 }
}

func deflated(tb testing.TB, content []byte) int {
	tb.Helper()
	var out bytes.Buffer
	w, err := flate.NewWriter(&out, flate.DefaultCompression)
	if err != nil {
		tb.Fatal(err)
	}
	if _, err := w.Write(content); err != nil {
		tb.Fatal(err)
	}
	if err := w.Close(); err != nil {
		tb.Fatal(err)
	}
	return out.Len()
}
