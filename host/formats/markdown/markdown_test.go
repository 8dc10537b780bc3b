package markdown

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/net/html"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats"
)

const post = `---
title: "Kim puji Putin"
lang: id
tags: [korea, rusia]
---

Pemimpin **Korea _Utara_** memuji
hubungan &amp; kerja sama\! [Baca](http://x.y).

> Kutipan dari ` + "`kode`" + `.

1. Butir satu
2. Butir dua

| Nama | Negara |
|------|--------|
| Kim  | Korea  |

![Kim dan Putin](a.jpg)

<div><p>Dalam HTML</p></div>

` + "```go\nx := 1\n```\n"

func TestRead(t *testing.T) {
	reading, err := Read([]byte(post), formats.Options{})
	if err != nil {
		t.Fatal(err)
	}
	want := []struct {
		kind checks.BlockKind
		text string
	}{
		{checks.Heading, "Kim puji Putin"},
		{checks.Paragraph, "Pemimpin Korea Utara memuji hubungan & kerja sama! Baca."},
		{checks.Quotation, "Kutipan dari kode."},
		{checks.ListItem, "Butir satu"},
		{checks.ListItem, "Butir dua"},
		{checks.TableCell, "Nama"}, {checks.TableCell, "Negara"}, {checks.TableCell, "Kim"}, {checks.TableCell, "Korea"},
		{checks.Image, "Kim dan Putin"},
		{checks.Paragraph, "Dalam HTML"},
		{checks.Code, "x := 1\n"},
	}
	if len(reading.Text.Blocks) != len(want) {
		t.Fatalf("%d blocks instead of %d:\n%s", len(reading.Text.Blocks), len(want), reading.Text.Content)
	}
	for i, b := range reading.Text.Blocks {
		if got := reading.Text.Slice(b.Span); got != want[i].text || b.Kind != want[i].kind {
			t.Errorf("block %d is a %s: %q; want a %s: %q", i, b.Kind, got, want[i].kind, want[i].text)
		}
	}
	if reading.Text.Lang != "id" {
		t.Errorf("language %q", reading.Text.Lang)
	}
	for part, file := range map[string]string{"Kim puji": "Kim puji", "& kerja": "&amp; kerja", "sama!": `sama\!`, "Korea Utara": "Korea _Utara", "memuji hubungan": "memuji\nhubungan", "Dalam": "Dalam"} {
		at := strings.Index(reading.Text.Content, part)
		span := reading.Document.Map.File(checks.Span{Start: at, End: at + len(part)})
		if got := post[span.Start:span.End]; got != file {
			t.Errorf("%q stands as %q, want %q", part, got, file)
		}
	}
}

func TestWhatIsNoFrontMatter(t *testing.T) {
	for _, source := range []string{"---\n\nteks\n", "teks\n\n---\nlang: id\n---\n", "----\nlang: id\n----\n"} {
		if f := frontMatter(source); !f.span.Empty() {
			t.Errorf("%q begins with front matter %v", source, f.span)
		}
	}
}

func TestNestingHasALimit(t *testing.T) {
	for name, source := range map[string]string{
		"quotations": "teks\n\n" + strings.Repeat("> ", 10_000) + "satu\n",
		"lists":      "teks\n\n" + strings.Repeat("- ", 10_000) + "satu\n",
		"HTML":       "teks\n\n<div>" + strings.Repeat("<div>", 2000),
		"indented":   "teks\n\n" + strings.Repeat(" ", 2000) + "- satu\n",
		"backquotes": "teks\n\n" + strings.Repeat("` ", 20_001) + "\n",
		"links":      "teks\n\n" + strings.Repeat("[a](<", 20_001) + "\n",
		"inline":     "teks\n\n" + strings.Repeat("**a _b", 2000) + " c" + strings.Repeat("_ d**", 2000),
	} {
		_, err := Read([]byte(source), formats.Options{Path: "a.md"})
		var mistake *formats.SyntaxError
		if !errors.As(err, &mistake) || mistake.Line != 3 {
			t.Errorf("%s: %v", name, err)
		}
	}
	for _, source := range []string{strings.Repeat("- ", 2000), strings.Repeat("*", 5000), strings.Repeat("> a\n", 5000), strings.Repeat("- [a](b)\n", 30_000)} {
		if _, err := Read([]byte(source), formats.Options{}); err != nil {
			t.Errorf("%.10q: %v", source, err)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(post)
	f.Add("a\\\nb  \nc&copy;&bogus;\n\n    code\n\n* [x](y \"z\")")
	f.Fuzz(func(t *testing.T, source string) {
		if !utf8.ValidString(source) || strings.ContainsRune(source, 0) || strings.HasPrefix(source, "\ufeff") {
			t.Skip()
		}
		reading, err := Read([]byte(source), formats.Options{})
		if err != nil {
			return
		}
		text, m := reading.Text, reading.Document.Map
		if m.Len() != len(text.Content) {
			t.Fatalf("map of %d for %d bytes", m.Len(), len(text.Content))
		}
		for at, r := range text.Content {
			file := m.File(checks.Span{Start: at, End: at + utf8.RuneLen(r)})
			if r == '\n' || r == ' ' { // line breaks are written in many ways
				continue
			}
			if raw := source[file.Start:file.End]; raw != "" && strings.TrimSpace(raw) != "" && !strings.ContainsRune(raw, r) && !strings.ContainsRune(html.UnescapeString(raw), r) {
				t.Fatalf("%q comes from %q", r, raw)
			}
		}
	})
}
