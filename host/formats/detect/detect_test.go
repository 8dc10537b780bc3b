package detect

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/kawan-mt/kawan/host/formats"
)

func TestFormatsAreFoundOut(t *testing.T) {
	const page = "<!DOCTYPE html><p>satu &amp; dua</p>"
	for name, test := range map[string]struct {
		file, content, format string
		want                  string // the text, or of an error a part with a question mark in front
	}{
		"by name":                        {"a.html", "satu &amp; dua", "", "satu & dua"},
		"by content":                     {"a", page, "", "satu & dua"},
		"name before content":            {"a.txt", page, "", page},
		"forced":                         {"a.txt", page, "html", "satu & dua"},
		"comment and XML":                {"a", "<?xml version='1.0'?>\n<!-- x --><html><p>satu</p></html>", "", "satu"},
		"text":                           {"a", "satu", "", "satu"},
		"upper case":                     {"A.MD", "*satu*", "", "satu"},
		"feed":                           {"a.xml", "<rss><channel><item><guid>1</guid><description>satu &amp;amp; dua</description></item></channel></rss>", "", "satu & dua"},
		"feed with another name":         {"a.txt", "<rss></rss>", "wordpress", "?no posts"},
		"JSON":                           {"a", `{"title": "satu dua"}`, "", "satu dua"},
		"text in brackets":               {"a", "[satu] dua", "", "[satu] dua"},
		"JSON by name":                   {"a.json", "[satu]", "", "?value"},
		"cues":                           {"a", "WEBVTT\n\n00:01.000 --> 00:02.000\nsatu", "", "satu"},
		"no document":                    {"a.docx", "satu", "", "?no DOCX"},
		"unknown XML":                    {"a.xml", "<?xml version='1.0'?><x>satu</x>", "", "?--input-format"},
		"XML with a document type alone": {"a", "<!DOCTYPE TS>\n<TS><message/></TS>", "", "?--input-format"},
		"XML with no declaration":        {"a", "<TS><message>satu</message></TS>", "", "?--input-format"},
		"XML by name":                    {"a.ts", "satu", "", "?--input-format"},
		"text that begins with a tag":    {"a", "<i>satu</i> dua", "", "<i>satu</i> dua"},
		"feed in a namespace":            {"a.xml", "<rss xmlns='http://backend.userland.com/rss2'><channel><item><guid>1</guid><description>satu dua</description></item></channel></rss>", "", "satu dua"},
		"XML as text":                    {"a.xml", "<?xml version='1.0'?><x>satu</x>", "text", "<?xml version='1.0'?><x>satu</x>"},
	} {
		path := filepath.Join(t.TempDir(), test.file)
		if err := os.WriteFile(path, []byte(test.content), 0o600); err != nil {
			t.Fatal(err)
		}
		for reading, err := range ReadAll(path, test.format, formats.Options{Path: path, NoExtract: true}) {
			part, fails := strings.CutPrefix(test.want, "?")
			switch {
			case fails && (err == nil || !strings.Contains(err.Error(), part)):
				t.Errorf("%s: %v, want %q", name, err, part)
			case !fails && (err != nil || reading.Text.Content != test.want):
				t.Errorf("%s: %+v, %v; want %q", name, reading, err, test.want)
			}
		}
	}
}

func TestKnown(t *testing.T) {
	for name, want := range map[string]string{"": "", "docx": "", "wordpress": "", "htm": "did you mean html?", "klingon": "use one of"} {
		if err := Known(name); (err == nil) != (want == "") || err != nil && !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", name, err, want)
		}
	}
}

func TestEmptyFiles(t *testing.T) {
	for _, file := range []string{"a.txt", "a.html", "a.md", "a.srt"} {
		path := filepath.Join(t.TempDir(), file)
		if err := os.WriteFile(path, nil, 0o600); err != nil {
			t.Fatal(err)
		}
		if reading, err := Read(path, "", formats.Options{}); err != nil || reading.Text.Content != "" {
			t.Errorf("%s: %+v, %v", file, reading, err)
		}
	}
}
