package checktest

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/kawan-mt/kawan/checks"
)

// terms reads the glossary section, which starts at line of the file.
func (f *fixture) terms(content string, line int) error {
	for i, row := range strings.Split(content, "\n") {
		row = strings.TrimSpace(row)
		if row == "" {
			continue
		}
		source, renderings, found := strings.Cut(row, "=")
		if !found {
			return fmt.Errorf("glossary line %q has no \"=\"", row)
		}
		accepted, forbidden, _ := strings.Cut(renderings, "!")
		term := checks.Term{ID: strconv.Itoa(line + i), Source: strings.TrimSpace(source), Accepted: list(accepted), Forbidden: list(forbidden)}
		term.Untranslated = len(term.Accepted) == 0 && len(term.Forbidden) == 0
		f.glossary = append(f.glossary, term)
	}
	return nil
}

func list(text string) []string {
	var items []string
	for item := range strings.SplitSeq(text, "|") {
		if item = strings.TrimSpace(item); item != "" {
			items = append(items, item)
		}
	}
	return items
}

// build makes the article that a file describes, not analysed yet.
func (a *article) build(f *fixture) *checks.Article {
	made := &checks.Article{ID: a.id, Group: f.group, SourceLang: f.langs[checks.Source], Glossary: f.glossary}
	made.Target = *a.text(f, checks.Target)
	made.Source = a.text(f, checks.Source)
	made.Reference = a.text(f, checks.Reference)
	if made.SourceLang == "" && made.Source == nil {
		made.SourceLang = english
	}
	return made
}

// text is the text of one side, nil if the file has none.
func (a *article) text(f *fixture, side checks.Side) *checks.Text {
	m := a.texts[side]
	if m == nil {
		return nil
	}
	t := &checks.Text{Content: m.content, Lang: f.langs[side]}
	if !f.segments {
		return t
	}
	start := 0
	for i, line := range strings.Split(m.content, "\n") {
		if strings.TrimSpace(line) != "" {
			span := checks.Span{Start: start, End: start + len(line)}
			t.Blocks = append(t.Blocks, checks.Block{Span: span, Kind: checks.Paragraph, Segment: strconv.Itoa(i + 1)})
		}
		start += len(line) + 1
	}
	return t
}
