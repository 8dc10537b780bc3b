package engine

import (
	"strings"
	"testing"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/formats/html"
)

func TestPlacesOfMarkedUpFilesAreInTheFile(t *testing.T) {
	page := "<html>\n<p>Kawan &amp; <b>kamerad</b></p>\n\n<p>Selasa</p>"
	reading, err := html.Read([]byte(page), formats.Options{NoExtract: true})
	if err != nil {
		t.Fatal(err)
	}
	article := &checks.Article{ID: "a", Target: reading.Text}
	l := newLocators(article, map[checks.Side]*formats.Document{checks.Target: &reading.Document})
	for word, want := range map[string]Position{"kamerad": {Line: 2, Column: 19}, "Selasa": {Line: 4, Column: 4}} {
		at := strings.Index(reading.Text.Content, word)
		if got := l.locate(checks.Target, checks.Span{Start: at, End: at + len(word)}); got.Position != want || got.Text != word {
			t.Errorf("%s stands at %+v, want %+v", word, got.Position, want)
		}
	}
}
