package article

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestRead(t *testing.T) {
	folder := t.TempDir()
	path := func(name, content string) string {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	target, source, blank := path("target.txt", "satu\r\ndua"), path("source.txt", "\ufeffone"), path("blank.txt", "\n")

	job := Read(Input{ID: "a", Target: target, Source: source, Reference: blank, SourceLang: "en", Group: "g"})
	if job.Err != nil {
		t.Fatal(job.Err)
	}
	a := job.Article
	if a.ID != "a" || a.Group != "g" || a.Target.Content != "satu\r\ndua" || a.Source.Content != "one" || a.Source.Lang != "en" ||
		a.Reference != nil || job.Origin.Path != target {
		t.Errorf("article %+v", a)
	}
	for name, in := range map[string]Input{
		"no such file": {Target: filepath.Join(folder, "nothing-like-it")},
		"source.tx":    {Target: target, Source: filepath.Join(folder, "source.tx")},
		"is empty":     {Target: blank},
	} {
		if job := Read(in); job.Err == nil || !strings.Contains(job.Err.Error(), name) {
			t.Errorf("%+v: %v, want %q", in, job.Err, name)
		}
	}
	if job := Read(Input{Target: blank, Source: source}); job.Err != nil {
		t.Errorf("an empty target beside a source: %v", job.Err)
	}
}
