package docx

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"html"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/formats/offset"
)

const (
	packageRels  = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`
	documentRels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="b" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="/word/footnotes.xml"/></Relationships>`
	space        = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"`
	stylesPart   = `<w:styles ` + space + `><w:style w:type="paragraph" w:styleId="Judul1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="Mein"><w:name w:val="Mein Titel"/><w:basedOn w:val="Judul1"/></w:style><w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style></w:styles>`
	notes        = `<w:footnotes ` + space + `><w:footnote w:type="separator" w:id="0"><w:p><w:r><w:t>garis</w:t></w:r></w:p></w:footnote><w:footnote w:id="1"><w:p><w:r><w:t>Catatan kaki &amp; lain.</w:t></w:r></w:p></w:footnote></w:footnotes>`
)

func document(body string) string {
	return `<?xml version="1.0" encoding="UTF-8"?>` + "\n<w:document " + space + "><w:body>" + body + "</w:body></w:document>"
}

const story = `<w:p><w:pPr><w:pStyle w:val="Mein"/></w:pPr><w:r><w:t>Kim puji Putin</w:t></w:r></w:p>
<w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr><w:r><w:t>Daftar isi</w:t></w:r></w:p>
<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Pemimpin </w:t></w:r><w:ins w:id="1"><w:r><w:t>Korea &#x201C;Utara&#8221;</w:t></w:r></w:ins><w:del w:id="2"><w:r><w:delText>Selatan</w:delText></w:r></w:del><w:r><w:tab/><w:t>memuji</w:t><w:br/><w:t>kawan</w:t><w:footnoteReference w:id="1"/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>rahasia</w:t></w:r></w:p>
<w:p/>
<w:p><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr><w:hyperlink><w:r><w:t>Butir</w:t></w:r></w:hyperlink></w:p>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Sel</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
<w:p><w:pPr><w:rPr><w:del w:id="4"/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">Satu </w:t></w:r></w:p><w:p><w:r><w:t>baris</w:t></w:r></w:p>
<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>Kotak</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:p><w:r><w:t>Kotak</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent><w:t>Luar</w:t></w:r></w:p>`

// pack makes an archive of names and contents by turns.
func pack(t testing.TB, members ...string) []byte {
	t.Helper()
	var out bytes.Buffer
	archive := zip.NewWriter(&out)
	for i := 0; i < len(members); i += 2 {
		w, err := archive.Create(members[i])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(members[i+1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := archive.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func whole(t testing.TB, body string) []byte {
	return pack(t, "_rels/.rels", packageRels, "word/_rels/document.xml.rels", documentRels,
		"word/document.xml", document(body), "word/styles.xml", stylesPart, "word/footnotes.xml", notes)
}

func TestRead(t *testing.T) {
	reading, err := Read(whole(t, story), formats.Options{Path: "a.docx"})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, b := range reading.Text.Blocks {
		got = append(got, string(b.Kind)+": "+reading.Text.Slice(b.Span))
	}
	want := "heading: Kim puji Putin|paragraph: Pemimpin Korea “Utara”\tmemuji\nkawan|list-item: Butir|table-cell: Sel|" +
		"paragraph: Satu baris|paragraph: Kotak|paragraph: Luar|paragraph: Catatan kaki & lain."
	if all := strings.Join(got, "|"); all != want {
		t.Errorf("got  %s\nwant %s", all, want)
	}
	var leftOut []string
	for _, passage := range reading.Document.LeftOut {
		leftOut = append(leftOut, passage.Text+": "+passage.Reason.Code)
	}
	if all := strings.Join(leftOut, "|"); all != "Daftar isi: left.contents|Selatan: left.deleted|rahasia: left.hidden" {
		t.Errorf("left out: %s", all)
	}
	traced(t, whole(t, story), reading)
	for part, at := range map[string][2]int{"Kim": {1, 1}, "memuji": {2, 24}, "kawan": {2, 31}, "Butir": {3, 1}, "lain": {8, 16}} {
		line, column := offset.Locate(reading.Document.Points, reading.Text.Content, strings.Index(reading.Text.Content, part))
		if line != at[0] || column != at[1] {
			t.Errorf("%q is character %d of paragraph %d, want %d of %d", part, column, line, at[1], at[0])
		}
	}
}

// traced expects every character to lead to bytes of a member that decode to it.
func traced(t *testing.T, file []byte, reading *formats.Reading) {
	t.Helper()
	archive, err := open(file, "a.docx")
	if err != nil {
		t.Fatal(err)
	}
	members := map[string]string{}
	for _, member := range reading.Document.Members {
		content, err := archive.read(member.Name)
		if err != nil {
			t.Fatal(err)
		}
		members["a.docx!"+member.Name] = string(content)
	}
	if reading.Document.Map.Len() != len(reading.Text.Content) {
		t.Fatalf("map of %d for %d bytes", reading.Document.Map.Len(), len(reading.Text.Content))
	}
	for at, r := range reading.Text.Content {
		name, span := reading.Document.In(reading.Document.Map.File(checks.Span{Start: at, End: at + utf8.RuneLen(r)}))
		raw := members[name][span.Start:span.End]
		if r != ' ' && r != '\n' && r != '\t' && r != '\u2011' && raw != string(r) && html.UnescapeString(raw) != string(r) {
			t.Fatalf("%q at %d comes from %q of %s", r, at, raw, name)
		}
	}
}

// TestOffice reads what an office program wrote.
func TestOffice(t *testing.T) {
	files, err := filepath.Glob("testdata/*.docx")
	if err != nil || len(files) == 0 {
		t.Fatalf("no documents: %v", err)
	}
	for _, file := range files {
		content, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		reading, err := Read(content, formats.Options{Path: "a.docx"})
		if err != nil {
			t.Errorf("%s: %v", file, err)
			continue
		}
		want, err := os.ReadFile(strings.TrimSuffix(file, ".docx") + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		if got, want := lines(reading.Text.Content), lines(string(want)); got != want {
			t.Errorf("%s: got\n%s\nwant\n%s", file, got, want)
		}
		traced(t, content, reading)
	}
}

// lines are the lines that are not blank, without white space behind them.
func lines(text string) string {
	var kept []string
	for line := range strings.Lines(text) {
		if line = strings.TrimRight(line, " \t\r\n"); line != "" {
			kept = append(kept, line)
		}
	}
	return strings.Join(kept, "\n")
}

func TestMistakes(t *testing.T) {
	good := whole(t, story)
	bomb := pack(t, "_rels/.rels", packageRels, "word/document.xml", document("<w:p><w:r><w:t>"+strings.Repeat("a", 4<<20)+"</w:t></w:r></w:p>"))
	damaged := bytes.Clone(good)
	at := bytes.Index(damaged, []byte("word/document.xml"))
	copy(damaged[at+len("word/document.xml")+20:], "\x00\x01\x02\x03\x04\x05\x06\x07")
	many := make([]string, 2*(mostMembers+1))
	for i := range many {
		many[i] = fmt.Sprint(i)
	}
	for name, test := range map[string]struct {
		file []byte
		text string
		line int
	}{
		"cut off":      {good[:len(good)/2], "cut off", 0},
		"text":         {[]byte("satu dua"), "no DOCX", 0},
		"password":     {[]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1xx"), "password", 0},
		"other":        {pack(t, "a.txt", "b"), "no main document", 0},
		"no document":  {pack(t, "_rels/.rels", packageRels), "no main document", 0},
		"zip bomb":     {bomb, "unpacks to more than", 0},
		"twice":        {pack(t, "_rels/.rels", packageRels, "word/document.xml", document("<w:p/>"), "word/document.xml", document("<w:p/>")), "word/document.xml twice", 0},
		"many members": {pack(t, many...), "more than any document", 0},
		"damaged":      {damaged, "word/document.xml: the file is damaged", 0},
		"mismatch":     {whole(t, "\n<w:p></w:r>"), "a.docx!word/document.xml:3", 3},
		"cut XML":      {pack(t, "_rels/.rels", packageRels, "word/document.xml", document("")[:60]), "damaged", 2},
		"entities":     {pack(t, "_rels/.rels", packageRels, "word/document.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]>"+document("<w:p/>")), "entities", 1},
		"deep":         {whole(t, strings.Repeat("<w:p>", 10_000)), "nest more than", 2},
		"encoding":     {whole(t, "\xff\xff"), "0xFF", 0},
	} {
		_, err := Read(test.file, formats.Options{Path: "a.docx"})
		var mistake *formats.SyntaxError
		if err == nil || !strings.Contains(err.Error(), test.text) || !strings.HasPrefix(err.Error(), "a.docx") ||
			test.line > 0 && (!errors.As(err, &mistake) || mistake.Line != test.line) {
			t.Errorf("%s: %v, want line %d and %q", name, err, test.line, test.text)
		}
	}
}

// FuzzDocument reads any main document.
func FuzzDocument(f *testing.F) {
	f.Add(document(story))
	f.Add(document(`<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:rt/><w:t>x</w:t>`))
	f.Fuzz(func(t *testing.T, xml string) {
		file := pack(t, "_rels/.rels", packageRels, "word/document.xml", xml)
		reading, err := Read(file, formats.Options{Path: "a.docx"})
		if err == nil && utf8.ValidString(xml) {
			traced(t, file, reading)
		}
	})
}

// FuzzArchive reads any archive.
func FuzzArchive(f *testing.F) {
	f.Add(whole(f, story))
	f.Fuzz(func(t *testing.T, file []byte) {
		if reading, err := Read(file, formats.Options{Path: "a.docx"}); err == nil {
			traced(t, file, reading)
		}
	})
}
