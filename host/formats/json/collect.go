package json

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/formats/build"
	"github.com/kawan-mt/kawan/host/formats/html"
)

// collect gathers the texts of an article: what the patterns select, else what
// its schema says, else all that looks like text.
func (c *collector) collect(v *value, patterns []pattern) error {
	switch {
	case patterns != nil:
		return c.selected(v, nil, patterns)
	case v.path("content", "rendered") != nil || v.path("content", "raw") != nil:
		return c.post(v)
	}
	return c.prose(v, "")
}

// post reads a post of the WordPress REST API.
func (c *collector) post(v *value) error {
	for _, field := range []string{"title", "content"} {
		rendered := v.path(field, "rendered")
		if rendered == nil {
			rendered = v.path(field, "raw")
		}
		if rendered == nil || rendered.kind != text {
			continue
		}
		if err := c.add(rendered, kinds[field], true); err != nil {
			return err
		}
	}
	c.leave(v.path("excerpt", "rendered"), formats.LeftExcerpt)
	return nil
}

// everything collects all texts below a selected value.
func (c *collector) everything(v *value, name string) error {
	return c.walk(v, name, func(string, string) bool { return true })
}

// prose collects the texts below a value that are for readers.
func (c *collector) prose(v *value, name string) error { return c.walk(v, name, readable) }

func (c *collector) walk(v *value, name string, wanted func(name, text string) bool) error {
	switch v.kind {
	case text:
		if decoded := v.word(); wanted(name, decoded) {
			return c.add(v, kinds[name], false)
		}
		return nil
	case other:
		return nil
	}
	if done, err := c.rich(v); done || err != nil {
		return err
	}
	if v.member("sys") != nil {
		return c.entry(v, wanted)
	}
	node := children(v) != nil
	if role := roleOf(v); node && role != checks.Paragraph {
		outer := c.role
		c.role = role
		defer func() { c.role = outer }()
	}
	for i, item := range v.items {
		if v.kind == object {
			name = v.names[i]
		}
		if node && item.kind == text && !strings.ContainsRune(item.word(), ' ') {
			continue // its type, its style
		}
		if err := c.walk(item, name, wanted); err != nil {
			return err
		}
	}
	return nil
}

// kinds are the roles that names of members tell.
var kinds = map[string]checks.BlockKind{
	"title": checks.Heading, "headline": checks.Heading, "heading": checks.Heading, "subtitle": checks.Heading,
	"caption": checks.Caption, "alt": checks.Image,
}

// readable tells text for readers from ids, addresses, dates and other values
// of programs: it has two words, or letters that programs do not use.
func readable(name, text string) bool {
	words := 0
	for word := range strings.FieldsSeq(text) {
		switch {
		case strings.Contains(word, "://") || strings.HasPrefix(word, "{") || strings.Contains(word, "="):
		case strings.ContainsFunc(word, func(r rune) bool { return r >= utf8.RuneSelf && unicode.IsLetter(r) }):
			return true
		case strings.ContainsFunc(word, unicode.IsLetter):
			words++
		}
	}
	return words > 1 || words == 1 && kinds[name] == checks.Heading || words == 1 && markup.MatchString(text)
}

// markup is what tells HTML from plain text.
var markup = regexp.MustCompile(`</?[A-Za-z][^<>]*>|<!--|&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);`)

// add adds the paragraphs of a string: of its HTML, or its lines.
func (c *collector) add(v *value, kind checks.BlockKind, isHTML bool) error {
	decoded, m := v.decode()
	var blocks []*build.Block
	if isHTML || markup.MatchString(decoded) {
		var err error
		if blocks, err = html.Blocks(decoded, c.options.Path); err != nil {
			return c.misplaced(err, v)
		}
	} else {
		blocks = lines(decoded)
	}
	for _, b := range blocks {
		if kind != "" && b.Kind == checks.Paragraph {
			b.Kind = kind
		}
		b.Through(m)
	}
	if c.blocks = append(c.blocks, blocks...); len(c.blocks) > formats.MaxBlocks {
		return c.misplaced(&formats.SyntaxError{Path: c.options.Path,
			Text: fmt.Sprintf("an article holds more than %d paragraphs", formats.MaxBlocks)}, v)
	}
	return nil
}

func lines(decoded string) []*build.Block {
	var blocks []*build.Block
	at := 0
	for line := range strings.Lines(decoded) {
		inner := strings.TrimSpace(line)
		if inner != "" {
			start := at + strings.Index(line, inner)
			b := &build.Block{Kind: checks.Paragraph}
			b.Add(inner, checks.Span{Start: start, End: start + len(inner)}, true)
			blocks = append(blocks, b)
		}
		at += len(line)
	}
	return blocks
}
