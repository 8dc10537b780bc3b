// Package glossary reads term lists: tables of tab-, comma- or
// semicolon-separated values, and term bases in TBX, versions 2 and 3. It writes
// both.
package glossary

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/lang"
	"github.com/kawan-mt/kawan/host/formats"
)

// Entry is a term and the languages that it is for.
type Entry struct {
	checks.Term
	SourceLang, TargetLang string // BCP 47; empty: any
}

// Glossary is a term list as it was read.
type Glossary struct {
	entries  []Entry
	concepts []concept
}

// Read reads a term list by the extension of its name: .tbx, else a table. A
// table that begins as XML does is read as TBX. Errors name file and line.
func Read(path string) (*Glossary, error) {
	if strings.EqualFold(filepath.Ext(path), ".tbx") {
		return readTBX(path)
	}
	content, err := formats.ReadFile(path)
	if err != nil {
		return nil, err
	}
	if strings.HasPrefix(strings.TrimSpace(content), "<?xml") {
		return readTBX(path)
	}
	return parse(path, content)
}

func parse(path, content string) (*Glossary, error) {
	entries, err := parseTable(content)
	if err != nil {
		return nil, fmt.Errorf("%s:%w", path, err)
	}
	return &Glossary{entries: entries}, nil
}

// Empty tells whether the list holds no terms at all.
func (g *Glossary) Empty() bool { return len(g.entries) == 0 && len(g.concepts) == 0 }

// Terms are the entries for translations between two languages, BCP 47 tags.
func (g *Glossary) Terms(source, target string) []checks.Term {
	var terms []checks.Term
	for i := range g.entries {
		e := &g.entries[i]
		if related(e.SourceLang, source) && related(e.TargetLang, target) {
			terms = append(terms, e.Term)
		}
	}
	for i := range g.concepts {
		terms = append(terms, g.concepts[i].terms(source, target)...)
	}
	return terms
}

// For are the entries for an article.
func (g *Glossary) For(article *checks.Article) []checks.Term {
	languages := Languages(article)
	return g.Terms(languages[0], languages[1])
}

// Languages are source and target language of an article, BCP 47. A target
// language that is not given is found out as the analysis does.
func Languages(article *checks.Article) [2]string {
	target := article.Target.Lang
	if target == "" {
		target, _ = lang.Detect(article.Target.Content)
	}
	return [2]string{article.SourceLang, target}
}

// related tells whether what is in one language, or any, serves another.
func related(tag, wanted string) bool {
	return tag == "" || wanted == "" || lang.Base(tag) == lang.Base(wanted)
}

// nearest are the tags that serve a language best: itself, or the language
// without country, or any of that language.
func nearest(tags []string, wanted string) []string {
	base := lang.Base(wanted)
	for _, exact := range []string{wanted, base} {
		if slices.Contains(tags, exact) {
			return []string{exact}
		}
	}
	return slices.DeleteFunc(slices.Clone(tags), func(tag string) bool { return lang.Base(tag) != base })
}
