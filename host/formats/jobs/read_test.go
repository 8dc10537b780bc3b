package jobs

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/formats/offset"
)

func readAll(t testing.TB, content string, options Options) []formats.Job {
	t.Helper()
	if options.Name == "" {
		options.Name = "jobs.jsonl"
	}
	if options.SourceLang == "" {
		options.SourceLang = "en"
	}
	return slices.Collect(Read(strings.NewReader(content), options))
}

func TestReadsTextsAndLanguages(t *testing.T) {
	list := readAll(t, `{"id":"a","target":{"text":"satu","lang":"id"},"source":{"text":"one","lang":"de"},"reference":{"text":"esa","lang":"ms"},"group":"g"}

{"id":"b","target":{"text":"dua"},"source":{"lang":"pt-br"}}`, Options{})
	if len(list) != 2 {
		t.Fatalf("%d jobs, want 2", len(list))
	}
	a := list[0].Article
	if a.ID != "a" || a.Group != "g" || a.Target.Content != "satu" || a.Target.Lang != "id" || a.SourceLang != "de" ||
		a.Source.Content != "one" || a.Source.Lang != "de" || a.Reference.Content != "esa" || a.Reference.Lang != "ms" {
		t.Errorf("article %+v", a)
	}
	b := list[1].Article
	if b.Target.Lang != "" || b.Source != nil || b.SourceLang != "pt-BR" || list[1].Origin.Line != 3 {
		t.Errorf("article %+v of line %d", b, list[1].Origin.Line)
	}
}

func TestSegmentsBecomeBlocks(t *testing.T) {
	list := readAll(t, `{"id":"s","target":{"lang":"id"},"source":{"lang":"en"},"segments":[{"id":"7","source":"One.","target":" Satu. "},{"id":"8","source":"Two.","target":""},{"id":"9","source":"Three.","target":"Tiga."}]}`, Options{})
	a := list[0].Article
	if list[0].Err != nil {
		t.Fatal(list[0].Err)
	}
	var got []string
	for _, text := range []*checks.Text{&a.Target, a.Source} {
		for _, block := range text.Blocks {
			got = append(got, block.Segment+"="+text.Slice(block.Span))
		}
	}
	if want := "7=Satu. 9=Tiga. 7=One. 8=Two. 9=Three."; strings.Join(got, " ") != want {
		t.Errorf("blocks %q, want %q", strings.Join(got, " "), want)
	}
}

func TestGlossaryOfAJob(t *testing.T) {
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, "terms.csv"), []byte("source,target\ntalks,pembicaraan|perundingan\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	common := []checks.Term{{Source: "common"}}
	for _, c := range []struct{ glossary, want string }{
		{`"terms.csv"`, "common talks"},
		{`{"path":"terms.csv"}`, "common talks"},
		{`[{"source":"summit","target":"KTT","accepted":["puncak"]},{"path":"terms.csv"}]`, "common summit talks"},
		{`null`, "common"},
	} {
		list := readAll(t, `{"id":"g","target":{"text":"satu","lang":"id"},"glossary":`+c.glossary+`}`, Options{Folder: folder, Glossary: common})
		if list[0].Err != nil {
			t.Fatal(list[0].Err)
		}
		var sources []string
		for _, term := range list[0].Article.Glossary {
			sources = append(sources, term.Source)
		}
		if got := strings.Join(sources, " "); got != c.want {
			t.Errorf("glossary %s: %q, want %q", c.glossary, got, c.want)
		}
	}
	if len(common) != 1 {
		t.Error("a job changed the glossary of all")
	}
}

func TestFilesOfAnyFormat(t *testing.T) {
	folder := t.TempDir()
	for name, content := range map[string]string{
		"a.html": "<html lang=in><body>\n<p>satu &amp; <b>dua</b></p></body></html>",
		"b.srt":  "1\n00:00:01,000 --> 00:00:02,000\none & two\n",
		"c.json": `[{"id":1,"text":"satu dua"},{"id":2,"text":"tiga empat"}]`,
		"d.txt":  "esa",
	} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	list := readAll(t, `{"id":"x","target":{"path":"a.html"},"source":{"path":"b.srt"},"reference":{"path":"d.txt"}}`+"\n"+
		`{"id":"y","target":{"path":"c.json"}}`, Options{Folder: folder, SourceLang: "en", Files: formats.Options{NoExtract: true}})
	job := list[0]
	if job.Err != nil {
		t.Fatal(job.Err)
	}
	a := job.Article
	if a.Target.Content != "satu & dua" || a.Target.Lang != "id" || a.Source.Content != "one & two" || a.Source.Lang != "en" || a.Reference.Lang != "id" {
		t.Errorf("article %+v", a)
	}
	at := strings.Index(a.Target.Content, "dua")
	if line, column := offset.Locate(job.Origin.Documents[checks.Target].Points, a.Target.Content, at); line != 2 || column != 18 || len(job.Origin.Documents) != 3 {
		t.Errorf("dua stands on line %d, column %d; %d documents", line, column, len(job.Origin.Documents))
	}
	if err := list[1].Err; err == nil || !strings.Contains(err.Error(), "several articles") {
		t.Errorf("several articles: %v", err)
	}
}

func TestBadLinesAreNamedAndTheOthersRead(t *testing.T) {
	for line, want := range map[string]string{
		`{"id":"x","target":{"text":"a"},"source":{"text":"b","path":"c"}}`:  "source has a text and a path",
		`{"id":"x","target":{"text":"a"},"segments":[]}`:                     "segments stand for the texts",
		`{"id":"x","target":{},"segments":[{"source":"a"}]}`:                 "segment 1 has no id",
		`{"id":"x","segments":[{"id":"1","target":"a"},{"id":"1"}]}`:         `segment id "1" stands twice`,
		`{"id":"x","target":{"text":"a"},"glossary":[{"target":"b"}]}`:       "glossary entry 1: no source term",
		`{"id":"x","target":{"text":"a"},"glossary":"nowhere.tsv"}`:          "nowhere.tsv: no such file",
		`{"id":"x","target":{"text":"a","lang":"q"}}`:                        `unknown language "q"`,
		`{"id":7,"target":{"text":"a"}}`:                                     "id: this is no place for JSON of type number",
		"{\"id\":\"x\",\"target\":{\"text\":\"caf\xe9\"}}":                   "not UTF-8",
		`{"id":"x","target":{"text":"a"},"source":{"text":` + "\x00" + `"}}`: "not a JSON object",
	} {
		list := readAll(t, line+"\n"+`{"id":"good","target":{"text":"satu"}}`, Options{})
		if len(list) != 2 || list[1].Err != nil || list[1].ID() != "good" {
			t.Fatalf("%s: the next line was not read: %+v", line, list)
		}
		if err := list[0].Err; err == nil || !strings.Contains(err.Error(), want) || !strings.HasPrefix(err.Error(), "jobs.jsonl:1: ") {
			t.Errorf("%s: %v, want %q", line, err, want)
		}
	}
}

func TestALineThatIsTooLongIsSkipped(t *testing.T) {
	long := `{"id":"long","target":{"text":"` + strings.Repeat("kata ", MaxLine/5) + `"}}`
	list := readAll(t, long+"\n"+`{"id":"good","target":{"text":"satu"}}`, Options{})
	if len(list) != 2 || list[0].Err == nil || list[1].ID() != "good" {
		t.Fatalf("%d jobs", len(list))
	}
	if !strings.Contains(list[0].Err.Error(), "64 MiB") {
		t.Error(list[0].Err)
	}
}

func TestAReadErrorEndsTheSequence(t *testing.T) {
	broken := errors.New("disk on fire")
	in := Read(iotest.ErrReader(broken), Options{Name: "jobs.jsonl"})
	list := slices.Collect(in)
	if len(list) != 1 || !errors.Is(list[0].Err, broken) {
		t.Errorf("jobs %+v", list)
	}
}

func FuzzRead(f *testing.F) {
	f.Add(`{"id":"a","target":{"text":"satu","lang":"id"},"glossary":[{"source":"x","target":"y"}]}`)
	f.Add(`{"id":"s","segments":[{"id":"7","source":"One.","target":"Satu."}]}` + "\n[]\n{")
	f.Fuzz(func(t *testing.T, content string) {
		for _, job := range readAll(t, content, Options{}) {
			if job.Err != nil {
				continue
			}
			for _, text := range []*checks.Text{&job.Article.Target, job.Article.Source} {
				if text == nil {
					continue
				}
				for _, block := range text.Blocks {
					if block.Segment == "" || strings.TrimSpace(text.Slice(block.Span)) == "" {
						t.Errorf("block %+v", block)
					}
				}
			}
		}
	})
}
