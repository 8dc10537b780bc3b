package xliff

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/text/encoding/unicode"

	"github.com/kawan-mt/kawan/host/formats/bilingual"
	"github.com/kawan-mt/kawan/host/formats/bilingual/pairtest"
)

// TestRead reads each file of testdata and compares its segments with those in
// the file of the same name that ends in .txt.
func TestRead(t *testing.T) {
	for _, path := range fixtures(t) {
		content := file(t, path)
		want := string(file(t, strings.TrimSuffix(path, filepath.Ext(path))+".txt"))
		if got := pairtest.Segments(pairtest.Read(t, Read, content, bilingual.Options{})); got != want {
			t.Errorf("%s:\n%s\nwant\n%s", path, got, want)
		}
	}
}

// TestPlaces holds for every fixture as it is, with CRLF, with a byte order
// mark, and in UTF-16.
func TestPlaces(t *testing.T) {
	wide := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder()
	for _, path := range fixtures(t) {
		plain := string(file(t, path))
		utf16, err := wide.String(strings.Replace(plain, `encoding="UTF-8"`, `encoding="UTF-16"`, 1))
		if err != nil {
			t.Fatal(err)
		}
		for name, content := range map[string]string{
			"as it is": plain, "CRLF": strings.ReplaceAll(plain, "\n", "\r\n"), "mark": "\ufeff" + plain, "UTF-16": utf16,
		} {
			t.Run(filepath.Base(path)+" "+name, func(t *testing.T) {
				jobs := pairtest.Read(t, Read, []byte(content), bilingual.Options{})
				want := string(file(t, strings.TrimSuffix(path, filepath.Ext(path))+".txt"))
				if got := pairtest.Segments(jobs); got != want {
					t.Errorf("segments differ:\n%s", got)
				}
				pairtest.Faithful(t, []byte(content), jobs, unescape)
			})
		}
	}
}

// unescape is the text of raw XML character data.
func unescape(raw string) string {
	return strings.ReplaceAll(html.UnescapeString(raw), "\r\n", "\n")
}

func fixtures(t *testing.T) []string {
	t.Helper()
	paths, err := filepath.Glob("testdata/*.*f")
	if err != nil || len(paths) < 6 {
		t.Fatalf("fixtures: %v, %v", paths, err)
	}
	return paths
}

func file(t *testing.T, path string) []byte {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return content
}
