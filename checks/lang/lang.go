// Package lang holds what kawan knows of languages, as data: a folder of plain
// text files for each language, read when first needed. Adding a language is
// adding a folder.
package lang

import (
	"embed"
	"io/fs"
	"slices"
	"strings"
	"sync"

	"golang.org/x/text/language"

	"github.com/kawan-mt/kawan/checks/memo"
)

//go:embed data
var data embed.FS

var cache sync.Map // file name -> []string, parsed lines of embedded data

// Lines are the entries of one kind of fact for a language: the lines of
// data/TAG/KIND.txt without blank lines and comments, which start with "#"; an
// entry that starts so is written "\#". A tag without such a file inherits from
// its parent (pt-BR from pt); nil when no ancestor has one. The slice is shared:
// it must not be changed.
func Lines(tag, kind string) []string {
	for _, name := range ancestry(tag) {
		if lines := read("data/" + name + "/" + kind + ".txt"); lines != nil {
			return lines
		}
	}
	return nil
}

// Words are the white-space separated words of Lines.
func Words(tag, kind string) []string {
	var words []string
	for _, line := range Lines(tag, kind) {
		words = append(words, strings.Fields(line)...)
	}
	return words
}

// Tags are the languages that have a folder, sorted.
func Tags() []string {
	entries, _ := fs.ReadDir(data, "data")
	tags := make([]string, 0, len(entries))
	for _, entry := range entries {
		if entry.IsDir() {
			tags = append(tags, entry.Name())
		}
	}
	return tags
}

// Base is the language subtag of a BCP 47 tag in canonical form: "pt" of
// "pt-BR", "no" of "nb", "id" of "in". It is the tag itself when that cannot be
// parsed or names no language.
func Base(tag string) string { return bases.Of(tag, base) }

// bases are those of the tags that texts came in: each sentence asks.
var bases = memo.NewWords[string](7)

func base(tag string) string {
	parsed, err := language.All.Parse(tag)
	if err != nil || parsed == language.Und {
		return tag
	}
	subtag, _ := parsed.Base()
	return subtag.String()
}

// Known is the closest language to tag that has data: itself, "zh-Hant" of
// "zh-TW", "pt" of "pt-BR"; empty if there is none.
func Known(tag string) string {
	for _, name := range ancestry(tag) {
		if name == "" || strings.ContainsAny(name, "/.") {
			continue
		}
		if _, err := fs.Stat(data, "data/"+name); err == nil {
			return name
		}
	}
	return ""
}

// ancestry is tag and what it inherits from, the closest first.
func ancestry(tag string) []string {
	names := []string{tag}
	parsed, err := language.All.Parse(tag)
	if err != nil {
		return names
	}
	for t := parsed; t != language.Und; t = t.Parent() {
		if name := t.String(); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	if base := Base(tag); !slices.Contains(names, base) {
		names = append(names, base)
	}
	return names
}

// hasOwn tells whether a language has a kind of fact that it does not inherit.
func hasOwn(tag, kind string) bool { return read("data/"+tag+"/"+kind+".txt") != nil }

func read(path string) []string {
	if lines, ok := cache.Load(path); ok {
		return lines.([]string)
	}
	content, err := data.ReadFile(path)
	var lines []string
	if err == nil {
		lines = []string{}
		for line := range strings.Lines(string(content)) {
			if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
				lines = append(lines, strings.TrimPrefix(line, `\`))
			}
		}
		cache.Store(path, lines)
	}
	return lines
}
