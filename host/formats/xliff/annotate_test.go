package xliff

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/unicode"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/formats/annotate"
	"github.com/kawan-mt/kawan/host/formats/bilingual"
	"github.com/kawan-mt/kawan/host/formats/bilingual/pairtest"
)

var update = flag.Bool("update", false, "write the golden files anew")

// find marks every place of words in the target, and of those in the source.
func find(t testing.TB, content []byte, words ...string) []annotate.Mark {
	t.Helper()
	var marks []annotate.Mark
	for _, job := range pairtest.Read(t, Read, content, bilingual.Options{}) {
		if job.Err != nil {
			t.Fatal(job.Err)
		}
		for n, word := range words {
			for _, side := range []checks.Side{checks.Target, checks.Source} {
				text := job.Article.Side(side).Content
				for at := strings.Index(text, word); at >= 0; {
					span := job.Origin.Documents[side].Map.File(checks.Span{Start: at, End: at + len(word)})
					m := annotate.Mark{Rule: "drift/number", ITS: "numbers", Severity: checks.Severity(n % 4), Comment: "<" + word + "> & é"}
					if side == checks.Target {
						m.Target = &span
					} else {
						m.Source = &span
					}
					marks = append(marks, m)
					next := strings.Index(text[at+1:], word)
					if next < 0 {
						break
					}
					at += 1 + next
				}
			}
		}
	}
	annotate.Sort(marks)
	return marks
}

func write(t testing.TB, content []byte, marks []annotate.Mark) []byte {
	t.Helper()
	var out bytes.Buffer
	lost, err := Annotate(t.Context(), bytes.NewReader(content), int64(len(content)), &out, marks, formats.Options{Path: "f"})
	if err != nil || lost > 0 {
		t.Fatalf("%d marks lost, %v", lost, err)
	}
	return out.Bytes()
}

// words are those that marks stand at in the fixtures: words, across codes, in
// CDATA, overlapping, and in the source alone.
var words = []string{"tebal", "Kata tebal", "Kata", "damai", "6 & 7", "dari kita setuju", "pertama", "kedua", "Not yet", "Satu lagi", "lagi.", "Perang usai", "linha\nduas", "Sebuah rumah", "Di", "Di sini"}

func TestAnnotate(t *testing.T) {
	paths, err := filepath.Glob("testdata/*.*f")
	if err != nil || len(paths) == 0 {
		t.Fatal(err)
	}
	for _, path := range paths {
		content, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		t.Run(filepath.Base(path), func(t *testing.T) {
			once := write(t, content, find(t, content, words...))
			golden := filepath.Join("testdata", "annotated", filepath.Base(path))
			if *update {
				if err := os.WriteFile(golden, once, 0o600); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil || !bytes.Equal(once, want) {
				t.Errorf("differs from %s: %v\n%s", golden, err, once)
			}
			again(t, content, once)
		})
	}
}

// again holds that a second run replaces its own marks and nothing else, that
// no marks are no change, and that the text is the same.
func again(t *testing.T, content, once []byte) {
	t.Helper()
	if twice := write(t, once, find(t, once, words...)); !bytes.Equal(twice, once) {
		t.Errorf("a second run makes\n%s", twice)
	}
	if clean := write(t, once, nil); !bytes.Equal(clean, content) {
		t.Errorf("without marks the file is\n%s", clean)
	}
	if same := write(t, content, nil); !bytes.Equal(same, content) {
		t.Errorf("no marks change the file to\n%s", same)
	}
	if before, after := texts(t, content), texts(t, once); before != after {
		t.Errorf("the text was\n%s\nand is\n%s", before, after)
	}
}

func texts(t *testing.T, content []byte) string {
	t.Helper()
	return pairtest.Segments(pairtest.Read(t, Read, content, bilingual.Options{}))
}

func TestAnnotateKeepsEncodingAndLineEnds(t *testing.T) {
	plain, err := os.ReadFile("testdata/first.xlf")
	if err != nil {
		t.Fatal(err)
	}
	wide, err := unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewEncoder().Bytes(bytes.Replace(plain, []byte(`encoding="UTF-8"`), []byte(`encoding="UTF-16"`), 1))
	if err != nil {
		t.Fatal(err)
	}
	for name, content := range map[string][]byte{
		"UTF-16": wide,
		"CRLF":   bytes.ReplaceAll(plain, []byte("\n"), []byte("\r\n")),
		"mark":   append([]byte("\ufeff"), plain...),
		"latin":  []byte(strings.ReplaceAll(head, "<xliff", "<?xml version=\"1.0\" encoding=\"windows-1252\"?>\n<xliff") + "<trans-unit id=\"1\"><source>caf\xe9 Kata</source><target>caf\xe9 Kata \x80</target></trans-unit></body></file></xliff>"),
	} {
		t.Run(name, func(t *testing.T) {
			once := write(t, content, find(t, content, words...))
			if bytes.Equal(once, content) {
				t.Error("nothing was written")
			}
			again(t, content, once)
		})
	}
}

func TestVersionWithoutITSGetsNotes(t *testing.T) {
	content, err := os.ReadFile("testdata/second.xlf")
	if err != nil {
		t.Fatal(err)
	}
	content = bytes.Replace(content, []byte(`version="2.1"`), []byte(`version="2.0"`), 1)
	once := string(write(t, content, find(t, content, "Kata", "Di sini")))
	if strings.Count(once, `<notes><note category="kawan" appliesTo="target"`) != 2 || strings.Count(once, "its:generic") != 1 {
		t.Error(once)
	}
}

func TestLostMarks(t *testing.T) {
	content := []byte(head + "</body></file></xliff>")
	var out bytes.Buffer
	lost, err := Annotate(t.Context(), bytes.NewReader(content), int64(len(content)), &out, []annotate.Mark{{Target: &checks.Span{Start: 5, End: 6}}}, formats.Options{})
	if lost != 1 || err != nil || !bytes.Equal(out.Bytes(), content) {
		t.Errorf("%d, %v, %s", lost, err, out.String())
	}
}

// FuzzAnnotate holds for any file that can be read: the text stays the same,
// marks can be taken out again, and a second run changes nothing.
func FuzzAnnotate(f *testing.F) {
	for _, path := range []string{"testdata/first.xlf", "testdata/second.xlf", "testdata/third.xlf", "testdata/phrase.mxliff"} {
		content, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(content, uint8(3), uint8(9))
	}
	f.Fuzz(func(t *testing.T, content []byte, from, size uint8) {
		if bytes.Contains(content, []byte("kawan")) {
			return
		}
		once, ok := annotated(t, content, int(from), int(size))
		if !ok {
			return
		}
		twice, ok := annotated(t, once, int(from), int(size))
		if !ok || !bytes.Equal(twice, once) {
			t.Errorf("once\n%s\ntwice\n%s", once, twice)
		}
		if clean := write(t, once, nil); !bytes.Equal(clean, content) {
			t.Errorf("with marks\n%s\nwithout again\n%s", once, clean)
		}
		if before, after := texts(t, content), texts(t, once); before != after {
			t.Errorf("the text was\n%s\nand is\n%s", before, after)
		}
	})
}

// annotated marks a stretch of each segment, which may overlap the next.
func annotated(t *testing.T, content []byte, from, size int) ([]byte, bool) {
	t.Helper()
	var marks []annotate.Mark
	for _, job := range pairtest.Read(t, Read, content, bilingual.Options{}) {
		if job.Err != nil {
			return nil, false
		}
		for _, side := range []checks.Side{checks.Target, checks.Source} {
			text := job.Article.Side(side)
			if text == nil {
				continue
			}
			for i, block := range text.Blocks {
				start := boundary(text.Content, min(block.Start+from%(1+i%7+from/3), block.End-1))
				end := boundary(text.Content, min(start+size, len(text.Content)))
				span := job.Origin.Documents[side].Map.File(checks.Span{Start: start, End: end})
				m := annotate.Mark{Rule: "a/b", Severity: checks.Minor, Comment: "why"}
				if side == checks.Target {
					m.Target = &span
				} else {
					m.Source = &span
				}
				marks = append(marks, m)
			}
		}
	}
	annotate.Sort(marks)
	var out bytes.Buffer
	_, err := Annotate(t.Context(), bytes.NewReader(content), int64(len(content)), &out, marks, formats.Options{Path: "f"})
	if err != nil {
		t.Fatal(err)
	}
	return out.Bytes(), true
}

// boundary is the start of the character that holds a byte.
func boundary(text string, at int) int {
	for at < len(text) && !utf8.RuneStart(text[at]) {
		at--
	}
	return at
}
