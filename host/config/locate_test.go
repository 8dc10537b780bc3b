package config

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const fileSchema = `{"type":"object","properties":{
	"dictionaries":{"type":"array","items":{"type":"string","format":"kawan-dictionary"}},
	"words":{"type":"string","format":"kawan-file"},
	"accept":{"type":"array","items":{"type":"string"}}}}`

func project(t *testing.T, options string) *File {
	t.Helper()
	folder := t.TempDir()
	for _, name := range []string{"dict/id_ID.dic", "dict/id_ID.aff", "dict/lone.dic", "words.txt", "own/xx.dic", "own/xx.aff"} {
		path := filepath.Join(folder, filepath.FromSlash(name))
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o755), os.WriteFile(path, []byte("1\na\n"), 0o600)); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("DICPATH", filepath.Join(folder, "none")+string(filepath.ListSeparator)+filepath.Join(folder, "dict"))
	file, err := Parse(filepath.Join(folder, Name), []byte("options:\n  leftover:\n"+options))
	if err != nil {
		t.Fatal(err)
	}
	if err := file.CheckOptions("leftover", fileSchema); err != nil {
		t.Fatal(err)
	}
	return file
}

func TestFilesOfOptionsAreMadeAbsolute(t *testing.T) {
	file := project(t, "    dictionaries: [id-ID, own/xx.dic, ./own/xx]\n    words: words.txt\n    accept: [words.txt]\n")
	files, err := file.LocateFiles("leftover", fileSchema)
	if err != nil {
		t.Fatal(err)
	}
	folder := filepath.Dir(file.Path)
	at := func(name string) string { return filepath.Join(folder, filepath.FromSlash(name)) }
	want := []OptionFile{
		{FormatDictionary, at("dict/id_ID.dic")}, {FormatDictionary, at("dict/id_ID.aff")},
		{FormatDictionary, at("own/xx.dic")}, {FormatDictionary, at("own/xx.aff")}, {FormatFile, at("words.txt")},
	}
	if len(files) != len(want) {
		t.Fatalf("got %v", files)
	}
	for i := range want {
		if files[i] != want[i] {
			t.Errorf("file %d is %v, want %v", i, files[i], want[i])
		}
	}
	wanted := `{"accept":["words.txt"],"dictionaries":["` + at("dict/id_ID.dic") + `","` + at("own/xx.dic") + `","` + at("own/xx.dic") + `"],"words":"` + at("words.txt") + `"}`
	if got := string(file.Options["leftover"]); got != strings.ReplaceAll(wanted, `\`, `\\`) {
		t.Errorf("the options are %s", got)
	}
}

func TestFilesOfOptionsThatAreNotThere(t *testing.T) {
	for options, want := range map[string]string{
		"    dictionaries:\n      - id_ID\n      - tlh\n": "5:9: there is no dictionary tlh.dic in ",
		"    dictionaries: [lone]\n":                      "lone.aff",
		"    dictionaries: [own/yy]\n":                    "yy.dic",
		"    words: none.txt\n":                           "3:5: there is no file ",
	} {
		file := project(t, options)
		var problem *Problem
		if _, err := file.LocateFiles("leftover", fileSchema); !errors.As(err, &problem) || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", options, err, want)
		}
	}
}
