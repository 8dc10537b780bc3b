package html

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/net/html"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/formats/build"
)

const story = `<!DOCTYPE html>
<html lang="id"><head><meta charset="utf-8"><title>Kim puji Putin | Situs Berita</title><style>p{}</style></head>
<body>
<nav><ul><li><a href="/">Beranda</a></li><li><a href="/dunia">Dunia</a></li></ul></nav>
<article class="post">
<h1>Kim puji Putin</h1>
<p>Pemimpin Korea Utara <b>Kim&nbsp;Jong&#32;Un</b> memuji hubungan kedua negara,
   kata media pemerintah &mdash; &ldquo;kawan dekat&rdquo; &amp kamerad.</p>
<p>Hubungan antara Pyongyang dan Moskow semakin mendalam sejak dimulainya perang di Ukraina, sebuah langkah yang membuat Barat khawatir.<br>Baris kedua dari paragraf yang sama, yang cukup panjang, dengan koma, dan kata-kata.</p>
<figure><img src="a.jpg" alt="Kim dan Putin"><figcaption>Keduanya bertemu pada Juni.</figcaption></figure>
<ul><li>Butir pertama dari daftar ini, yang juga bagian dari artikel<li>Butir kedua dari daftar ini</ul>
<p>Awal tahun ini, Putin dan Kim menandatangani perjanjian yang berjanji untuk saling membantu jika terjadi agresi terhadap salah satu negara.</p>
<script>var a = "<p>bukan teks</p>";</script>
</article>
<footer><p>Hak cipta 2024</p></footer>
</body></html>`

func TestWholePage(t *testing.T) {
	reading, err := Read([]byte(story), formats.Options{NoExtract: true})
	if err != nil {
		t.Fatal(err)
	}
	want := []struct {
		kind checks.BlockKind
		text string
	}{
		{checks.ListItem, "Beranda"},
		{checks.ListItem, "Dunia"},
		{checks.Heading, "Kim puji Putin"},
		{checks.Paragraph, "Pemimpin Korea Utara Kim Jong Un memuji hubungan kedua negara, kata media pemerintah — “kawan dekat” & kamerad."},
		{checks.Paragraph, "Hubungan antara Pyongyang dan Moskow semakin mendalam sejak dimulainya perang di Ukraina, sebuah langkah yang membuat Barat khawatir.\nBaris kedua dari paragraf yang sama, yang cukup panjang, dengan koma, dan kata-kata."},
		{checks.Image, "Kim dan Putin"},
		{checks.Caption, "Keduanya bertemu pada Juni."},
		{checks.ListItem, "Butir pertama dari daftar ini, yang juga bagian dari artikel"},
		{checks.ListItem, "Butir kedua dari daftar ini"},
		{checks.Paragraph, "Awal tahun ini, Putin dan Kim menandatangani perjanjian yang berjanji untuk saling membantu jika terjadi agresi terhadap salah satu negara."},
		{checks.Paragraph, "Hak cipta 2024"},
	}
	if len(reading.Text.Blocks) != len(want) {
		t.Fatalf("%d blocks instead of %d:\n%s", len(reading.Text.Blocks), len(want), reading.Text.Content)
	}
	for i, b := range reading.Text.Blocks {
		if got := reading.Text.Slice(b.Span); got != want[i].text || b.Kind != want[i].kind {
			t.Errorf("block %d is a %s: %q\nwant a %s: %q", i, b.Kind, got, want[i].kind, want[i].text)
		}
	}
	if reading.Text.Lang != "id" || len(reading.Document.LeftOut) != 0 {
		t.Errorf("language %q, left out %v", reading.Text.Lang, reading.Document.LeftOut)
	}
}

func TestMainContent(t *testing.T) {
	reading, err := Read([]byte(story), formats.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range []string{"Kim puji Putin\n", "Kim Jong Un", "Keduanya bertemu", "Butir kedua", "Awal tahun ini"} {
		if !strings.Contains(reading.Text.Content, part) {
			t.Errorf("%q is missing from the article:\n%s", part, reading.Text.Content)
		}
	}
	var out []string
	for _, passage := range reading.Document.LeftOut {
		out = append(out, passage.Text)
		if story[passage.File.Start:passage.File.End] != passage.Text {
			t.Errorf("%q left out stands as %q", passage.Text, story[passage.File.Start:passage.File.End])
		}
	}
	if got := strings.Join(out, "|"); got != "Beranda|Dunia|Hak cipta 2024" {
		t.Errorf("left out: %s", got)
	}
}

func TestSelector(t *testing.T) {
	reading, err := Read([]byte(story), formats.Options{Selector: "figure, h1"})
	if err != nil {
		t.Fatal(err)
	}
	if want := "Kim puji Putin\n\nKim dan Putin\n\nKeduanya bertemu pada Juni."; reading.Text.Content != want {
		t.Errorf("got %q, want %q", reading.Text.Content, want)
	}
	for _, selector := range []string{"main.none", "p:::"} {
		if _, err := Read([]byte(story), formats.Options{Path: "a.html", Selector: selector}); err == nil || !strings.Contains(err.Error(), selector) {
			t.Errorf("selector %q: %v", selector, err)
		}
	}
}

func TestInlineCodes(t *testing.T) {
	reading, err := Parse(`<p>Satu <b>dua <i>tiga</i></b> <img src=x> empat</p>`, formats.Options{NoExtract: true})
	if err != nil {
		t.Fatal(err)
	}
	var got strings.Builder
	at := 0
	for _, inline := range reading.Text.Inlines {
		got.WriteString(reading.Text.Content[at:inline.At] + map[checks.InlineKind]string{checks.Opening: "{", checks.Closing: "}", checks.Standalone: "*"}[inline.Kind] + inline.ID)
		at = inline.At
	}
	if want := "Satu {1dua {2tiga}2}1"; got.String() != want {
		t.Errorf("got %q, want %q", got.String(), want)
	}
}

func TestAlternativeTextStandsInItsTag(t *testing.T) {
	for _, tag := range []string{`<img src=x title=" alt='no'" ALT="Kim &amp; Putin" class=y>`, `<img alt='Kim &amp; Putin'/>`} {
		reading, err := Parse(tag, formats.Options{NoExtract: true})
		if err != nil || reading.Text.Content != "Kim & Putin" || reading.Text.Blocks[0].Kind != checks.Image {
			t.Fatalf("%s: %+v, %v", tag, reading.Text, err)
		}
		span := reading.Document.Map.File(checks.Span{End: len("Kim & Putin")})
		if got := tag[span.Start:span.End]; got != "Kim &amp; Putin" {
			t.Errorf("it stands as %q", got)
		}
	}
}

func TestTagsThatAreLeftOut(t *testing.T) {
	for name, test := range map[string]struct{ source, want string }{
		"head":            {"<!DOCTYPE html><head><title>Judul</title><meta charset=utf-8><body><p>Satu", "Satu"},
		"head and body":   {"<head><title>Judul</title><p>Satu<title>x</title>", "Satu"},
		"text ends head":  {"<head><script>a</script> Satu", "Satu"},
		"no head":         {"<title>Judul</title><h1>Satu</h1>", "Satu"},
		"table":           {"<table><tbody>" + strings.Repeat("<tr><td>a<td><b>b", 800) + "<tbody><tr><th>c</table>d", strings.Repeat("a|b|", 800) + "c|d"},
		"paragraphs":      {strings.Repeat("<p><font>a", 2000) + "<div>b", strings.Repeat("a|", 2000) + "b"},
		"list in a list":  {"<ul><li>a<ul><li>b<li>c</ul><li>d</ul>e", "a|b|c|d|e"},
		"items":           {"<dl>" + strings.Repeat("<dt>a<dd><p>b", 800) + "</dl>", strings.TrimSuffix(strings.Repeat("a|b|", 800), "|")},
		"cdata":           {"<p>a<![CDATA[ < b]]> c", "a < b c"},
		"cells of a list": {"<ul><li><table><tr><td>a<ul><li>b</ul><td>c</table><li>d</ul>", "a|b|c|d"},
	} {
		blocks, err := Blocks(test.source, "")
		var got []string
		for _, b := range blocks {
			got = append(got, b.Text())
		}
		if all := strings.Join(got, "|"); err != nil || all != test.want {
			t.Errorf("%s: got %.200q, %v; want %.200q", name, all, err, test.want)
		}
	}
}

func TestBlankLinesEndParagraphs(t *testing.T) {
	source := "Satu <b>dua</b>\nlagi.\n\n<i>Tiga</i>.\r\n \r\nEmpat.<pre>a\n\nb</pre>"
	for want, read := range map[string]func(string, string) ([]*build.Block, error){
		"Satu dua lagi.|Tiga.|Empat.|a\n\nb": Paragraphs,
		"Satu dua lagi. Tiga. Empat.|a\n\nb": Blocks,
	} {
		blocks, err := read(source, "")
		var got []string
		for _, b := range blocks {
			got = append(got, b.Text())
		}
		if err != nil || strings.Join(got, "|") != want {
			t.Errorf("got %q, %v; want %q", got, err, want)
		}
	}
}

// TestOffice reads pages that an office program made, with the text that went
// into them.
func TestOffice(t *testing.T) {
	pages, err := filepath.Glob("testdata/*.html")
	if err != nil || len(pages) == 0 {
		t.Fatalf("no pages: %v", err)
	}
	for _, page := range pages {
		content, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		want, err := os.ReadFile(strings.TrimSuffix(page, ".html") + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		reading, err := Read(content, formats.Options{NoExtract: true})
		if err != nil {
			t.Fatal(err)
		}
		if got, want := strings.Fields(reading.Text.Content), strings.Fields(string(want)); !slices.Equal(got, want) {
			t.Errorf("%s: got\n%s\nwant\n%s", page, got, want)
		}
		if extracted, err := Read(content, formats.Options{}); err != nil || extracted.Text.Content != reading.Text.Content {
			t.Errorf("%s: the main content is %q, %v", page, extracted.Text.Content, err)
		}
	}
}

func TestEncodings(t *testing.T) {
	page := "<html><head><meta charset=windows-1251></head><body><p>\xcf\xf0\xe8\xe2\xe5\xf2, \xe4\xf0\xf3\xe7\xfc\xff &amp; \xe2\xf1\xe5</p>"
	reading, err := Read([]byte(page), formats.Options{NoExtract: true})
	if err != nil {
		t.Fatal(err)
	}
	if reading.Text.Content != "Привет, друзья & все" || reading.Document.Encoding != "windows-1251" {
		t.Fatalf("%q in %s", reading.Text.Content, reading.Document.Encoding)
	}
	start := strings.Index(reading.Text.Content, "друзья &")
	file := reading.Document.Map.File(checks.Span{Start: start, End: start + len("друзья &")})
	if got := page[file.Start:file.End]; got != "\xe4\xf0\xf3\xe7\xfc\xff &amp;" {
		t.Errorf("the words stand as %q", got)
	}
}

func TestNestingHasALimit(t *testing.T) {
	_, err := Read([]byte(strings.Repeat("<div>\n", 10_000)), formats.Options{Path: "bomb.html"})
	var mistake *formats.SyntaxError
	if !errors.As(err, &mistake) || mistake.Line == 0 || mistake.Path != "bomb.html" {
		t.Errorf("10,000 levels: %v", err)
	}
}

// FuzzParse reads any page and expects that every character leads back to
// bytes of the page that decode to it.
func FuzzParse(f *testing.F) {
	for _, seed := range []string{story, "<p>a&ampb &notin; &#x41 &#0; &bogus;", "<p>a<p>b</i></p><td>c", "<pre> x\n  y</pre>", "<b>a<p>b</b>c", "\x00<![CDATA[x]]>"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, source string) {
		if !utf8.ValidString(source) {
			t.Skip()
		}
		reading, err := Parse(source, formats.Options{NoExtract: true})
		if err != nil {
			return
		}
		text, m := reading.Text, reading.Document.Map
		if m.Len() != len(text.Content) {
			t.Fatalf("map of %d for %d bytes", m.Len(), len(text.Content))
		}
		last := 0
		for _, b := range text.Blocks {
			if b.Start < last || b.End <= b.Start || b.End > len(text.Content) {
				t.Fatalf("block %v after %d", b.Span, last)
			}
			last = b.End
			for at, r := range text.Slice(b.Span) {
				span := checks.Span{Start: b.Start + at, End: b.Start + at + utf8.RuneLen(r)}
				file := m.File(span)
				if file.Empty() || r == ' ' { // a space may stand for much white space, with comments between
					continue
				}
				decoded := html.UnescapeString(source[file.Start:file.End])
				if !strings.ContainsRune(decoded, r) {
					t.Fatalf("%q comes from %q", r, source[file.Start:file.End])
				}
			}
		}
	})
}

func TestManyTags(t *testing.T) {
	for name, page := range map[string]string{
		"end tags without start": "<body><p>satu dua" + strings.Repeat("</p>", 300_000),
		"in nested elements":     "<body><p>satu dua" + strings.Repeat("<i>", 900) + strings.Repeat("</b>", 300_000),
		"formatting left open":   "<body><p>satu dua" + strings.Repeat("<p><b>", 1000),
	} {
		reading, err := Read([]byte(page), formats.Options{})
		if err != nil || reading.Text.Content != "satu dua" || len(reading.Warnings) < 1 || !strings.HasPrefix(reading.Warnings[0].Code, "file.") {
			t.Errorf("%s: %+v, %v", name, reading, err)
		}
	}
	if _, err := Read([]byte(strings.Repeat("</p>", 300_000)), formats.Options{Selector: "p"}); err == nil {
		t.Error("a selector found nothing and nobody was told")
	}
}
