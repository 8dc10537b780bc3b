package article

import (
	"strings"
	"testing"
)

// A long article is paired with its source although neither has a name.
func TestOneLongArticle(t *testing.T) {
	path := folder(t)
	target, source := strings.Repeat(strings.Repeat("Harga beras naik. ", 50)+"\n", holdBytes/900), strings.Repeat(strings.Repeat("Rice is dearer. ", 50)+"\n", holdBytes/800)
	job := only(t, Input{ID: "t", Target: path("t.txt", target), TargetLang: "id", Source: path("s.txt", source), SourceLang: "en"})
	if job.Err != nil || job.Article.Source == nil || len(job.Article.Target.Content) < holdBytes {
		t.Fatal(job.Err)
	}
}
