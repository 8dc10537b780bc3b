package wordpress

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	nethtml "golang.org/x/net/html"
	"golang.org/x/text/encoding/unicode"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/formats/offset"
)

const export = `<?xml version="1.0" encoding="UTF-8" ?>
<!-- This is a WordPress eXtended RSS file. -->
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
	xmlns:content="http://purl.org/rss/1.0/modules/content/"
	xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
	<title>Situs</title>
	<language>id</language>
	<item>
		<title>logo</title><wp:post_type>attachment</wp:post_type>
	</item>
	<item>
		<title><![CDATA[Kim &amp; Putin]]></title>
		<!-- dua
		baris -->
		<content:encoded><![CDATA[<!-- wp:paragraph {"align":"left"} -->
<p>Pemimpin <b>Korea&nbsp;Utara</b> memuji “kawan dekat”.</p>
<!-- /wp:paragraph -->

<!-- wp:image --><figure><img src="a.jpg" alt="Keduanya"/><figcaption>Juni ]]]]><![CDATA[> lalu</figcaption></figure><!-- /wp:image -->]]></content:encoded>
		<excerpt:encoded><![CDATA[Ringkasan]]></excerpt:encoded>
		<wp:post_id>12</wp:post_id><wp:post_name>kim-putin</wp:post_name><wp:post_type>post</wp:post_type><wp:status>publish</wp:status>
		<wp:comment><wp:comment_content>bukan artikel</wp:comment_content></wp:comment>
	</item>
	<item>
		<title>Klasik</title>
		<content:encoded>Paragraf &lt;i&gt;satu&lt;/i&gt; &amp;mdash; [sic].&#13;
&#13;
[caption id="a" width="3"]Paragraf[/caption] dua.</content:encoded>
		<wp:post_id>13</wp:post_id><wp:post_type>post</wp:post_type>
	</item>
	<item><title>buang</title><wp:post_type>post</wp:post_type><wp:status>trash</wp:status></item>
</channel>
</rss>
`

func all(t *testing.T, file string) []*formats.Reading {
	t.Helper()
	var readings []*formats.Reading
	for reading, err := range Read(strings.NewReader(file), formats.Options{Path: "e.xml"}) {
		if err != nil {
			t.Fatal(err)
		}
		readings = append(readings, reading)
	}
	return readings
}

func TestRead(t *testing.T) {
	readings := all(t, export)
	if len(readings) != 2 {
		t.Fatalf("%d articles", len(readings))
	}
	for i, want := range []struct{ name, keys, text, leftOut string }{
		{"12", "kim-putin 12", "Kim & Putin\n\nPemimpin Korea Utara memuji “kawan dekat”.\n\nKeduanya\n\nJuni ]]> lalu", "logo: left.attachment|Ringkasan: left.excerpt"},
		{"13", "13", "Klasik\n\nParagraf satu — [sic].\n\nParagraf dua.", "buang: left.trash"},
	} {
		r := readings[i]
		var leftOut []string
		for _, passage := range r.Document.LeftOut {
			leftOut = append(leftOut, passage.Text+": "+passage.Reason.Code)
			if !strings.Contains(export[passage.File.Start:passage.File.End], passage.Text) {
				t.Errorf("%q left out stands as %q", passage.Text, export[passage.File.Start:passage.File.End])
			}
		}
		if r.Name != want.name || strings.Join(r.Keys, " ") != want.keys || r.Text.Content != want.text || r.Text.Lang != "id" || strings.Join(leftOut, "|") != want.leftOut {
			t.Errorf("article %q %q in %q, left out %q:\n%s", r.Name, r.Keys, r.Text.Lang, leftOut, r.Text.Content)
		}
		traced(t, export, r)
	}
}

// traced expects every character to lead to bytes that decode to it, and to
// their line and column.
func traced(t *testing.T, file string, reading *formats.Reading) {
	t.Helper()
	text, document := reading.Text, reading.Document
	if document.Map.Len() != len(text.Content) {
		t.Fatalf("map of %d for %d bytes", document.Map.Len(), len(text.Content))
	}
	for at, r := range text.Content {
		span := document.Map.File(checks.Span{Start: at, End: at + utf8.RuneLen(r)})
		raw := file[span.Start:span.End]
		if strings.TrimSpace(string(r)) == "" {
			continue
		}
		once := nethtml.UnescapeString(raw)
		if raw != string(r) && once != string(r) && nethtml.UnescapeString(once) != string(r) {
			t.Fatalf("%q comes from %q", r, raw)
		}
		line, column := offset.Locate(document.Points, text.Content, at)
		before := file[:span.Start]
		last := strings.LastIndexByte(before, '\n') + 1
		if wantLine, wantColumn := 1+strings.Count(before, "\n"), 1+utf8.RuneCountInString(before[last:]); line != wantLine || column != wantColumn {
			t.Fatalf("%q stands on %d:%d, told as %d:%d", r, wantLine, wantColumn, line, column)
		}
	}
}

func TestSniff(t *testing.T) {
	for head, want := range map[string]bool{
		export: true, "<rss>": true, "\ufeff<?xml version='1.0'?>\n<!DOCTYPE rss [<!ENTITY a \"b\">]>\n<rss version='2.0'>": true,
		"<feed/>": false, "Teks tentang <rss >": false, "<rssx>": false, "": false,
	} {
		if got := Sniff([]byte(head)); got != want {
			t.Errorf("%.40q: %v", head, got)
		}
	}
}

func TestUTF16(t *testing.T) {
	file := strings.Replace(export, `encoding="UTF-8"`, `encoding="UTF-16"`, 1)
	encoded, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(file)
	if err != nil {
		t.Fatal(err)
	}
	reading := all(t, encoded)[0]
	at := strings.Index(reading.Text.Content, "“kawan")
	span := reading.Document.Map.File(checks.Span{Start: at, End: at + len("“kawan")})
	if got, want := encoded[span.Start:span.End], "\x1c\x20k\x00a\x00w\x00a\x00n\x00"; got != want {
		t.Errorf("the word stands as %q, want %q", got, want)
	}
}

func TestMistakes(t *testing.T) {
	for name, test := range map[string]struct {
		file, text string
		line       int
	}{
		"cut off":   {strings.SplitN(export, "Klasik", 2)[0], "cut off", 26},
		"no posts":  {`<rss version="2.0"><channel/></rss>`, "no posts", 0},
		"not RSS":   {"<feed><entry/></feed>", "no WordPress export", 1},
		"mismatch":  {"<rss><channel>\n<item></channel></rss>", "should be closed", 2},
		"entities":  {"<!DOCTYPE rss [<!ENTITY a \"aaaa\">]>\n<rss><channel><item><title>&a;</title></item></channel></rss>", "entities", 1},
		"deep HTML": {"<rss><channel><item>\n<title>a</title>\n<description><![CDATA[x\n\n" + strings.Repeat("<div>", 10_000) + "]]></description></item></channel></rss>", "levels deep", 5},
	} {
		var last error
		for _, err := range Read(strings.NewReader(test.file), formats.Options{Path: "e.xml"}) {
			last = err
		}
		var mistake *formats.SyntaxError
		if last == nil || !strings.Contains(last.Error(), test.text) || test.line > 0 && (!errors.As(last, &mistake) || mistake.Line != test.line) {
			t.Errorf("%s: %v, want line %d and %q", name, last, test.line, test.text)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(export)
	f.Add(`<rss><channel><item><guid>x</guid><description>a&lt;p>b<!--
--></description></item><item/></channel></rss>`)
	f.Fuzz(func(t *testing.T, file string) {
		for reading, err := range Read(strings.NewReader(file), formats.Options{Path: "e.xml"}) {
			if err != nil {
				return
			}
			if reading.Document.Encoding == "utf-8" && !strings.ContainsAny(file, "\ufeff\x00") {
				traced(t, file, reading)
			}
		}
	})
}
