package detect

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/htmlindex"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/formats/bilingual"
	"github.com/kawan-mt/kawan/host/formats/charset"
	"github.com/kawan-mt/kawan/host/formats/offset"
)

// files are files of each format, with a place for the text and one for the
// name of the encoding where the format tells it.
var files = map[string]string{
	"a.txt":  "%[1]s\nsatu %[1]s.\n",
	"a.html": "<html><head><meta charset=\"%[2]s\"></head><body><p>%[1]s</p>\n<p>satu <b>%[1]s</b>&amp;.</p></body></html>",
	"a.md":   "# %[1]s\n\nsatu *%[1]s*\\*.\n",
	"a.srt":  "1\n00:00:01,000 --> 00:00:02,000\n%[1]s\n\n2\n00:00:03,000 --> 00:00:04,000\nsatu %[1]s.\n",
	"a.json": "{\"title\": \"%[1]s\",\n \"body\": \"satu \\u0041 %[1]s\"}",
	"a.xml":  "<?xml version=\"1.0\" encoding=\"%[2]s\"?>\n<rss><channel><item><guid>1</guid><title>%[1]s</title><description><![CDATA[<p>satu %[1]s</p>]]></description></item></channel></rss>",
	"a.xlf":  "<?xml version=\"1.0\" encoding=\"%[2]s\"?>\n<xliff version=\"1.2\"><file><body><trans-unit id=\"1\"><source>%[1]s</source><target>satu %[1]s&amp;<![CDATA[%[1]s]]></target></trans-unit></body></file></xliff>",
	"a.tmx":  "<?xml version=\"1.0\" encoding=\"%[2]s\"?>\n<tmx version=\"1.4\"><body><tu><tuv xml:lang=\"en\"><seg>%[1]s</seg></tuv><tuv xml:lang=\"id\"><seg>satu %[1]s</seg></tuv></tu></body></tmx>",
	"a.po":   "msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=%[2]s\\n\"\n\nmsgid \"%[1]s\"\nmsgstr \"satu \"\n\"%[1]s\\n\"\n",
	"a.csv":  "source,target\n\"%[1]s\",\"satu \"\"%[1]s\"\n",
}

// TestEncodings reads all formats in encodings of many kinds and holds that the
// bytes of every character that is not ASCII are those that encode it, that it
// stands where the points say, and that all text is there.
func TestEncodings(t *testing.T) {
	for name, text := range map[string]string{
		"utf-8": "kawan 同志 😀 e\u0301", "utf-16le": "kawan 同志 😀 e\u0301", "utf-16be": "kawan 同志 😀 e\u0301", "utf-32le": "kawan 😀", "utf-32be": "kawan 😀",
		"windows-1252": "café “déjà” – €", "iso-8859-2": "žluťoučký kůň", "windows-1251": "Привет, друзья", "koi8-r": "Привет, друзья",
		"windows-1256": "صديق مقرب", "shift_jis": "同志ソ表ー能 ｶﾀｶﾅ", "euc-jp": "同志ソ表 ｶﾀｶﾅ", "gb18030": "同志们 😀 ぁ", "gbk": "同志们，好", "big5": "許功蓋同志", "euc-kr": "친한 친구",
	} {
		for file, pattern := range files {
			for _, end := range []string{"\n", "\r\n"} {
				t.Run(fmt.Sprintf("%s in %s, %q", file, name, end), func(t *testing.T) {
					content := strings.ReplaceAll(fmt.Sprintf(pattern, text, name), "\n", end)
					faithful(t, file, encode(t, name, content), name, text)
				})
			}
		}
	}
}

func encode(t *testing.T, name, text string) string {
	t.Helper()
	switch name {
	case "utf-16le", "utf-16be", "utf-32le", "utf-32be":
		encoded, err := charset.Wide(name).NewEncoder().String("\ufeff" + text)
		if err != nil {
			t.Fatal(err)
		}
		return encoded
	}
	form, err := htmlindex.Get(name)
	if err != nil {
		t.Fatal(err)
	}
	encoded, err := form.NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	return encoded
}

func faithful(t *testing.T, name, content, encoding, text string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	options := formats.Options{Path: path, Lang: "id", NoExtract: true}
	if !strings.Contains(files[name], "%[2]s") && charset.Wide(encoding) == nil {
		options.Encoding = encoding
	}
	for _, side := range sides(t, path, options) {
		if !strings.Contains(side.text, text) {
			t.Errorf("read as %q", side.text)
		}
		decoded, err := charset.Decode([]byte(content), charset.Hints{Forced: encoding})
		if err != nil {
			t.Fatal(err)
		}
		for at, r := range side.text {
			if r < utf8.RuneSelf {
				continue
			}
			file := side.document.Map.File(checks.Span{Start: at, End: at + utf8.RuneLen(r)})
			if got, want := content[file.Start:file.End], strings.TrimPrefix(encode(t, encoding, string(r)), encode(t, encoding, "")); got != want {
				t.Fatalf("%q at %d stands at %v, which is % x, want % x", r, at, file, got, want)
			}
			before := decoded.Content[:decoded.Map.Text(checks.Span{Start: file.Start, End: file.Start}).Start]
			line := 1 + strings.Count(before, "\n")
			column := 1 + utf8.RuneCountInString(before[strings.LastIndexByte(before, '\n')+1:])
			if strings.HasPrefix(before, "\ufeff") && line == 1 {
				column--
			}
			if gotLine, gotColumn := offset.Locate(side.document.Points, side.text, at); gotLine != line || gotColumn != column {
				t.Fatalf("%q at %d is on %d:%d, want %d:%d", r, at, gotLine, gotColumn, line, column)
			}
		}
	}
}

type side struct {
	text     string
	document *formats.Document
}

func sides(t *testing.T, path string, o formats.Options) (all []side) {
	t.Helper()
	format, err := Pairs(path, "")
	if err != nil {
		t.Fatal(err)
	}
	if format == nil {
		for reading, err := range ReadAll(path, "", o) {
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, side{reading.Text.Content, &reading.Document})
		}
		return all
	}
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }()
	for job := range format.Read(context.Background(), file, bilingual.Options{Options: o, ID: "f", SourceLang: "en"}) {
		if job.Err != nil {
			t.Fatal(job.Err)
		}
		all = append(all, side{job.Article.Target.Content, job.Origin.Documents[checks.Target]}, side{job.Article.Source.Content, job.Origin.Documents[checks.Source]})
	}
	return all
}
