package detect

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/kawan-mt/kawan/host/formats"
)

// page has what articles are made of, in several scripts.
const page = `<!DOCTYPE html><html lang="id"><head><meta charset="utf-8"><title>Judul</title></head><body>
<h1>Kunjungan kawan dekat</h1>
<p>Pemimpin <b>Korea <i>Utara</i></b> memuji “kawan dekat” pada 5&nbsp;Mei &mdash; katanya <a href="https://example.org/">tautan</a> &amp; lain.</p>
<ul><li>Butir satu</li><li>Butir <u>dua</u><ol><li>bersarang</li></ol></li></ul>
<table><tr><th>Negara</th><th>Jumlah</th></tr><tr><td>Rusia</td><td>12.500</td></tr></table>
<blockquote><p>Kutipan: 同志們，你好 😀 é.</p></blockquote>
<p dir="rtl">صديق مقرب</p><p>Привет, друзья<br>baris kedua</p><h2>Akhir</h2><p>Selesai.</p></body></html>`

// TestFilesOfLibreOffice reads what LibreOffice makes of a page, DOCX and HTML,
// and holds that no word of its own plain text is lost or added.
func TestFilesOfLibreOffice(t *testing.T) {
	if _, err := exec.LookPath("soffice"); err != nil {
		t.Skip("to read what LibreOffice writes, install Writer (Debian: libreoffice-writer-nogui)")
	}
	folder := t.TempDir()
	convert := func(from, to, filter string) string {
		t.Helper()
		command := exec.Command("soffice", "-env:UserInstallation=file://"+filepath.Join(folder, "profile"), "--headless", "--convert-to", to+":"+filter, "--outdir", filepath.Join(folder, to), from)
		if output, err := command.CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, output)
		}
		return filepath.Join(folder, to, "page."+to)
	}
	source := filepath.Join(folder, "page.html")
	if err := os.WriteFile(source, []byte(page), 0o600); err != nil {
		t.Fatal(err)
	}
	document := convert(source, "docx", "MS Word 2007 XML")
	plain, err := os.ReadFile(convert(document, "txt", "Text (encoded):UTF8"))
	if err != nil {
		t.Fatal(err)
	}
	want := words(strings.TrimPrefix(string(plain), "\ufeff"))
	if len(want) < 35 {
		t.Fatalf("words of LibreOffice's text: %v", want)
	}
	for _, path := range []string{document, convert(document, "html", "HTML (StarWriter)"), source} {
		for reading, err := range ReadAll(path, "", formats.Options{Path: path, NoExtract: true}) {
			if err != nil {
				t.Fatal(err)
			}
			if got := words(reading.Text.Content); strings.Join(got, " ") != strings.Join(want, " ") {
				t.Errorf("%s is read as\n%v, want\n%v", filepath.Base(path), got, want)
			}
		}
	}
}

// words are the words of a text, without the signs and numbers of lists, which
// are text in plain text alone.
func words(text string) (all []string) {
	for word := range strings.FieldsSeq(text) {
		if word != "•" && word != "" && word != "1." {
			all = append(all, word)
		}
	}
	return all
}
