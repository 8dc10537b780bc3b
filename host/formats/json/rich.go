package json

import (
	"slices"
	"strings"
	"unicode"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats/build"
)

// rich reads a node of rich text that holds runs of text: of Contentful,
// ProseMirror and Tiptap, Slate, Lexical, Portable Text. It is false for other
// values.
func (c *collector) rich(v *value) (bool, error) {
	inner := children(v)
	if inner == nil || !slices.ContainsFunc(inner.items, func(item *value) bool { return run(item) != nil }) {
		return false, nil
	}
	b := &build.Block{Kind: roleOf(v)}
	if b.Kind == checks.Paragraph && c.role != "" {
		b.Kind = c.role
	}
	c.runs(inner, b)
	if strings.TrimSpace(b.Text()) != "" {
		c.blocks = append(c.blocks, b)
	}
	return true, nil
}

// children are the nodes in a node, nil when it has none.
func children(v *value) *value {
	for _, name := range []string{"content", "children"} {
		if inner := v.member(name); inner != nil && inner.kind == array {
			return inner
		}
	}
	return nil
}

// run is the text of a node that is a run of text, nil when it is none.
func run(v *value) *value {
	content := v.member("text")
	if content == nil && typeOf(v) == "text" {
		content = v.member("value")
	}
	if content == nil || content.kind != text || children(v) != nil {
		return nil
	}
	return content
}

func (c *collector) runs(nodes *value, b *build.Block) {
	for _, node := range nodes.items {
		if content := run(node); content != nil {
			marks := node.member("marks")
			marked := marks != nil && len(marks.items) > 0
			if marked {
				c.codes++
				b.Code(checks.Opening, c.codes)
			}
			c.run(content, b)
			if marked {
				b.Code(checks.Closing, c.codes)
			}
			continue
		}
		c.codes++
		number := c.codes
		inner := children(node)
		switch {
		case strings.HasSuffix(typeOf(node), "break"):
			b.Add("\n", checks.Span{Start: node.span.Start, End: node.span.Start}, false)
		case inner == nil:
			b.Code(checks.Standalone, number)
		default:
			b.Code(checks.Opening, number)
			c.runs(inner, b)
			b.Code(checks.Closing, number)
		}
	}
}

func (c *collector) run(content *value, b *build.Block) {
	decoded, m := content.decode()
	for s := range m.Stretches(checks.Span{End: len(decoded)}) {
		b.Add(decoded[s.Text.Start:s.Text.End], s.File, s.Verbatim)
	}
}

// typeOf is the type of a node, its letters alone, in lower case.
func typeOf(v *value) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, v.first("nodeType", "type", "_type"))
}

func roleOf(v *value) checks.BlockKind {
	style := v.member("style").word()
	switch name := typeOf(v); {
	case strings.HasPrefix(name, "heading"), len(style) == 2 && style[0] == 'h':
		return checks.Heading
	case strings.HasPrefix(name, "listitem"), v.member("listItem") != nil:
		return checks.ListItem
	case strings.HasSuffix(name, "quote"), style == "blockquote":
		return checks.Quotation
	case strings.HasPrefix(name, "table"):
		return checks.TableCell
	case strings.HasPrefix(name, "code"):
		return checks.Code
	}
	return checks.Paragraph
}
