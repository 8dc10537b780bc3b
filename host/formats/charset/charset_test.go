package charset

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
)

func encode(t testing.TB, name, text string) []byte {
	t.Helper()
	form, err := find(name)
	if err != nil {
		t.Fatal(err)
	}
	bytes, err := form.NewEncoder().Bytes([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return bytes
}

func TestDecode(t *testing.T) {
	for _, test := range []struct {
		name, text, encoding string
		mark                 string
		hints                Hints
		guessed              bool
	}{
		{"UTF-8", "kawan 同志 🤝", "utf-8", "", Hints{}, false},
		{"UTF-8 with mark", "kawan", "utf-8", "\xEF\xBB\xBF", Hints{}, false},
		{"UTF-16 with mark", "kawan 同志 🤝", "utf-16le", "\xFF\xFE", Hints{}, false},
		{"UTF-16 without mark", "kawan dekat, 12 orang", "utf-16be", "", Hints{}, true},
		{"UTF-32 with mark", "kawan 同志 🤝", "utf-32be", "\x00\x00\xFE\xFF", Hints{}, false},
		{"UTF-32 without mark", "kawan dekat, 12 orang 😀", "utf-32le", "", Hints{}, true},
		{"no browser knows it", "Привет, друзья", "ibm855", "", Hints{Declared: "IBM855"}, false},
		{"declared", "Привет, друзья", "koi8-r", "", Hints{Declared: "KOI8-R"}, false},
		{"mark beats declaration", "kawan", "utf-8", "\xEF\xBB\xBF", Hints{Declared: "windows-1251"}, false},
		{"forced beats declaration", "Привет", "windows-1251", "", Hints{Forced: "cp1251", Declared: "koi8-r"}, false},
		{"legacy of a language", "Привет, друзья", "windows-1251", "", Hints{Lang: "ru"}, true},
		{"legacy of Japanese", "同志 kawan 100%", "shift_jis", "", Hints{Lang: "ja"}, true},
		{"legacy of Chinese", "同志们好", "gb18030", "", Hints{Lang: "zh-CN"}, true},
		{"legacy", "café “déjà”", "windows-1252", "", Hints{}, true},
		{"declared UTF-16 in bytes", "kawan", "utf-8", "", Hints{Declared: "utf-16"}, false},
		{"empty", "", "utf-8", "", Hints{}, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			file := append([]byte(test.mark), encode(t, test.encoding, test.text)...)
			got, err := Decode(file, test.hints)
			if err != nil {
				t.Fatal(err)
			}
			if got.Content != test.text || got.Encoding != test.encoding || got.Guessed != test.guessed {
				t.Errorf("got %q in %s, guessed %v; want %q in %s, guessed %v",
					got.Content, got.Encoding, got.Guessed, test.text, test.encoding, test.guessed)
			}
			if got.Map.Len() != len(got.Content) {
				t.Errorf("the map has %d bytes, the text %d", got.Map.Len(), len(got.Content))
			}
			for at, r := range got.Content {
				span := got.Map.File(checks.Span{Start: at, End: at + utf8.RuneLen(r)})
				if back := encode(t, test.encoding, string(r)); string(file[span.Start:span.End]) != string(back) {
					t.Errorf("%q comes from % x, want % x", r, file[span.Start:span.End], back)
				}
			}
		})
	}
}

func TestDecodeRefuses(t *testing.T) {
	_, err := Decode([]byte("a\nb\xFFc"), Hints{Declared: "utf-8"})
	var invalid *InvalidError
	if !errors.As(err, &invalid) || invalid.Line != 2 || invalid.At != 3 || !strings.Contains(err.Error(), "--encoding") {
		t.Errorf("invalid UTF-8: %v", err)
	}
	if _, err := Decode([]byte("a\x81\x20"), Hints{Forced: "shift_jis"}); !errors.As(err, &invalid) {
		t.Errorf("half a character: %v", err)
	}
	for name, file := range map[string]string{
		"line 2: a NUL character":     "a\nb\x00c",
		"line 1: the byte order mark": "\xFF\xFEkawan dekat",
		"line 2: the byte 0xC4":       "kawan\n\xC4",
		"line 2: a NUL":               "\xFE\xFF\x00a\x00\n\x00\x00",
		"line 2: the byte 0xD8":       "\xFE\xFF\x00a\x00\n\xD8\x00\x00b",
	} {
		if _, err := Decode([]byte(file), Hints{Declared: "utf-8"}); !errors.As(err, &invalid) || !strings.HasPrefix(err.Error(), name) {
			t.Errorf("%q: %v, want %q", file, err, name)
		}
		stream, err := NewStream(strings.NewReader(file), Hints{}, func([]byte) string { return "utf-8" })
		for err == nil {
			_, err = stream.Next()
		}
		if !errors.As(err, &invalid) || !strings.HasPrefix(err.Error(), name) {
			t.Errorf("stream of %q: %v, want %q", file, err, name)
		}
	}
	if _, err := Decode([]byte("ja\xC4\xA7dem \xC4\x8B"), Hints{Declared: "iso-8859-3"}); err == nil || !strings.Contains(err.Error(), "seems to be in UTF-8") {
		t.Errorf("a wrong declaration: %v", err)
	}
	if _, err := Decode([]byte("abc"), Hints{Forced: "iso-2022-jp"}); !errors.Is(err, ErrUnknown) {
		t.Errorf("encoding with escapes: %v", err)
	}
	if _, err := Decode([]byte("abc"), Hints{Forced: "ebcdic"}); !errors.Is(err, ErrUnknown) {
		t.Errorf("unknown encoding: %v", err)
	}
}

func FuzzDecode(f *testing.F) {
	for _, name := range []string{"", "utf-16le", "shift_jis", "gb18030", "euc-kr", "windows-1251"} {
		f.Add([]byte("kawan \x8d\x81 \xff\xfe"), name)
	}
	f.Fuzz(func(t *testing.T, file []byte, name string) {
		text, err := Decode(file, Hints{Forced: name})
		if err != nil {
			return
		}
		if !utf8.ValidString(text.Content) || text.Map.Len() != len(text.Content) {
			t.Fatalf("%q: valid %v, map of %d for %d bytes", text.Content, utf8.ValidString(text.Content), text.Map.Len(), len(text.Content))
		}
		last := 0
		for at, r := range text.Content {
			span := text.Map.File(checks.Span{Start: at, End: at + utf8.RuneLen(r)})
			if span.Start < last || span.End > len(file) {
				t.Fatalf("%q at %d comes from %v, after %d", r, at, span, last)
			}
			last = span.Start
		}
	})
}
