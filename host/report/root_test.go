package report

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/engine"
	"github.com/kawan-mt/kawan/host/formats"
)

// TestPathsAreThoseOfTheRepository runs in a folder of a repository, as a step
// with a working directory of its own does.
func TestPathsAreThoseOfTheRepository(t *testing.T) {
	repository := t.TempDir()
	folder := filepath.Join(repository, "berita", "hari ini")
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	t.Chdir(folder)
	for path, want := range map[string]string{
		"":                                   "",
		"a.txt":                              "berita/hari ini/a.txt",
		"./a.txt":                            "berita/hari ini/a.txt",
		"../b.txt":                           "berita/b.txt",
		filepath.Join(folder, "a.txt"):       "berita/hari ini/a.txt",
		filepath.Join(repository, "..x.txt"): "..x.txt",
		"../../../c.txt":                     "../../../c.txt",
	} {
		if got := within(repository, path); got != want {
			t.Errorf("%s: %s, want %s", path, got, want)
		}
	}
	if got := within("", "./a.txt"); got != "./a.txt" {
		t.Errorf("without a root: %s", got)
	}

	r := result("a", engine.Fail, "Ini salah.", "")
	r.Origin.Path = "./a.txt"
	r.Origin.Documents = map[checks.Side]*formats.Document{checks.Target: document("./a.txt", "Ini salah.")}
	found(r, "leftover/word", checks.Major, "left", map[checks.Side]string{checks.Target: "salah"})
	for format, want := range map[string]string{
		"github": "file=berita/hari ini/a.txt,", "gitlab": `"path":"berita/hari ini/a.txt"`, "sarif": `"uri":"berita/hari%20ini/a.txt"`,
	} {
		var out strings.Builder
		report, err := New(format, &out, Options{Lang: "en", Specs: fixtureSpecs, Root: repository})
		if err != nil {
			t.Fatal(err)
		}
		if err := report.Write(r); err != nil {
			t.Fatal(err)
		}
		if err := report.Close(&engine.Summary{}); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(out.String(), want) {
			t.Errorf("%s: no %s in\n%s", format, want, out.String())
		}
	}
}
