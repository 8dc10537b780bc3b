package checktest

import (
	"fmt"
	"strings"

	"github.com/kawan-mt/kawan/checks"
)

// fixture is an article file.
type fixture struct {
	file      string
	group     string
	rules     []string
	options   string
	unchecked []string
	notes     bool // neutral findings need no mark
	segments  bool // lines are segments
	glossary  []checks.Term
	langs     map[checks.Side]string
	articles  []*article // in order of appearance
}

// article is one article of a file with its marks.
type article struct {
	id    string
	texts map[checks.Side]*marked
}

// parse reads an article file. Errors name the line.
func parse(file string, content string) (*fixture, error) {
	f := &fixture{file: file, langs: map[checks.Side]string{}}
	name := strings.TrimSuffix(file[strings.LastIndexByte(file, '/')+1:], extension)
	lines := strings.SplitAfter(content, "\n")
	i := 0
	for ; i < len(lines) && !isSection(lines[i]); i++ {
		if err := f.header(strings.TrimSpace(lines[i])); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", file, i+1, err)
		}
	}
	for i < len(lines) {
		title := strings.Trim(strings.TrimSpace(lines[i]), "- ")
		start := i + 1
		for i++; i < len(lines) && !isSection(lines[i]); i++ {
		}
		if err := f.section(name, title, strings.Join(lines[start:i], ""), start+1); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", file, start, err)
		}
	}
	for _, a := range f.articles {
		if a.texts[checks.Target] == nil {
			return nil, fmt.Errorf("%s: article %q has no target", file, a.id)
		}
	}
	if len(f.articles) == 0 {
		return nil, fmt.Errorf("%s: no section %q", file, "-- target --")
	}
	if len(f.articles) > 1 && f.group == "" {
		f.group = name
	}
	return f, nil
}

func isSection(line string) bool {
	line = strings.TrimRight(line, "\r\n ")
	return len(line) > 6 && strings.HasPrefix(line, "-- ") && strings.HasSuffix(line, " --")
}

func (f *fixture) header(line string) error {
	if line == "" || strings.HasPrefix(line, "#") {
		return nil
	}
	key, value, found := strings.Cut(line, ":")
	if !found {
		return fmt.Errorf("%q is not a header; write key: value", line)
	}
	value = strings.TrimSpace(value)
	switch key {
	case "target", "source", "reference":
		f.langs[checks.Side(key)] = value
	case "group":
		f.group = value
	case "rules":
		f.rules = strings.Fields(value)
	case "options":
		f.options = value
	case "unchecked":
		f.unchecked = strings.Fields(value)
	case "notes":
		f.notes = value == "any"
	case "segments":
		f.segments = value == "lines"
	default:
		return fmt.Errorf("unknown header %q", key)
	}
	return nil
}

func (f *fixture) section(id, title, content string, line int) error {
	if title == "glossary" {
		return f.terms(content, line)
	}
	side := title
	if article, rest, found := strings.Cut(title, "/"); found {
		id, side = article, rest
	}
	switch checks.Side(side) {
	case checks.Target, checks.Source, checks.Reference:
	default:
		return fmt.Errorf("unknown section %q; use target, source, reference or glossary", side)
	}
	text, err := parseMarks(strings.TrimRight(content, "\r\n"), line)
	if err != nil {
		return err
	}
	for _, a := range f.articles {
		if a.id == id {
			if a.texts[checks.Side(side)] != nil {
				return fmt.Errorf("section %q stands twice", title)
			}
			a.texts[checks.Side(side)] = text
			return nil
		}
	}
	f.articles = append(f.articles, &article{id: id, texts: map[checks.Side]*marked{checks.Side(side): text}})
	return nil
}
