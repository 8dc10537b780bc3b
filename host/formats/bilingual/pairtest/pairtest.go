// Package pairtest tests readers of bilingual files.
package pairtest

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/unicode"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/formats/bilingual"
	"github.com/kawan-mt/kawan/host/formats/charset"
	"github.com/kawan-mt/kawan/host/formats/offset"
)

// Fixtures reads the files of a folder that match a pattern: as they are, with
// CRLF, with a byte order mark and in UTF-16. The segments must be those of the
// file of the same name that ends in .txt, and every character must stand where
// the map says. reencode makes a file tell that it is in UTF-16, if it must.
func Fixtures(t *testing.T, read bilingual.Reader, pattern string, reencode func(string) string, unescape func(raw string) string) {
	t.Helper()
	paths, err := filepath.Glob(pattern)
	if err != nil || len(paths) == 0 {
		t.Fatalf("no fixtures: %v", err)
	}
	for _, path := range paths {
		plain := file(t, path)
		want := file(t, strings.TrimSuffix(path, filepath.Ext(path))+".txt")
		utf16, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(reencode(plain))
		if err != nil {
			t.Fatal(err)
		}
		for name, content := range map[string]string{
			"as it is": plain, "CRLF": strings.ReplaceAll(plain, "\n", "\r\n"), "mark": "\ufeff" + plain, "UTF-16": utf16,
		} {
			t.Run(filepath.Base(path)+" "+name, func(t *testing.T) {
				jobs := Read(t, read, []byte(content), bilingual.Options{SourceLang: "en"})
				if got := Segments(jobs); got != want {
					t.Errorf("segments\n%s\nwant\n%s", got, want)
				}
				Faithful(t, []byte(content), jobs, unescape)
			})
		}
	}
}

func file(t *testing.T, path string) string {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

// Read reads a file; its id is "f".
func Read(t testing.TB, read bilingual.Reader, content []byte, o bilingual.Options) []formats.Job {
	t.Helper()
	o.ID = "f"
	o.Path = "f"
	var jobs []formats.Job
	for job := range read(context.Background(), bytes.NewReader(content), o) {
		jobs = append(jobs, job)
	}
	return jobs
}

// Segments are the segments of jobs, a line each: job, id, source, target, with
// inline codes as <id>, </id> and <id/>.
func Segments(jobs []formats.Job) string {
	var out strings.Builder
	for i := range jobs {
		job := &jobs[i]
		if job.Err != nil {
			fmt.Fprintf(&out, "error: %v\n", job.Err)
			continue
		}
		article := job.Article
		fmt.Fprintf(&out, "%s %s %s→%s\n", article.ID, article.Group, article.SourceLang, article.Target.Lang)
		var source checks.Text
		if article.Source != nil {
			source = *article.Source
		}
		for _, id := range ids(&source, &article.Target) {
			fmt.Fprintf(&out, "%s | %s | %s\n", id, marked(&source, id), marked(&article.Target, id))
		}
		for _, warning := range job.Origin.Warnings {
			fmt.Fprintf(&out, "warning: %s %v\n", warning.Code, warning.Args[0].Number)
		}
	}
	return out.String()
}

// ids are the segments of two texts in order of the first, those that are in
// the second alone behind the one that they follow there.
func ids(texts ...*checks.Text) []string {
	var all []string
	seen := map[string]bool{}
	for _, text := range texts {
		for _, block := range text.Blocks {
			if !seen[block.Segment] {
				seen[block.Segment] = true
				all = append(all, block.Segment)
			}
		}
	}
	return all
}

func marked(text *checks.Text, id string) string {
	for _, block := range text.Blocks {
		if block.Segment != id {
			continue
		}
		var out strings.Builder
		at := block.Start
		for _, inline := range text.Inlines {
			if inline.At < block.Start || inline.At > block.End {
				continue
			}
			out.WriteString(text.Content[at:inline.At])
			at = inline.At
			out.WriteString(map[checks.InlineKind]string{checks.Opening: "<" + inline.ID + ">", checks.Closing: "</" + inline.ID + ">", checks.Standalone: "<" + inline.ID + "/>"}[inline.Kind])
		}
		out.WriteString(text.Content[at:block.End])
		return strings.ReplaceAll(out.String(), "\n", "⏎")
	}
	return "-"
}

// Faithful checks for every character of every text that its bytes in the file,
// decoded, are that character, and that its line and column are.
func Faithful(t testing.TB, content []byte, jobs []formats.Job, unescape func(raw string) string) {
	t.Helper()
	for i := range jobs {
		for _, side := range []checks.Side{checks.Target, checks.Source} {
			text, document := jobs[i].Article.Side(side), jobs[i].Origin.Documents[side]
			if text == nil || document == nil {
				continue
			}
			if document.Map.Len() != len(text.Content) {
				t.Errorf("the map of the %s has %d bytes, its text %d", side, document.Map.Len(), len(text.Content))
			}
			characters(t, content, text.Content, document, unescape)
		}
	}
}

func characters(t testing.TB, content []byte, text string, document *formats.Document, unescape func(raw string) string) {
	t.Helper()
	lines := newLines(t, content, document.Encoding)
	for at, r := range text {
		want := string(r)
		file := document.Map.File(checks.Span{Start: at, End: at + utf8.RuneLen(r)})
		if file.Empty() {
			if want != "\n" {
				t.Errorf("%q at %d stands nowhere in the file", want, at)
			}
			continue
		}
		raw, err := charset.Decode(content[file.Start:file.End], charset.Hints{Forced: document.Encoding})
		if err != nil {
			t.Fatal(err)
		}
		got := unescape(raw.Content)
		if got != want && (want != " " || strings.TrimSpace(got) != "") {
			t.Errorf("%q at %d is %q in the file, which says %q", want, at, got, raw.Content)
		}
		line, column := offset.Locate(document.Points, text, at)
		if wantLine, wantColumn := lines.at(file.Start); line != wantLine || column != wantColumn {
			t.Errorf("%q at %d is on %d:%d, want %d:%d", want, at, line, column, wantLine, wantColumn)
		}
	}
}

// lines knows the line and column of every byte of a file.
type lines struct{ line, column []int }

func newLines(t testing.TB, content []byte, encoding string) lines {
	t.Helper()
	decoded, err := charset.Decode(content, charset.Hints{Forced: encoding})
	if err != nil {
		t.Fatal(err)
	}
	l := lines{make([]int, len(content)), make([]int, len(content))}
	line, column := 1, 1
	for at, r := range decoded.Content {
		file := decoded.Map.File(checks.Span{Start: at, End: at + utf8.RuneLen(r)})
		l.line[file.Start], l.column[file.Start] = line, column
		column++
		if r == '\n' {
			line, column = line+1, 1
		}
	}
	return l
}

func (l lines) at(at int) (line, column int) { return l.line[at], l.column[at] }
