package writeback

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/engine"
	"github.com/kawan-mt/kawan/host/formats/bilingual"
	"github.com/kawan-mt/kawan/host/formats/xliff"
	"github.com/kawan-mt/kawan/host/message"
)

const file12 = `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file source-language="en" target-language="id"><body>
<trans-unit id="1"><source>Twelve men</source><target>21 orang</target></trans-unit>
<trans-unit id="2"><source>Gone</source><target></target></trans-unit>
</body></file></xliff>`

// results reads a file and makes a finding of every word that it finds in the
// target, and one of a passage that is missing there.
func results(t *testing.T, path string, words ...string) []*engine.Result {
	t.Helper()
	in, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = in.Close() }()
	var list []*engine.Result
	o := bilingual.Options{ID: path}
	o.Path = path
	for job := range xliff.Read(t.Context(), in, o) {
		r := &engine.Result{ID: job.ID(), Origin: job.Origin, Article: job.Article}
		if job.Err != nil {
			r.Err = job.Err.Error()
			list = append(list, r)
			continue
		}
		for _, word := range words {
			f := engine.Finding{ITS: "numbers", Finding: checks.Finding{Rule: "drift/number", Severity: checks.Critical, Message: checks.Message{Text: "Correct it."}}}
			if at := strings.Index(job.Article.Target.Content, word); at >= 0 {
				f.Target = &checks.Span{Start: at, End: at + len(word)}
			} else {
				at := strings.Index(job.Article.Source.Content, word)
				f.Target = &checks.Span{}
				f.Source = &checks.Span{Start: at, End: at + len(word)}
			}
			r.Findings = append(r.Findings, f)
		}
		list = append(list, r)
	}
	return list
}

func session(t *testing.T) *Session {
	t.Helper()
	words, err := message.New("en", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	return New(words, "", "")
}

func made(t *testing.T, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o640); err != nil {
		t.Fatal(err)
	}
	return path
}

func content(t *testing.T, path string) string {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

func TestWrite(t *testing.T) {
	path := made(t, "a.xlf", file12)
	run := func(words ...string) Written {
		s := session(t)
		for _, r := range results(t, path, words...) {
			s.Add(r)
		}
		written := s.Write(t.Context())
		if len(written) != 1 || written[0].Err != nil {
			t.Fatalf("%+v", written)
		}
		return written[0]
	}
	if w := run("21", "Gone"); w.Findings != 2 || w.Lost != 0 || !w.Changed {
		t.Errorf("%+v", w)
	}
	once := content(t, path)
	for _, want := range []string{
		`>21</mrk> orang</target><note from="kawan" annotates="target" priority="1">drift/number (critical): Correct it.</note></trans-unit>`,
		`<target></target><note from="kawan" annotates="source" priority="1">drift/number (critical): Correct it.</note></trans-unit>`,
	} {
		if !strings.Contains(once, want) {
			t.Errorf("no %s in\n%s", want, once)
		}
	}
	info, err := os.Stat(path)
	if err != nil || info.Mode().Perm() != 0o640 {
		t.Errorf("%v, %v", info.Mode(), err)
	}
	if w := run("21", "Gone"); w.Changed || content(t, path) != once {
		t.Errorf("a second run changes the file: %+v", w)
	}
	if w := run(); !w.Changed || content(t, path) != file12 {
		t.Errorf("without findings: %+v\n%s", w, content(t, path))
	}
	if left, err := os.ReadDir(filepath.Dir(path)); err != nil || len(left) != 1 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}

func TestLeavesFileAlone(t *testing.T) {
	for name, test := range map[string]struct {
		file, content string
		change        func(path string) error
		want          error
		text          string
	}{
		"unreadable": {"a.xlf", file12[:200], func(string) error { return nil }, errUnread, ""},
		"changed":    {"a.xlf", file12, func(path string) error { return os.Chtimes(path, time.Time{}, time.Unix(1, 0)) }, errChanged, ""},
		"text":       {"a.txt", file12, func(string) error { return nil }, nil, "XLIFF and PO files only"},
	} {
		t.Run(name, func(t *testing.T) {
			path := made(t, test.file, test.content)
			s := session(t)
			for _, r := range results(t, path, "21") {
				s.Add(r)
			}
			if err := test.change(path); err != nil {
				t.Fatal(err)
			}
			w := s.Write(context.Background())[0]
			if w.Err == nil || test.want != nil && !errors.Is(w.Err, test.want) || !strings.Contains(w.Err.Error(), test.text) {
				t.Errorf("%+v", w)
			}
			if content(t, path) != test.content {
				t.Error("the file was changed")
			}
		})
	}
}
