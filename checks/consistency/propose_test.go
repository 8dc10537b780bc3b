package consistency

import (
	"context"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/text"
)

func TestProposeSuggestsNamesAndTermsMostConsistentFirst(t *testing.T) {
	article := &checks.Article{ID: "a", SourceLang: "en",
		Target: checks.Text{Lang: "id", Content: `Korea Utara menembakkan rudal pada hari Senin.
Rudal itu jatuh di laut, kata Shoigu.
Menurut Shoigu, Korea Utara punya banyak rudal.
Roket jatuh lagi, dan Shoigu diam.
Rudal baru dipamerkan oleh Korea Utara.`},
		Source: &checks.Text{Lang: "en", Content: `North Korea fired a missile on Monday.
The missile fell into the sea, Shoigu said.
According to Shoigu, North Korea has many missiles.
A missile fell again, and Shoigu was silent.
A new missile was shown by North Korea.`}}
	text.Segment(&article.Target)
	text.Segment(article.Source)
	article = linkedByLine(t, article)
	result, err := New().Check(context.Background(), &checks.Request{Article: article, Rules: everyRule})
	if err != nil {
		t.Fatal(err)
	}
	observations := result.Observations
	observations[0].Job = "a"
	proposals, err := Propose(context.Background(), observations, 3)
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]Proposal{
		"Shoigu":      {Count: 3, Name: true, Renderings: []Rendering{{"Shoigu", 3}}},
		"North Korea": {Count: 3, Name: true, Renderings: []Rendering{{"Korea Utara", 3}}},
		"missile":     {Count: 5, Renderings: []Rendering{{"rudal", 4}}},
	}
	for source, w := range want {
		i := slices.IndexFunc(proposals, func(p Proposal) bool { return p.Source == source })
		if i < 0 {
			t.Errorf("%s is not proposed: %+v", source, proposals)
			continue
		}
		if p := proposals[i]; p.Count != w.Count || p.Name != w.Name || p.Renderings[0] != w.Renderings[0] {
			t.Errorf("%s: %+v, want %+v", source, p, w)
		}
	}
	if !slices.IsSortedFunc(proposals, func(a, b Proposal) int {
		switch x, y := a.Consistency(), b.Consistency(); {
		case x > y:
			return -1
		case x < y:
			return 1
		}
		return 0
	}) {
		t.Errorf("not sorted by consistency: %+v", proposals)
	}
	if term := proposals[slices.IndexFunc(proposals, func(p Proposal) bool { return p.Source == "Shoigu" })].Term(); !term.Untranslated {
		t.Errorf("a name written as in the source is to stay: %+v", term)
	}
}

// TestProposeCompletesRenderings wants renderings of several words whole, and no
// fragments of longer names.
func TestProposeCompletesRenderings(t *testing.T) {
	article := &checks.Article{ID: "a", SourceLang: "en",
		Target: checks.Text{Lang: "id", Content: `Komisi Eropa bertemu Menteri Luar Negeri Ryabkov di Moskwa.
Uni Eropa menolak usul Komisi Eropa.
Menurut Uni Eropa, Angkatan Laut sudah siap.
Angkatan Laut menunggu keputusan Menteri Luar Negeri Ryabkov.
Kata Ryabkov, Uni Eropa dan Angkatan Laut akan berunding.`},
		Source: &checks.Text{Lang: "en", Content: `The European Commission met Foreign Minister Ryabkov in Moscow.
The EU rejected the proposal of the European Commission.
According to the EU, the Navy was ready.
The Navy waited for a decision of Foreign Minister Ryabkov.
The EU and the Navy will negotiate, said Ryabkov.`}}
	text.Segment(&article.Target)
	text.Segment(article.Source)
	article = linkedByLine(t, article)
	result, err := New().Check(context.Background(), &checks.Request{Article: article, Rules: everyRule})
	if err != nil {
		t.Fatal(err)
	}
	result.Observations[0].Job = "a"
	proposals, err := Propose(context.Background(), result.Observations, 2)
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, p := range proposals {
		got[p.Source] = p.Renderings[0].Text
	}
	for source, want := range map[string]string{"EU": "Uni Eropa", "Navy": "Angkatan Laut", "European Commission": "Komisi Eropa", "Foreign": ""} {
		if got[source] != want {
			t.Errorf("%s is proposed as %q, want %q: %v", source, got[source], want, got)
		}
	}
}

func TestProposeDependsOnNothingButTheArticles(t *testing.T) {
	observations := group(t)
	want, err := Propose(context.Background(), observations, 1)
	if err != nil || len(want) == 0 {
		t.Fatalf("%d proposals, error %v", len(want), err)
	}
	r := rand.New(rand.NewPCG(5, 6))
	for range 20 {
		mixed := append(slices.Clone(observations), observations[r.IntN(len(observations))])
		r.Shuffle(len(mixed), func(i, j int) { mixed[i], mixed[j] = mixed[j], mixed[i] })
		got, err := Propose(context.Background(), mixed, 1)
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(got, want) {
			t.Fatalf("got %+v, want %+v", got, want)
		}
	}
}
