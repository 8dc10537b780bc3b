package pairs

import (
	"os"
	"strings"
	"testing"

	"github.com/kawan-mt/kawan/host/formats/bilingual"
	"github.com/kawan-mt/kawan/host/formats/bilingual/pairtest"
)

func TestRead(t *testing.T) {
	pairtest.Fixtures(t, Read, "testdata/*.?sv", func(content string) string { return content }, unescape)
}

func unescape(raw string) string {
	return strings.NewReplacer("\r\n", "\n", `""`, `"`).Replace(raw)
}

func TestColumns(t *testing.T) {
	for content, want := range map[string]string{
		"source,target\nsatu, dua,tiga\n":         "f:2: the row has 3 columns, the first one 2; put text",
		"satu,dua\n" + strings.Repeat("x,", 2000): "f:2: the row has more than 1000 columns",
		"satu,dua\nx,y\x00\n":                     "f:2: a NUL character",
		"One;Satu\nTwo;Dua\n":                     "1 | One | Satu\n2 | Two | Dua\n",
		"x1,One,Satu\n":                           "x1 | One | Satu\n",
		"Note;Translation;Source\nn;Satu;One\n":   "2 | One | Satu\n",
		"id,en,de\n7,Day,Tag\n":                   "7 | Day | Tag\n",
		"de,en,fr\nTag,Day,Jour\n":                "f:1: no columns for source and target",
		"id\ten\nSatu\tOne\n\nDua\tTwo\n":         "2 | One | Satu\n4 | Two | Dua\n",
		"a,b,c,d\n":                               "f:1: no columns for source and target",
		"source,target\nOne\n":                    "f:2: the row has 1 columns, the first one 2",
		"source,target\n\"One,Satu\n":             "f:2: the quotation mark of a cell is not closed",
		"source,target\n\"One\"x,Satu\n":          "f:2: column 1: something follows",
		"":                                        "f:1: the file is empty",
		"source,target\n":                         "f: the file holds no segments",
		"\xef\xbb\xbfsource;target\r\nA;B\r\n":    "2 | A | B\n",
		"\xff\xfea\x00\t\x00b\x00\n\x00":          "1 | a | b\n",
		"sep,x\n\"caf\xc3\xa9\",\"a\"\"b\"\"\"\n": "2 | café | a\"b\"\n",
	} {
		got := pairtest.Segments(pairtest.Read(t, Read, []byte(content), bilingual.Options{SourceLang: "en"}))
		if !strings.Contains(got, want) {
			t.Errorf("%q: %s, want %s", content, got, want)
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, path := range []string{"testdata/quoted.csv", "testdata/languages.tsv"} {
		content, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(content)
	}
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
