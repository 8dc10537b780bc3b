package article

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/message"
)

// folder writes files and gives their paths.
func folder(t *testing.T) func(name, content string) string {
	folder := t.TempDir()
	return func(name, content string) string {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
}

func only(t *testing.T, in Input) formats.Job {
	t.Helper()
	jobs := slices.Collect(Read(in))
	if len(jobs) != 1 {
		t.Fatalf("%d jobs: %+v", len(jobs), jobs)
	}
	return jobs[0]
}

func TestRead(t *testing.T) {
	path := folder(t)
	target, source, blank := path("target.txt", "satu\r\ndua"), path("source.txt", "\ufeffone"), path("blank.txt", "\n")

	job := only(t, Input{ID: "a", Target: target, Source: source, Reference: blank, SourceLang: "en", Group: "g"})
	if job.Err != nil {
		t.Fatal(job.Err)
	}
	a := job.Article
	if a.ID != "a" || a.Group != "g" || a.Target.Content != "satu\r\ndua" || a.Source.Content != "one" || a.Source.Lang != "en" ||
		a.Reference != nil || job.Origin.Path != target {
		t.Errorf("article %+v", a)
	}
	for name, in := range map[string]Input{
		"no such file":  {Target: filepath.Join(filepath.Dir(target), "nothing-like-it")},
		"source.tx":     {Target: target, Source: filepath.Join(filepath.Dir(target), "source.tx")},
		"is empty":      {Target: blank},
		"--selector":    {Target: target, Options: formats.Options{Selector: "p"}},
		"XML of a kind": {Target: path("a.xml", "<?xml version='1.0'?><a>b</a>")},
	} {
		if job := only(t, in); job.Err == nil || !strings.Contains(job.Err.Error(), name) {
			t.Errorf("%+v: %v, want %q", in, job.Err, name)
		}
	}
	if job := only(t, Input{Target: blank, Source: source}); job.Err != nil {
		t.Errorf("an empty target beside a source: %v", job.Err)
	}
}

// posts writes a list of posts: slug, id, title.
func posts(list ...[3]string) string {
	var all []string
	for _, post := range list {
		all = append(all, fmt.Sprintf(`{"id":%q,"slug":%q,"title":{"rendered":%q},"content":{"rendered":"<p>x"}}`, post[1], post[0], post[2]))
	}
	return "[" + strings.Join(all, ",") + "]"
}

func TestManyArticles(t *testing.T) {
	path := folder(t)
	for name, test := range map[string]struct {
		target, source, want string
		note                 string // of the last job
	}{
		"slugs before ids": {posts([3]string{"a", "1", "A"}, [3]string{"b", "2", "B"}), posts([3]string{"b", "1", "b"}, [3]string{"a", "2", "a"}), "t#1 A=a|t#2 B=b", ""},
		"ids":              {posts([3]string{"a", "1", "A"}, [3]string{"b", "2", "B"}), posts([3]string{"y", "2", "b"}, [3]string{"x", "1", "a"}), "t#1 A=a|t#2 B=b", ""},
		"order":            {posts([3]string{"a", "1", "A"}, [3]string{"b", "2", "B"}), posts([3]string{"x", "9", "a"}, [3]string{"b", "8", "b"}), "t#1 A=a|t#2 B=b", ""},
		"order is told":    {posts([3]string{"b", "2", "B"}, [3]string{"a", "1", "A"}), posts([3]string{"x", "9", "a"}, [3]string{"b", "8", "b"}), "t#2 B=b|t#1 A=a", "article “x” of"},
		"none":             {posts([3]string{"a", "1", "A"}, [3]string{"b", "2", "B"}), posts([3]string{"b", "2", "b"}), "t#1 (none)|t#2 B=b", ""},
		"too many":         {posts([3]string{"b", "2", "B"}), posts([3]string{"x", "9", "x"}, [3]string{"b", "8", "b"}), "t#2 B=b", "no counterpart in "},
	} {
		var got []string
		var last formats.Job
		for job := range Read(Input{ID: "t", Target: path("t.json", test.target), Source: path("s.json", test.source), SourceLang: "en"}) {
			last = job
			if job.Err != nil {
				if !strings.Contains(job.Err.Error(), "id or slug") {
					t.Error(job.Err)
				}
				got = append(got, job.Article.ID+" (none)")
				continue
			}
			title := func(content string) string { return strings.SplitN(content, "\n", 2)[0] }
			got = append(got, job.Article.ID+" "+title(job.Article.Target.Content)+"="+title(job.Article.Source.Content))
		}
		words, err := message.New("en", nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		notes := ""
		for _, note := range last.Origin.Warnings {
			notes += words.Write("", note)
		}
		if all := strings.Join(got, "|"); all != test.want || !strings.Contains(notes, test.note) || test.note == "" && notes != "" {
			t.Errorf("%s: got %s with %q; want %s with %q", name, all, notes, test.want, test.note)
		}
	}
}

func TestMistakesRefuseTheFile(t *testing.T) {
	path := folder(t)
	feed := "<rss><channel><item><guid>1</guid><title>satu dua</title></item>\n<item><guid>2</guid>"
	if job := only(t, Input{ID: "t", Target: path("a.xml", feed)}); job.Err == nil || !job.Broken || !strings.Contains(job.Err.Error(), "a.xml:2") {
		t.Errorf("a feed that is cut off: %v", job.Err)
	}
	whole := path("b.xml", feed+"<title>tiga</title></item></channel></rss>")
	var ids []string
	for job := range Read(Input{ID: "b", Target: whole}) {
		ids = append(ids, job.Article.ID)
		break
	}
	for job := range Read(Input{ID: "b", Target: whole}) {
		ids = append(ids, job.Article.ID)
	}
	if got := strings.Join(ids, " "); got != "b#1 b#1 b#2" {
		t.Errorf("jobs %s", got)
	}
}
