package consistency

import (
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/analysis"
)

// group observes articles that disagree in names and terms, some with a source.
func group(t *testing.T) []checks.Observation {
	t.Helper()
	targets := []string{
		"Pemimpin Korea Utara Kim Jong Un mengirim pesan kepada Presiden Vladimir Putin, yang disebutnya “kawan dekat”. China mendukung Brett Kavanaugh. Kavanaugh menang.",
		"Pemimpin Korea Utara Kim Jong-un mengirim pesan kepada Presiden Vladimir Putin, yang disebutnya “kamerad dekat”. Tiongkok mendukung Brett Kavanagh. Pesta dimulai.",
		"Pemimpin Korea Utara Kim Jong Un mengirim pesan kepada Presiden Vladimir Putin, yang disebutnya “kawan dekat”. Brett Kawanaugh kalah di Sarasota.",
		"Hakim Kavanaugh tiba di Saarsota. Warga Sarasota menyambut Kavanaugh. Pemimpin Tiongkok dan China diam.",
		"Mahkamah Agung menolak gugatan itu. Putusan Mahkamah Agung keluar pada hari Senin. Hakim Supreme Court diam. Kata Mahkamah Agung, gugatan itu lemah.",
		"Zhang Weimin tiba di Beijing. Zhang Weimin bertemu wartawan. Kata Zhang Weimn, harga naik. Lalu Zhang Weimin pulang.",
	}
	sources := []string{
		"", "", "North Korea's leader Kim Jong Un sent a message to President Vladimir Putin, whom he called a “close comrade”. Brett Kavanaugh lost in Sarasota.",
		"Judge Kavanaugh arrived in Sarasota. People in Sarasota welcomed Kavanaugh. The leader of China was silent about China.",
		"The Supreme Court rejected the suit. The ruling of the Supreme Court came on Monday. Judges of the Supreme Court were silent. According to the Supreme Court, the suit was weak.",
		"张伟民抵达北京。张伟民会见了记者。张伟民说，价格上涨了。然后张伟民回家了。",
	}
	var all []checks.Observation
	for i := range 18 {
		article := &checks.Article{ID: fmt.Sprintf("job-%02d", i), Group: "g", SourceLang: "en", Target: checks.Text{Content: targets[i%6], Lang: "id"}}
		if i%6 == 5 {
			article.SourceLang = "zh"
		}
		if sources[i%6] != "" && i < 15 {
			article.Source = &checks.Text{Content: sources[i%6], Lang: article.SourceLang}
		}
		if err := analysis.Run(context.Background(), article); err != nil {
			t.Fatal(err)
		}
		result, err := New().Check(context.Background(), &checks.Request{Article: article, Rules: everyRule})
		if err != nil {
			t.Fatal(err)
		}
		for _, o := range result.Observations {
			o.Job = article.ID
			all = append(all, o)
		}
	}
	return all
}

func reconciled(t *testing.T, observations []checks.Observation) string {
	t.Helper()
	result, err := New().(checks.Reconciler).Reconcile(context.Background(), &checks.ReconcileRequest{Group: "g", Key: "id", Observations: observations, Rules: everyRule})
	if err != nil {
		t.Fatal(err)
	}
	content, err := json.Marshal(result)
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

// TestReconcileDependsOnNothingButTheArticles shuffles, splits and joins again,
// duplicates and re-checks: the bytes of the result stay the same.
func TestReconcileDependsOnNothingButTheArticles(t *testing.T) {
	observations := group(t)
	want := reconciled(t, observations)
	if !strings.Contains(want, "Kawanaugh") || !strings.Contains(want, "kamerad") {
		t.Fatalf("the group's disagreements were not found: %s", want)
	}
	r := rand.New(rand.NewPCG(1, 2))
	for round := range 50 {
		mixed := slices.Clone(observations)
		for range r.IntN(10) {
			mixed = append(mixed, observations[r.IntN(len(observations))])
		}
		if round%2 == 0 {
			mixed = append(mixed, group(t)...)
		}
		r.Shuffle(len(mixed), func(i, j int) { mixed[i], mixed[j] = mixed[j], mixed[i] })
		cut := r.IntN(len(mixed))
		mixed = append(slices.Clone(mixed[cut:]), mixed[:cut]...)
		if got := reconciled(t, mixed); got != want {
			t.Fatalf("round %d: the result changed:\n%s\n%s", round, got, want)
		}
	}
}

// TestReconcileLeavesOutWhatCheckReported has one article with an inconsistency
// of its own: the group must not report it again.
func TestReconcileLeavesOutWhatCheckReported(t *testing.T) {
	observations := group(t)
	if got := reconciled(t, observations[:1]); !strings.Contains(got, `"Findings":null`) && !strings.Contains(got, `"Findings":[]`) {
		t.Errorf("one consistent article: %s", got)
	}
	if got := reconciled(t, observations[3:4]); strings.Contains(got, "Saarsota") {
		t.Errorf("what Check reported is repeated: %s", got)
	}
}

// TestPieces compares a long article that comes in pieces, with moved places.
func TestPieces(t *testing.T) {
	first := observed(t, "long", "Hakim Kavanaugh tiba di Jakarta. Warga menyambut Kavanaugh dengan hangat.", 0)
	second := observed(t, "long", "Lalu hakim Kavanagh pulang ke Surabaya.", 1000)
	result, err := New().(checks.Reconciler).Reconcile(context.Background(), &checks.ReconcileRequest{Observations: []checks.Observation{second, first}, Rules: everyRule})
	if err != nil {
		t.Fatal(err)
	}
	if len(result.Findings) != 1 || result.Findings[0].Target.Start != 1000+len("Lalu hakim ") {
		t.Errorf("findings %+v", result.Findings)
	}
}

func observed(t *testing.T, job, content string, shift int) checks.Observation {
	t.Helper()
	article := &checks.Article{ID: job, SourceLang: "en", Target: checks.Text{Content: content, Lang: "id"}}
	if err := analysis.Run(context.Background(), article); err != nil {
		t.Fatal(err)
	}
	result, err := New().Check(context.Background(), &checks.Request{Article: article, Rules: everyRule})
	if err != nil {
		t.Fatal(err)
	}
	o := result.Observations[0]
	o.Job = job
	for i := range o.Places {
		o.Places[i].Span = o.Places[i].Span.Shift(shift)
	}
	return o
}

// TestObservationSize holds observations of 500 words to 6 KB deflated, places included.
func TestObservationSize(t *testing.T) {
	article := linkedByLine(t, invented("a", 500, 3))
	result, err := New().Check(context.Background(), &checks.Request{Article: article, Rules: everyRule})
	if err != nil {
		t.Fatal(err)
	}
	o := result.Observations[0]
	content := slices.Clone(o.Payload)
	for _, place := range o.Places {
		content = fmt.Appendf(content, " %d %d", place.Span.Start, place.Span.End)
	}
	if size := deflated(t, content); size > 6000 {
		t.Errorf("%d bytes deflated, %d before", size, len(content))
	} else {
		t.Logf("%d bytes deflated, %d before", size, len(content))
	}
}
