package wire

import (
	"reflect"
	"sync"
	"testing"

	"github.com/kawan-mt/kawan/checks"
)

// TestArticleIsSentAgain sends one article many times at once, and then alone
// with other selections: the plugin sees the same every time.
func TestArticleIsSentAgain(t *testing.T) {
	article := &checks.Article{ID: "a", Target: checks.Text{Content: "Presiden tiba.", Lang: "id"}}
	client := connect(t, lengths{})
	selections := []Selection{{Check: "lengths", Rules: []string{"lengths/any"}}}
	want, err := client.Check(t.Context(), article, selections)
	if err != nil {
		t.Fatal(err)
	}
	sent := NewArticle(article)
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			got, err := client.CheckEncoded(t.Context(), sent, selections)
			if err != nil || !reflect.DeepEqual(got, want) {
				t.Errorf("got %+v, %v, want %+v", got, err, want)
			}
		})
	}
	all.Wait()
	if _, err := client.CheckEncoded(t.Context(), sent, []Selection{{Check: "unknown"}}); err == nil {
		t.Error("the selections of the first call were sent again")
	}
}

func TestArticleThatCannotBeEncoded(t *testing.T) {
	article := &checks.Article{ID: "a", Target: checks.Text{Content: "\xff", Lang: "id"}}
	if _, err := connect(t, lengths{}).Check(t.Context(), article, nil); err == nil {
		t.Error("text that is not UTF-8 was sent")
	}
}
