package json

import (
	encoding "encoding/json"
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	nethtml "golang.org/x/net/html"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/formats/offset"
)

const posts = `[
 {"id": 12, "slug": "kim-putin", "date": "2024-01-01T10:00:00", "link": "https://x.y/?p=12", "lang": "id",
  "title": {"rendered": "Kim &#8211; Putin"},
  "excerpt": {"rendered": "<p>Ringkasan<\/p>"},
  "content": {"rendered": "<p>Pemimpin <b>Korea&nbsp;Utara<\/b> memuji \u201ckawan\u00a0dekat\u201d \ud83d\ude00.<\/p>\n<p>Dua<\/p>\n", "protected": false}},
 {"id": 13, "slug": "dua", "title": {"rendered": "Dua"}, "content": {"rendered": ""}}
]`

const entry = `{"sys": {"type": "Array"}, "items": [{
 "sys": {"id": "4aX", "type": "Entry", "contentType": {"sys": {"type": "Link", "id": "post"}}},
 "fields": {
  "slug": {"en-US": "kim", "id": "kim"},
  "title": {"en-US": "Kim praises Putin", "id": "Kim puji Putin"},
  "body": {"id": {"nodeType": "document", "data": {}, "content": [
    {"nodeType": "heading-2", "data": {}, "content": [{"nodeType": "text", "value": "Awal", "marks": [], "data": {}}]},
    {"nodeType": "paragraph", "data": {}, "content": [
      {"nodeType": "text", "value": "Satu ", "marks": [{"type": "bold"}]},
      {"nodeType": "hyperlink", "data": {"uri": "https://x.y"}, "content": [{"nodeType": "text", "value": "du\u0061\nlagi"}]}]},
    {"nodeType": "unordered-list", "content": [{"nodeType": "list-item", "content": [
      {"nodeType": "paragraph", "content": [{"nodeType": "text", "value": "Butir"}]}]}]}
  ]}}}}]}`

func read(file string, o formats.Options) ([]*formats.Reading, error) {
	var readings []*formats.Reading
	o.Path = "a.json"
	for reading, err := range Read(strings.NewReader(file), o) {
		if err != nil {
			return readings, err
		}
		readings = append(readings, reading)
	}
	return readings, nil
}

func TestRead(t *testing.T) {
	for name, test := range map[string]struct {
		file, selector, lang, want string
	}{
		"posts":         {posts, "", "", "12[kim-putin 12]id: Kim – Putin\n\nPemimpin Korea Utara memuji “kawan\u00a0dekat” 😀.\n\nDua | 13[dua 13]: Dua"},
		"one post":      {`{"id":1,"title":{"raw":"A &amp; B"},"content":{"raw":"<!-- wp:paragraph --><p>C</p>"}}`, "", "", "[1]: A & B\n\nC"},
		"entry":         {entry, "", "id", "4aX[kim 4aX]: Kim puji Putin\n\nAwal\n\nSatu dua\nlagi\n\nButir"},
		"other locale":  {entry, "", "en", "4aX[kim 4aX]: Kim praises Putin"},
		"any document":  {`{"headline":"Kawan","id":"a b","css":"k=\"v\"","url":"https://a b","body":["Satu dua.\n\nTiga.","<p>Empat","日本","5 June"]}`, "", "", "[a b]: Kawan\n\na b\n\nSatu dua.\n\nTiga.\n\nEmpat\n\n日本"},
		"selector":      {posts, "/title/rendered, /content", "", "12[kim-putin 12]id: Kim – Putin\n\nPemimpin Korea Utara memuji “kawan\u00a0dekat” 😀.\n\nDua | 13[dua 13]: Dua"},
		"any level":     {`{"a":{"b":[{"text":"satu"},{"text":"dua","x":"tiga"}]}}`, "/**/text", "", "[]: satu\n\ndua"},
		"odd names":     {`{"a/b":{"~":"satu"}}`, "/a~1b/~0", "", "[]: satu"},
		"Tiptap":        {`{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"Satu"},{"type":"hardBreak"},{"type":"text","text":"dua","marks":[{"type":"bold"}]}]}]}`, "", "", "[]: Satu\ndua"},
		"Portable Text": {`[{"_type":"block","style":"h2","children":[{"_type":"span","text":"Judul"}]},{"_type":"block","children":[{"_type":"span","text":"Isi "},{"_type":"span","text":"nya"}]}]`, "", "", "[]: Judul\n\nIsi nya"},
		"GraphQL":       {`{"data":{"posts":{"edges":[{"node":{"id":"x","title":"Satu dua","content":"<p>Tiga</p>"}}]}}}`, "", "", "x[x]: Satu dua\n\nTiga"},
		"Strapi":        {`{"data":[{"id":4,"attributes":{"slug":"s","title":"Satu dua","locale":"id"}}],"meta":{}}`, "", "", "4[s 4]id: Satu dua"},
	} {
		readings, err := read(test.file, formats.Options{Selector: test.selector, Lang: test.lang})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		var got []string
		for _, r := range readings {
			got = append(got, r.Name+"["+strings.Join(r.Keys, " ")+"]"+r.Text.Lang+": "+r.Text.Content)
			traced(t, test.file, r)
		}
		if all := strings.Join(got, " | "); all != test.want {
			t.Errorf("%s: got  %q\nwant %q", name, all, test.want)
		}
	}
}

func TestLinesOfLaterArticles(t *testing.T) {
	readings, err := read(posts, formats.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range [][2]int{{3, 26}, {6, 51}} {
		if line, column := offset.Locate(readings[i].Document.Points, readings[i].Text.Content, 0); line != want[0] || column != want[1] {
			t.Errorf("article %d begins on line %d, column %d; want %d", i, line, column, want)
		}
	}
}

func TestKindsAndCodes(t *testing.T) {
	readings, err := read(entry, formats.Options{Lang: "id"})
	if err != nil {
		t.Fatal(err)
	}
	var kinds []string
	for _, b := range readings[0].Text.Blocks {
		kinds = append(kinds, string(b.Kind))
	}
	if got := strings.Join(kinds, " "); got != "heading heading paragraph list-item" {
		t.Errorf("kinds %s", got)
	}
	if n := len(readings[0].Text.Inlines); n != 4 {
		t.Errorf("%d codes, want two around the bold run and two around the link", n)
	}
}

func TestLeftOut(t *testing.T) {
	readings, err := read(posts, formats.Options{})
	if err != nil || len(readings[0].Document.LeftOut) != 1 || readings[0].Document.LeftOut[0].Text != "<p>Ringkasan</p>" {
		t.Errorf("left out %+v, %v", readings[0].Document.LeftOut, err)
	}
}

// traced expects every character to lead to bytes that decode to it.
func traced(t *testing.T, file string, reading *formats.Reading) {
	t.Helper()
	text, m := reading.Text, reading.Document.Map
	if m.Len() != len(text.Content) {
		t.Fatalf("map of %d for %d bytes", m.Len(), len(text.Content))
	}
	for at, r := range text.Content {
		span := m.File(checks.Span{Start: at, End: at + utf8.RuneLen(r)})
		raw := file[span.Start:span.End]
		if r == ' ' || r == '\n' || raw == string(r) {
			continue
		}
		var decoded string
		if err := encoding.Unmarshal([]byte(`"`+raw+`"`), &decoded); err != nil {
			t.Fatalf("%q comes from %q: %v", r, raw, err)
		}
		if decoded != string(r) && !strings.ContainsRune(nethtml.UnescapeString(decoded), r) {
			t.Fatalf("%q comes from %q", r, raw)
		}
	}
}

func TestMistakes(t *testing.T) {
	for name, test := range map[string]struct {
		file, text string
		line       int
	}{
		"cut off":       {before(posts, "Pemimpin"), "cut off", 5},
		"cut in array":  {"[\n{\"a\": 1,\n \"b\": [", "inside the array of line 3", 3},
		"empty":         {" \n", "no JSON", 2},
		"two documents": {"{\"a\":1}\n{\"a\":2}", "--jobs", 2},
		"comma":         {"{\"a\":1\n\"b\":2}", "comma", 2},
		"trailing":      {"[1,]", "value", 1},
		"bare name":     {"{a:1}", "quotation marks", 1},
		"break in text": {"{\"a\":\"x\n\"}", "escaped", 1},
		"escape":        {`{"a":"\x41aaaaaaaa"}`, "escape", 1},
		"number":        {"[01]", "value", 1},
		"deep":          {strings.Repeat("[\n", 10_000), "nested more than", 1001},
		"deep HTML":     {"{\n\"a\":\"" + strings.Repeat("<div>", 10_000) + "\"}", "nested more than", 2},
		"Latin 1":       {"{\"a\":\n\"caf\xe9 x\"}", "the byte 0xE9 stands here", 2},
		"paragraphs":    {"[\n\"satu dua\"" + strings.Repeat(",\n\"satu dua\"", 200_000) + "]", "more than 100000 paragraphs", 100_002},
		"no text":       {`{"a":1}`, "--selector", 0},
		"locales":       {entry, "en-US and id", 0},
	} {
		_, err := read(test.file, formats.Options{})
		var mistake *formats.SyntaxError
		if err == nil || !strings.Contains(err.Error(), test.text) || test.line > 0 && (!errors.As(err, &mistake) || mistake.Line != test.line) {
			t.Errorf("%s: %v, want line %d and %q", name, err, test.line, test.text)
		}
	}
	for _, selector := range []string{"content", "/nothing"} {
		if _, err := read(posts, formats.Options{Selector: selector}); err == nil || !strings.Contains(err.Error(), selector) {
			t.Errorf("selector %s: %v", selector, err)
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, seed := range []string{posts, entry, `{"a":"\ud83dx y&am\u0070;","b":[1e5,-0,true,null]}`, `["<b>a\u0020b</b>","\u0000 a b"]`} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, file string) {
		if strings.Contains(file[:min(len(file), 4)], "\x00") {
			t.Skip() // UTF-16 or UTF-32, which encoding/json does not read
		}
		readings, err := read(file, formats.Options{Lang: "id"})
		var mistake *formats.SyntaxError
		if syntax := errors.As(err, &mistake); syntax == encoding.Valid([]byte(file)) && utf8.ValidString(file) && !strings.HasPrefix(file, "\ufeff") && !strings.Contains(said(err), "nested") {
			t.Fatalf("encoding/json does not agree: %v", err)
		}
		for _, r := range readings {
			if utf8.ValidString(file) && !strings.HasPrefix(file, "\ufeff") {
				traced(t, file, r)
			}
		}
	})
}

// said is what an error says.
func said(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}

// before is what stands before a mark in text.
func before(text, mark string) string {
	head, _, _ := strings.Cut(text, mark)
	return head
}
