package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestMistakeBehindArticles reads a file that yields articles before it turns
// out to be cut off: it is unreadable all the same, unless another file is not.
func TestMistakeBehindArticles(t *testing.T) {
	folder := t.TempDir()
	file := func(name, content string) string {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	unit := "<trans-unit id=\"1\"><source>One two three four five.</source><target>Satu dua tiga empat lima.</target></trans-unit>\n"
	cut := file("cut.xlf", `<xliff version="1.2"><file source-language="en" target-language="id"><body>`+strings.Repeat(unit, 20_000))
	text := file("a.txt", "Satu dua tiga.")
	for _, test := range []struct {
		paths []string
		want  bool
	}{{[]string{cut}, true}, {[]string{cut, text}, false}, {[]string{text}, false}, {[]string{filepath.Join(folder, "none.txt")}, true}} {
		in, err := openFiles(t.Context(), &checkFlags{languages: func(string) (string, string) { return "en", "id" }}, test.paths)
		if err != nil {
			t.Fatal(err)
		}
		articles, errors := 0, 0
		for job := range in.jobs {
			if job.Err != nil {
				errors++
			} else {
				articles++
			}
		}
		if in.unreadable() != test.want || strings.Contains(test.paths[0], "cut") && (articles < 2 || errors != 1) {
			t.Errorf("%v: unreadable %v after %d articles and %d errors", test.paths, in.unreadable(), articles, errors)
		}
	}
}
