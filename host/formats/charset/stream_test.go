package charset

import (
	"errors"
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"

	"github.com/kawan-mt/kawan/checks"
)

// TestStream reads texts that are longer than a chunk, in encodings whose
// characters have several bytes, and finds every character in the file.
func TestStream(t *testing.T) {
	long := strings.Repeat("Kata é 日本 😀 kalimat panjang sekali.\n", 12_000)
	narrow := strings.Repeat("Kata 日本語 kalimat.\n", 9_000)
	western := strings.Repeat("Kata é “kalimat”.\n", 9_000)
	for name, text := range map[string]string{"utf-8": long, "utf-16le": long, "utf-16be": "x" + long, "shift_jis": narrow, "windows-1252": western, "gb18030": long} {
		t.Run(name, func(t *testing.T) {
			file := encoded(t, name, text)
			s, err := NewStream(strings.NewReader(file), Hints{Forced: name}, func([]byte) string { return "" })
			if err != nil {
				t.Fatal(err)
			}
			var got strings.Builder
			at := s.Start()
			for {
				part, err := s.Next()
				if errors.Is(err, io.EOF) {
					break
				}
				if err != nil {
					t.Fatal(err)
				}
				for i, r := range string(part) {
					if i%97 > 3 {
						continue
					}
					span := s.File(checks.Span{Start: at + i, End: at + i + utf8.RuneLen(r)})
					if want := encoded(t, name, string(r)); file[span.Start:span.End] != want {
						t.Fatalf("%q at %d is %q in the file at %v", r, at+i, file[span.Start:span.End], span)
					}
				}
				got.Write(part)
				at += len(part)
				s.Forget(at)
			}
			if got.String() != text {
				t.Error("the text differs")
			}
		})
	}
}

func encoded(t *testing.T, name, text string) string {
	t.Helper()
	form, err := htmlindex.Get(name)
	if name == "utf-16be" {
		form, err = unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), nil
	}
	if err != nil {
		t.Fatal(err)
	}
	out, err := form.NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestStreamFindsEncoding(t *testing.T) {
	for name, test := range map[string]struct{ file, declared, want, text string }{
		"mark":              {"\xef\xbb\xbfé", "windows-1252", "utf-8", "é"},
		"declared":          {"\xe9", "windows-1252", "windows-1252", "é"},
		"wide without mark": {"a\x00b\x00c\x00d\x00e\x00", "", "utf-16le", "abcde"},
		"nothing":           {"abc", "", "utf-8", "abc"},
		"legacy":            {"caf\xe9", "", "windows-1252", "café"},
		"empty":             {"", "", "utf-8", ""},
	} {
		s, err := NewStream(strings.NewReader(test.file), Hints{}, func([]byte) string { return test.declared })
		if err != nil {
			t.Fatal(err)
		}
		part, err := s.Next()
		if err != nil && (test.text != "" || !errors.Is(err, io.EOF)) {
			t.Errorf("%s: %v", name, err)
		}
		if s.Encoding != test.want || string(part) != test.text {
			t.Errorf("%s: %q in %s", name, part, s.Encoding)
		}
	}
}

func TestStreamRefuses(t *testing.T) {
	file := strings.Repeat("baris\n", 20_000) + "caf\xe9\n"
	s, err := NewStream(strings.NewReader(file), Hints{}, func([]byte) string { return "utf-8" })
	for err == nil {
		_, err = s.Next()
	}
	var broken *InvalidError
	if !errors.As(err, &broken) || broken.Line != 20_001 || broken.At != len(file)-2 || broken.Byte != 0xE9 {
		t.Errorf("%v", err)
	}
	s, err = NewStream(strings.NewReader(strings.Repeat("\x93\xfa", 1<<20)), Hints{Forced: "shift_jis"}, func([]byte) string { return "" })
	for err == nil {
		_, err = s.Next()
	}
	if !strings.Contains(err.Error(), "convert the file to UTF-8") {
		t.Error(err)
	}
}
