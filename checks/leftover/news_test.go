package leftover

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/kawan-mt/kawan/checks"
)

// newsWords is the number of single words that may be taken for leftovers in the
// clean news of all languages, which are full of loans, brands, titles and code.
const newsWords = 14

// newsOf is the news of one language: the same paragraphs in each, one a line.
func newsOf(t *testing.T, tag string) []string {
	t.Helper()
	content, err := os.ReadFile(filepath.Join("testdata", "news", tag+".txt"))
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSpace(string(content)), "\n")
}

func newsTags(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("testdata/news/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	var tags []string
	for _, file := range files {
		if tag := strings.TrimSuffix(filepath.Base(file), ".txt"); tag != "en" {
			tags = append(tags, tag)
		}
	}
	if len(tags) < 16 {
		t.Fatalf("news in %v only", tags)
	}
	return tags
}

func TestCleanNews(t *testing.T) {
	c, english, minor := New(), strings.Join(newsOf(t, "en"), "\n\n"), 0
	for _, tag := range newsTags(t) {
		for _, source := range []string{"", english} {
			a := articleOf("en", tag, source, strings.Join(newsOf(t, tag), "\n\n"))
			for _, f := range inspect(t, c, a, "").Findings {
				switch {
				case f.Severity >= checks.Major:
					t.Errorf("%s: %s %q", tag, f.Rule, a.Target.Slice(*f.Target))
				case f.Severity == checks.Minor:
					minor++
				}
			}
		}
	}
	if minor > newsWords {
		t.Errorf("%d words of clean news taken for leftovers, not %d at most", minor, newsWords)
	}
}

func TestParagraphsLeftInNews(t *testing.T) {
	c, english := New(), newsOf(t, "en")
	for _, tag := range newsTags(t) {
		for i := 0; i < len(english); i += 3 {
			lines := newsOf(t, tag)
			lines[i] = english[i]
			for _, source := range []string{"", strings.Join(english, "\n\n")} {
				a := articleOf("en", tag, source, strings.Join(lines, "\n\n"))
				start := strings.Index(a.Target.Content, english[i])
				left := checks.Span{Start: start, End: start + len(english[i])}
				covered := 0
				for _, f := range inspect(t, c, a, "").Findings {
					if f.Severity >= checks.Major && left.Contains(*f.Target) {
						covered += f.Target.End - f.Target.Start
					}
				}
				if 10*covered < 7*(left.End-left.Start) {
					t.Errorf("%s: %d of %d bytes found of %q", tag, covered, left.End-left.Start, english[i])
				}
			}
		}
	}
}
