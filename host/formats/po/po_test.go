package po

import (
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"

	"github.com/kawan-mt/kawan/host/formats/bilingual"
	"github.com/kawan-mt/kawan/host/formats/bilingual/pairtest"
)

func TestRead(t *testing.T) {
	pairtest.Fixtures(t, Read, "testdata/*.po", func(content string) string { return content }, unescape)
}

// unescape is the character that a byte or an escape of the file is.
func unescape(raw string) string {
	digits, base := strings.TrimPrefix(raw, `\`), 8
	if digits == raw {
		return raw
	}
	if strings.HasPrefix(digits, "x") {
		digits, base = digits[1:], 16
	}
	if code, err := strconv.ParseUint(digits, base, 8); err == nil {
		return string(rune(code))
	}
	text, err := strconv.Unquote(`"` + raw + `"`)
	if err != nil {
		return raw
	}
	return text
}

func TestMalformed(t *testing.T) {
	for content, want := range map[string]string{
		"msgid \"a\nmsgstr \"b\"\n":                     "f:1: the string is not closed",
		"msgid \"a\"\nmsgstr \"b\" c\n":                 `f:2: something follows the string: "c"`,
		"msgid \"a\"\n\n# end\n":                        "f:1: the entry has no msgstr",
		"msgid \"a\"\n":                                 "f:1: the entry has no msgstr",
		"msgstr \"a\"\n":                                "f:1: msgstr does not belong here",
		"msgid \"a\"\nmsgstr[1] \"b\"\n":                "f:2: msgstr[1] does not belong here",
		"msgid \"a\"\nmsgid_plural \"b\"\nmsgstr \"b\"": "f:3: msgstr does not belong here",
		"msgid \"a\\q\"\n":                              `f:1: unknown escape "\\q"`,
		"\"a\"\n":                                       "f:1: a string without a keyword before it",
		"halo\n":                                        `f:1: neither a comment nor msgid, msgstr or a string: "halo"`,
		"":                                              "f: the file holds no segments",
		"msgid \"\"\nmsgstr \"Content-Type: charset=x\"":                                   "unknown encoding",
		"msgid \"caf\xe9\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n": "f:1: the byte 0xE9 stands here",
	} {
		jobs := pairtest.Read(t, Read, []byte(content), bilingual.Options{})
		if len(jobs) != 1 || jobs[0].Err == nil || !strings.Contains(jobs[0].Err.Error(), want) {
			t.Errorf("%q: %s, want %s", content, pairtest.Segments(jobs), want)
		}
	}
}

func TestTag(t *testing.T) {
	for locale, want := range map[string]string{"id": "id", "pt_BR": "pt-BR", "sr@latin": "sr-Latn", "sr_RS@latin": "sr-Latn-RS", "": ""} {
		if got := tag(locale); got != want {
			t.Errorf("%s: %s", locale, got)
		}
	}
}

// TestGettextAgrees holds our fixture to what gettext says of it.
func TestGettextAgrees(t *testing.T) {
	if _, err := exec.LookPath("msgfmt"); err != nil {
		t.Skip("msgfmt of gettext is not installed")
	}
	output, err := exec.Command("msgfmt", "-c", "--statistics", "-o", os.DevNull, "testdata/app.po").CombinedOutput()
	if err != nil || !strings.Contains(string(output), "3 translated messages, 1 fuzzy translation, 1 untranslated message") {
		t.Errorf("%v: %s", err, output)
	}
}

func FuzzRead(f *testing.F) {
	content, err := os.ReadFile("testdata/app.po")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(content)
	f.Fuzz(func(t *testing.T, content []byte) {
		jobs := pairtest.Read(t, Read, content, bilingual.Options{})
		if len(jobs) == 0 {
			t.Fatal("no job")
		}
		if jobs[len(jobs)-1].Err == nil {
			pairtest.Faithful(t, content, jobs, unescape)
		}
	})
}
