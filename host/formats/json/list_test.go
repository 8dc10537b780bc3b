package json

import (
	"errors"
	"fmt"
	"io"
	"runtime"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/unicode"

	"github.com/kawan-mt/kawan/checks"

	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/formats/offset"
)

// streamed reads a document as if it were too long to be read as a whole.
func streamed(file string, o formats.Options) (readings []*formats.Reading, err error) {
	o.Path = "a.json"
	err = readAll(strings.NewReader(file), o, 0, func(r *formats.Reading, _ error) bool {
		readings = append(readings, r)
		return true
	})
	return readings, err
}

// told is all that a reading tells, with the place of every character.
func told(readings []*formats.Reading) string {
	var out strings.Builder
	for _, r := range readings {
		fmt.Fprintf(&out, "%s %v %s %v\n", r.Name, r.Keys, r.Text.Lang, r.Document.LeftOut)
		for at, c := range r.Text.Content {
			line, column := offset.Locate(r.Document.Points, r.Text.Content, at)
			fmt.Fprintf(&out, "%q %v %d:%d\n", c, r.Document.Map.File(span(at, c)), line, column)
		}
	}
	return out.String()
}

func TestStreamsTellTheSame(t *testing.T) {
	nested := `{"meta":{"n":[1,"{]"]},"locale":"id","data":{"posts":{"edges":[` + "\n" + `{"node":{"id":"x","title":"Satu dua","content":"<p>Tiga 😀 \ud83d\ude00</p>"}}, {"node":{"id":"y","title":"Empat lima"}}]}},"z":[]}`
	for name, file := range map[string]string{
		"posts": posts, "entry": entry, "nested": nested, "CRLF": strings.ReplaceAll(posts, "\n", "\r\n"), "mark": "\ufeff" + posts,
		"no list": `{"id":"a","items":[{"id":1,"title":"Satu dua"}]}`, "one object": `{"title":"Satu dua tiga"}`, "list without ids": `[{"title":"Satu dua tiga"}]`,
	} {
		for form, encoder := range map[string]func(string) (string, error){
			"UTF-8": func(s string) (string, error) { return s, nil }, "UTF-16": unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewEncoder().String,
		} {
			content, err := encoder(strings.TrimPrefix(file, "\ufeff"))
			if name == "mark" && form == "UTF-8" {
				content = file
			}
			if err != nil {
				t.Fatal(err)
			}
			whole, err := read(content, formats.Options{Lang: "id"})
			if err != nil || len(whole) == 0 {
				t.Fatalf("%s in %s: %v", name, form, err)
			}
			stream, err := streamed(content, formats.Options{Lang: "id"})
			if got, want := told(stream), told(whole); got != want || err != nil {
				t.Errorf("%s in %s: as a stream\n%s%v\nas a whole\n%s", name, form, got, err, want)
			}
		}
	}
}

func TestMistakesInStreams(t *testing.T) {
	for file, want := range map[string]string{
		posts[:len(posts)-40]:                 "a.json:6:48: the file ends inside the object of line 6",
		posts[:len(posts)-2]:                  `a.json:6:86: the file ends here, where a comma or "]" should be`,
		posts + "x":                           `a.json:7:2: "x" stands behind the end of the JSON`,
		strings.Replace(posts, `}}`, `}]`, 1): "a.json:5:156: ",
		strings.Replace(posts, `{"id": 13`, `{"id": 013`, 1):                     "a.json:6:9: ",
		`[{"id":1,"title":"Satu dua"} {"id":2}]`:                                 `a.json:1:30: "{" stands where a comma or "]" should be`,
		`[{"id":1,"title":"Satu dua"},]`:                                         `a.json:1:30: "]" stands where a value should be`,
		`{"items":[{"id":1,"title":"Satu dua"}],"a"}`:                            `a.json:1:43: "}" stands where a colon should be`,
		"[{\"id\":1,\"title\":\"Satu dua\"},\n" + strings.Repeat("[", 2000):      "a.json:2:1001: objects and arrays are nested",
		"[{\"id\":1,\"title\":\"Satu dua\"},\n{\"id\":2,\"title\":\"caf\xe9\"}]": "a.json:2: the byte 0xE9",
	} {
		readings, err := streamed(file, formats.Options{})
		var mistake *formats.SyntaxError
		if !errors.As(err, &mistake) || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%.60q: %d articles, %v; want %s", file, len(readings), err, want)
		}
	}
}

// TestLongListsTakeLittleMemory reads a list far larger than its articles.
func TestLongListsTakeLittleMemory(t *testing.T) {
	article := `{"id":%d,"title":"Satu dua","token":"` + strings.Repeat("0", 10_000) + `"},`
	const articles = 2500 // 24 MiB, more than is read before it is known to be a list
	in, out := io.Pipe()
	go func() {
		_, _ = io.WriteString(out, "[")
		for i := range articles {
			_, _ = fmt.Fprintf(out, article, i)
		}
		_, _ = io.WriteString(out, `{"id":"last","title":"Satu dua"}]`)
		_ = out.Close()
	}()
	var most uint64
	n := 0
	for _, err := range Read(in, formats.Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		if n++; n%100 == 0 && n > 2000 {
			runtime.GC()
			var now runtime.MemStats
			runtime.ReadMemStats(&now)
			most = max(most, now.HeapAlloc)
		}
	}
	if n != articles+1 || most > 8<<20 {
		t.Errorf("%d articles, %d MiB", n, most>>20)
	}
}

func FuzzStream(f *testing.F) {
	f.Add(posts)
	f.Add(entry)
	f.Fuzz(func(t *testing.T, file string) {
		whole, err := read(file, formats.Options{Lang: "id"})
		stream, streamErr := streamed(file, formats.Options{Lang: "id"})
		if (err == nil) != (streamErr == nil) && !slices.ContainsFunc(stream, func(r *formats.Reading) bool { return strings.HasPrefix(r.Name, "(") }) {
			t.Fatalf("as a whole: %v; as a stream: %v", err, streamErr)
		}
		if err == nil && len(whole) == len(stream) && len(whole) > 1 {
			for i := range whole {
				if whole[i].Text.Content != stream[i].Text.Content {
					t.Fatalf("as a whole %q, as a stream %q", whole[i].Text.Content, stream[i].Text.Content)
				}
			}
		}
	})
}

func span(at int, r rune) checks.Span { return checks.Span{Start: at, End: at + utf8.RuneLen(r)} }
