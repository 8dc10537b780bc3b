package plain

import (
	"strings"
	"testing"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/formats/offset"
)

func TestRead(t *testing.T) {
	for name, test := range map[string]struct {
		content, encoding, want string
	}{
		"UTF-8":            {"satu\r\ndua", "", "satu\r\ndua"},
		"mark":             {"\ufeffsatu", "", "satu"},
		"UTF-16 with mark": {"\xff\xfes\x00\xe9\x00", "", "sé"},
		"UTF-16":           {"s\x00a\x00t\x00u\x00 \x00d\x00u\x00a\x00", "", "satu dua"},
		"UTF-32":           {"\x00\x00\x00s\x00\x00\x00\xe9\x00\x01\xf6\x00", "", "sé😀"},
		"named":            {"caf\xe9", "windows-1252", "café"},
	} {
		reading, err := Read([]byte(test.content), formats.Options{Path: "a.txt", Encoding: test.encoding})
		if err != nil || reading.Text.Content != test.want {
			t.Errorf("%s: %+v, %v", name, reading, err)
		}
	}
}

func TestPlacesInTheFile(t *testing.T) {
	file := "\ufeffsatu\ndua tiga"
	reading, err := Read([]byte(file), formats.Options{})
	if err != nil {
		t.Fatal(err)
	}
	at := strings.Index(reading.Text.Content, "tiga")
	if span := reading.Document.Map.File(checks.Span{Start: at, End: at + 4}); file[span.Start:span.End] != "tiga" {
		t.Errorf("the word stands at %v", span)
	}
	if line, column := offset.Locate(reading.Document.Points, reading.Text.Content, at); line != 2 || column != 5 {
		t.Errorf("the word stands on line %d, column %d", line, column)
	}
}

func TestRefuses(t *testing.T) {
	for name, test := range map[string]struct{ content, text string }{
		"binary":     {"a\nb\x00c", "a.txt:2: a NUL character"},
		"program":    {"\x7fELF\x02\x00\x8d\x81", "a.txt:1: a NUL character"},
		"latin":      {"satu\ncaf\xe9", "a.txt:2: not UTF-8: the byte 0xE9 stands here; save the file as UTF-8, or name its encoding: --encoding windows-1252"},
		"false mark": {"\xff\xfesatu dua", "a.txt:1: the byte order mark tells utf-16le"},
	} {
		_, err := Read([]byte(test.content), formats.Options{Path: "a.txt"})
		if err == nil || !strings.Contains(err.Error(), test.text) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := Read([]byte("x"), formats.Options{Encoding: "klingon"}); err == nil {
		t.Error("an unknown encoding was accepted")
	}
}
