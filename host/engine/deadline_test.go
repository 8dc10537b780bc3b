package engine

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats"
)

// A call about a long article may take longer in proportion.
func TestDeadlineGrowsWithTheArticle(t *testing.T) {
	left := map[string]time.Duration{}
	slow := &fake{name: "slow", word: "satu"}
	slow.check = func(ctx context.Context, article *checks.Article, _ *checks.Result) error {
		end, _ := ctx.Deadline()
		left[article.ID] = time.Until(end)
		return nil
	}
	jobs := []formats.Job{job("short", "", "satu dua"), job("long", "", strings.Repeat("dua dua\n", 2<<20/8))}
	runAll(t, Options{Parallel: 1, Deadline: time.Hour, PieceBytes: 1 << 30}, jobs, slow)
	for id, want := range map[string]time.Duration{"short": time.Hour, "long": 3 * time.Hour} {
		if left[id] > want || left[id] < want-time.Hour/2 {
			t.Errorf("the call about %s had %v left, want %v", id, left[id].Round(time.Minute), want)
		}
	}
}

func TestAnalysisThatTakesTooLongSaysSo(t *testing.T) {
	late := job("a", "", strings.Repeat("satu dua. ", 2000))
	late.Article.Source = &checks.Text{Content: strings.Repeat("one two. ", 2000), Lang: "en"}
	results, _ := runAll(t, Options{Deadline: time.Nanosecond}, []formats.Job{late}, &fake{name: "one", word: "satu"})
	if r := results[0]; r.Verdict != Incomplete || !strings.Contains(r.Err, "the analysis of 38000 bytes of text took longer than 1ns (--deadline)") {
		t.Errorf("%s, %q", r.Verdict, r.Err)
	}
}

func TestDeadlines(t *testing.T) {
	for bytes, want := range map[int]int{0: 1, 100: 1, 1 << 20: 2, 20<<20 - 1: 20} {
		if got := deadlines(bytes, textPerDeadline); got != want {
			t.Errorf("%d bytes have %d deadlines, want %d", bytes, got, want)
		}
	}
}
