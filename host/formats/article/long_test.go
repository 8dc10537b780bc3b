package article

import (
	"strings"
	"testing"
)

// A long article is paired with its source although neither has a name.
func TestOneLongArticle(t *testing.T) {
	path := folder(t)
	target, source := strings.Repeat("Harga beras naik.\n", holdBytes/16), strings.Repeat("Rice is dearer.\n", holdBytes/16)
	job := only(t, Input{ID: "t", Target: path("t.txt", target), TargetLang: "id", Source: path("s.txt", source), SourceLang: "en"})
	if job.Err != nil || job.Article.Source == nil || len(job.Article.Source.Content) != len(source) {
		t.Fatal(job.Err)
	}
}
