package plain

import (
	"errors"
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
	for name, test := range map[string]struct {
		content string
		err     error
		text    string
	}{
		"binary":  {"ab\x00c", formats.ErrNotText, "byte 3 is NUL"},
		"program": {"\x7fELF\x02\x00\x8d\x81", formats.ErrNotText, "byte 6 is NUL"},
		"latin":   {"satu\ncaf\xe9", formats.ErrNotUTF8, "line 2 holds the byte 0xE9; save it as UTF-8, or name its encoding: --encoding windows-1252"},
	} {
		_, err := Read([]byte(test.content), formats.Options{Path: "a.txt"})
		if !errors.Is(err, test.err) || !strings.Contains(err.Error(), "a.txt: ") || !strings.Contains(err.Error(), test.text) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := Read([]byte("x"), formats.Options{Encoding: "klingon"}); err == nil {
		t.Error("an unknown encoding was accepted")
	}
}
