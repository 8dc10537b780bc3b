package tmx

import (
	"os"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/kawan-mt/kawan/host/formats/bilingual"
	"github.com/kawan-mt/kawan/host/formats/bilingual/pairtest"
)

func TestRead(t *testing.T) {
	pairtest.Fixtures(t, Read, "testdata/*.tmx", func(content string) string {
		return strings.Replace(content, `encoding="UTF-8"`, `encoding="UTF-16"`, 1)
	}, unescape)
}

func unescape(raw string) string {
	return strings.ReplaceAll(html.UnescapeString(raw), "\r\n", "\n")
}

const many = `<tmx version="1.4"><header srclang="*all*"/><body><tu>
<tuv xml:lang="de"><seg>Guten Tag</seg></tuv><tuv xml:lang="en-GB"><seg>Good day</seg></tuv><tuv xml:lang="id"><seg>Selamat siang</seg></tuv>
</tu></body></tmx>`

func TestLanguages(t *testing.T) {
	for name, c := range map[string]struct{ source, target, want string }{
		"ambiguous": {"en", "", "name the target language with --target-lang"},
		"target":    {"en", "id", "f  en-GB→id\n1 | Good day | Selamat siang\n"},
		"both":      {"id", "de", "f  id→de\n1 | Selamat siang | Guten Tag\n"},
		"absent":    {"en", "fr", "no unit holds a text in fr"},
	} {
		got := pairtest.Segments(pairtest.Read(t, Read, []byte(many), bilingual.Options{SourceLang: c.source, TargetLang: c.target}))
		if !strings.Contains(got, c.want) {
			t.Errorf("%s: %s", name, got)
		}
	}
}

func TestMalformed(t *testing.T) {
	for content, want := range map[string]string{
		"<xliff/>":                    "f:1:1: this is no TMX",
		"<tmx>\n<body><tu><tuv><seg>": "f:2:11: a <tuv> does not tell its language",
		"<tmx>\n<body><tu>":           "f:2: the file ends inside <tu> of line 2",
		"<tmx></tmx>":                 "f: the file holds no segments",
		"<!DOCTYPE tmx [<!ENTITY a 'b'>]>\n<tmx/>": "declares entities",
	} {
		jobs := pairtest.Read(t, Read, []byte(content), bilingual.Options{})
		if len(jobs) != 1 || jobs[0].Err == nil || !strings.Contains(jobs[0].Err.Error(), want) {
			t.Errorf("%s: %s", content, pairtest.Segments(jobs))
		}
	}
}

func FuzzRead(f *testing.F) {
	content, err := os.ReadFile("testdata/memory.tmx")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(content)
	f.Add([]byte(many))
	f.Fuzz(func(t *testing.T, content []byte) {
		jobs := pairtest.Read(t, Read, content, bilingual.Options{})
		if len(jobs) == 0 {
			t.Fatal("no job")
		}
		if jobs[len(jobs)-1].Err == nil {
			pairtest.Faithful(t, content, jobs, unescape)
		}
	})
}
