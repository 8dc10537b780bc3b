package formats

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/kawan-mt/kawan/checks"
)

func TestDecode(t *testing.T) {
	for name, c := range map[string]struct {
		content, want string
		err           error
	}{
		"plain":    {"satu\ndua", "satu\ndua", nil},
		"mark":     {"\ufeffsatu", "satu", nil},
		"nul":      {"sa\x00tu", "", ErrNotText},
		"latin":    {"satu\ncaf\xe9", "", ErrNotUTF8},
		"utf-16":   {"\xff\xfes\x00", "", ErrNotUTF8},
		"cut rune": {"caf\xc3", "", ErrNotUTF8},
		"huge":     {strings.Repeat("x", MaxText+1), "", ErrTooLarge},
	} {
		got, err := Decode([]byte(c.content))
		if got != c.want || !errors.Is(err, c.err) {
			t.Errorf("%s: %.20q, %v; want %q, %v", name, got, err, c.want, c.err)
		}
	}
	if _, err := Decode([]byte("satu\ncaf\xe9")); !strings.Contains(err.Error(), "line 2 holds the byte 0xE9") {
		t.Error(err)
	}
}

func TestReadFileSuggestsANeighbour(t *testing.T) {
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, "artikel.txt"), []byte("satu"), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := ReadFile(filepath.Join(folder, "artikle.txt"))
	if err == nil || !strings.HasSuffix(err.Error(), "did you mean "+filepath.Join(folder, "artikel.txt")+"?") {
		t.Error(err)
	}
	if _, err = ReadFile(folder); !errors.Is(err, ErrFolder) {
		t.Error(err)
	}
}

func TestLanguage(t *testing.T) {
	for tag, want := range map[string]string{"id": "id", "PT-br": "pt-BR", "in": "id", "zh-Hant-TW": "zh-Hant-TW"} {
		if got, err := Language(tag); got != want || err != nil {
			t.Errorf("%s: %q, %v; want %q", tag, got, err, want)
		}
	}
	for tag, want := range map[string]string{"indonesian": "did you mean id?", "Germn": "did you mean de?", "??": "BCP 47", "und": "BCP 47"} {
		if _, err := Language(tag); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %q", tag, err, want)
		}
	}
}

func TestComparable(t *testing.T) {
	text := func(content string) *checks.Text { return &checks.Text{Content: content} }
	for name, c := range map[string]struct {
		article checks.Article
		err     error
	}{
		"target":            {checks.Article{Target: *text("satu")}, nil},
		"nothing":           {checks.Article{Target: *text(" \n")}, ErrEmpty},
		"blank source":      {checks.Article{Target: *text(""), Source: text(" ")}, ErrEmpty},
		"source alone":      {checks.Article{Source: text("one")}, nil},
		"reference alone":   {checks.Article{Reference: text("esa")}, nil},
		"target, no source": {checks.Article{Target: *text("satu"), Source: text("")}, nil},
	} {
		if err := Comparable(&c.article); !errors.Is(err, c.err) {
			t.Errorf("%s: %v, want %v", name, err, c.err)
		}
		if source := c.article.Source; source != nil && strings.TrimSpace(source.Content) == "" {
			t.Errorf("%s: the blank source stays", name)
		}
	}
}
