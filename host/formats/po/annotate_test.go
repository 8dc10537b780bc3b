package po

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/encoding/unicode"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/formats/annotate"
	"github.com/kawan-mt/kawan/host/formats/bilingual"
	"github.com/kawan-mt/kawan/host/formats/bilingual/pairtest"
)

// mark marks words where they first stand in the target, else in the source.
func mark(t *testing.T, content []byte, words ...string) []annotate.Mark {
	t.Helper()
	job := pairtest.Read(t, Read, content, bilingual.Options{})[0]
	if job.Err != nil {
		t.Fatal(job.Err)
	}
	var marks []annotate.Mark
	for _, word := range words {
		m := annotate.Mark{Rule: "leftover/word", Severity: checks.Minor, Comment: "See\n“" + word + "”"}
		for _, side := range []checks.Side{checks.Target, checks.Source} {
			if at := strings.Index(job.Article.Side(side).Content, word); at >= 0 {
				span := job.Origin.Documents[side].Map.File(checks.Span{Start: at, End: at + len(word)})
				if side == checks.Target {
					m.Target = &span
				} else {
					m.Source = &span
				}
				break
			}
		}
		marks = append(marks, m)
	}
	annotate.Sort(marks)
	return marks
}

func write(t *testing.T, content []byte, marks []annotate.Mark) []byte {
	t.Helper()
	var out bytes.Buffer
	lost, err := Annotate(t.Context(), bytes.NewReader(content), int64(len(content)), &out, marks, formats.Options{Path: "f"})
	if err != nil || lost > 0 {
		t.Fatalf("%d marks lost, %v", lost, err)
	}
	return out.Bytes()
}

var words = []string{"arquivo", "outra", "arquivos", "No blank"}

func TestAnnotate(t *testing.T) {
	plain, err := os.ReadFile("testdata/app.po")
	if err != nil {
		t.Fatal(err)
	}
	golden, err := os.ReadFile("testdata/annotated/app.po")
	if err != nil {
		t.Fatal(err)
	}
	if got := write(t, plain, mark(t, plain, words...)); !bytes.Equal(got, golden) {
		t.Errorf("got\n%s", got)
	}
	wide, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().Bytes(plain)
	if err != nil {
		t.Fatal(err)
	}
	for name, content := range map[string][]byte{"plain": plain, "UTF-16": wide, "CRLF": bytes.ReplaceAll(plain, []byte("\n"), []byte("\r\n"))} {
		once := write(t, content, mark(t, content, words...))
		if twice := write(t, once, mark(t, once, words...)); !bytes.Equal(twice, once) {
			t.Errorf("%s: a second run makes\n%s", name, twice)
		}
		if clean := write(t, once, nil); !bytes.Equal(clean, content) {
			t.Errorf("%s: without marks the file is\n%s", name, clean)
		}
	}
}

// TestGettextReads holds that what we write is what gettext reads, and means
// the same to it.
func TestGettextReads(t *testing.T) {
	if _, err := exec.LookPath("msgcat"); err != nil {
		t.Skip("msgcat of gettext is not installed")
	}
	content, err := os.ReadFile("testdata/app.po")
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "app.po")
	if err := os.WriteFile(path, write(t, content, mark(t, content, words...)), 0o600); err != nil {
		t.Fatal(err)
	}
	if output, err := exec.Command("msgfmt", "-c", "-o", os.DevNull, path).CombinedOutput(); err != nil {
		t.Errorf("%v: %s", err, output)
	}
	output, err := exec.Command("msgcat", "--no-wrap", path).Output()
	if err != nil || strings.Count(string(output), "# kawan: leftover/word (minor): See") != len(words) {
		t.Errorf("%v: %s", err, output)
	}
}
