package xliff

import (
	"bytes"
	"errors"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/formats/bilingual"
	"github.com/kawan-mt/kawan/host/formats/bilingual/pairtest"
)

const head = "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">\n<file source-language=\"en\" target-language=\"id\"><body>\n"

func TestMalformed(t *testing.T) {
	unit := "<trans-unit id=\"1\"><source>One</source><target>Satu</target></trans-unit>\n"
	for name, c := range map[string]struct{ content, want string }{
		"cut off":            {head + unit + "<trans-unit id=\"2\"><source>Two</sou", "f:4: the file ends inside <source> of line 4"},
		"cut off in text":    {head + unit + "<trans-unit id=\"2\"><source>Two", "f:4: the file ends inside <source> of line 4"},
		"mismatched":         {head + "<trans-unit id=\"1\">\n<source>One</target></trans-unit></body></file></xliff>", "f:4:12: </target> stands where <source> of line 4 should be closed"},
		"not closed":         {head + unit, "f:4: the file ends inside <body> of line 2"},
		"bare ampersand":     {head + "<trans-unit id=\"1\">\n<source>A & B</source>", "f:4: not well-formed XML: invalid character entity"},
		"unknown entity":     {head + "<trans-unit id=\"1\">\n<source>A &nbsp; B</source>", "f:4: not well-formed XML: invalid character entity &nbsp;"},
		"entity bomb":        {"<?xml version=\"1.0\"?>\n<!DOCTYPE x [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]>\n" + head, "f:2:1: the document type declares entities"},
		"attribute twice":    {head + "<trans-unit id=\"1\" id=\"2\">", "f:3:1: the attribute id stands twice in a tag"},
		"many attributes":    {head + "<trans-unit" + strings.Repeat(" a=\"\"", 20) + ">", "f:3:1: the attribute a stands twice in a tag"},
		"unbound prefix":     {head + "<trans-unit id=\"1\"><x:source>One</x:source>", "f:3:20: the prefix of <x:source> is not declared"},
		"10,000 deep":        {head + "<trans-unit id=\"1\"><source>\n" + strings.Repeat("<g id=\"1\">", 10_000), "f:4:2511: elements nest more than 256 deep"},
		"not XLIFF":          {"<tmx version=\"1.4\"></tmx>", "f:1:1: this is no XLIFF: the root element is <tmx>"},
		"unknown version":    {"<xliff version=\"3.0\"></xliff>", `f:1:1: XLIFF version "3.0" is unknown`},
		"not XML":            {"halo", "f:1:1: text outside of the root element"},
		"empty":              {"", "f:1:1: the file holds no XML element"},
		"nothing in it":      {head + "</body></file></xliff>", "f: the file holds no segments"},
		"wrong encoding":     {head + "<trans-unit id=\"1\"><source>caf\xe9</source>", "f:3: the byte 0xE9 stands here"},
		"unknown encoding":   {"<?xml version=\"1.0\" encoding=\"klingon\"?>" + head, `f: unknown encoding "klingon"`},
		"text behind":        {head + unit + "</body></file></xliff>\nhalo", "text outside of the root element"},
		"second root":        {head + unit + "</body></file></xliff><a/>", "a second root element, <a>"},
		"control character":  {head + "<trans-unit id=\"1\"><source>a\x01b</source>", "f:3: not well-formed XML: illegal character code"},
		"attribute unquoted": {head + "<trans-unit id=1>", "f:3: not well-formed XML"},
	} {
		t.Run(name, func(t *testing.T) {
			jobs := pairtest.Read(t, Read, []byte(c.content), bilingual.Options{})
			if len(jobs) != 1 || jobs[0].Err == nil {
				t.Fatalf("read as %q", pairtest.Segments(jobs))
			}
			if got := jobs[0].Err.Error(); !strings.Contains(got, c.want) {
				t.Errorf("error %q, want %q", got, c.want)
			}
		})
	}
}

func TestMistakeInALongFile(t *testing.T) {
	var content bytes.Buffer
	content.WriteString(head)
	for range 20_000 {
		content.WriteString("<trans-unit id=\"1\"><source>One two three four five.</source><target>Satu dua tiga empat lima.</target></trans-unit>\n")
	}
	content.WriteString("</xliff>")
	jobs := pairtest.Read(t, Read, content.Bytes(), bilingual.Options{})
	var syntax *formats.SyntaxError
	if last := jobs[len(jobs)-1]; !errors.As(last.Err, &syntax) || syntax.Line != 20_003 || last.Article.ID != "f#4" {
		t.Errorf("%+v", last)
	}
	if len(jobs) < 3 || jobs[0].Article.ID != "f#1" || jobs[0].Article.Group != "f" || jobs[0].Err != nil {
		t.Errorf("%d jobs, the first is %+v", len(jobs), jobs[0].Article)
	}
}

func TestSegmentTooLong(t *testing.T) {
	content := head + "<trans-unit id=\"1\"><source>" + strings.Repeat("kata ", bilingual.MaxSegment/5+1) + "</source></trans-unit></body></file></xliff>"
	jobs := pairtest.Read(t, Read, []byte(content), bilingual.Options{})
	if len(jobs) != 1 || !errors.Is(jobs[0].Err, formats.ErrTooLarge) {
		t.Errorf("%+v", jobs)
	}
}

type brokenReader struct{ io.Reader }

var errDisk = errors.New("the disk is gone")

func (b brokenReader) Read(p []byte) (int, error) {
	n, err := b.Reader.Read(p)
	if err == io.EOF {
		err = errDisk
	}
	return n, err
}

func TestReadError(t *testing.T) {
	content := head + strings.Repeat("<!-- long -->", 10_000)
	for job := range Read(t.Context(), brokenReader{strings.NewReader(content)}, bilingual.Options{ID: "f"}) {
		if !errors.Is(job.Err, errDisk) {
			t.Error(job.Err)
		}
	}
}

func TestStop(t *testing.T) {
	content := head + strings.Repeat("<trans-unit id=\"1\"><source>One two three.</source><target>Satu dua tiga.</target></trans-unit>\n", 30_000) + "</body></file></xliff>"
	seen := 0
	for range Read(t.Context(), strings.NewReader(content), bilingual.Options{ID: "f"}) {
		if seen++; seen == 2 {
			break
		}
	}
	if seen != 2 {
		t.Errorf("%d jobs", seen)
	}
}

func FuzzRead(f *testing.F) {
	for _, path := range []string{"testdata/first.xlf", "testdata/second.xlf", "testdata/phrase.mxliff", "testdata/trados.sdlxliff"} {
		content, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(content)
	}
	f.Fuzz(func(t *testing.T, content []byte) {
		jobs := pairtest.Read(t, Read, content, bilingual.Options{})
		if len(jobs) == 0 {
			t.Fatal("no job")
		}
		for _, job := range jobs[:len(jobs)-1] {
			if job.Err != nil {
				t.Error(job.Err)
			}
		}
		if jobs[len(jobs)-1].Err == nil {
			pairtest.Faithful(t, content, jobs, unescape)
		}
	})
}
