package markdown

import (
	"regexp"

	"github.com/yuin/goldmark/ast"
	"golang.org/x/net/html"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats/build"
)

// inline adds the text of a node's children and notes their markup as codes.
func (r *reader) inline(node ast.Node, b *build.Block) {
	if r.depth++; r.depth > deepest {
		r.tooDeep = max(r.tooDeep, b.File().End, 1)
		return
	}
	defer func() { r.depth-- }()
	for child := node.FirstChild(); child != nil; child = child.NextSibling() {
		switch n := child.(type) {
		case *ast.Text:
			r.text(n, b)
		case *ast.RawHTML, *ast.AutoLink:
			r.codes++
			b.Code(checks.Standalone, r.codes)
		default:
			r.codes++
			number := r.codes
			b.Code(checks.Opening, number)
			r.inline(child, b)
			b.Code(checks.Closing, number)
		}
	}
}

// escape is a backslash before punctuation or a character reference
// (CommonMark 0.31, backslash escapes and entity references).
var escape = regexp.MustCompile("\\\\[!-/:-@\\[-`{-~]|&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]*);")

func (r *reader) text(n *ast.Text, b *build.Block) {
	start, raw := n.Segment.Start, r.source[n.Segment.Start:n.Segment.Stop]
	if n.IsRaw() {
		b.Add(raw, checks.Span{Start: start, End: start + len(raw)}, true)
		raw, start = "", start+len(raw)
	}
	for raw != "" {
		at := escape.FindStringIndex(raw)
		if at == nil {
			at = []int{len(raw), len(raw)}
		}
		b.Add(raw[:at[0]], checks.Span{Start: start, End: start + at[0]}, true)
		if special := raw[at[0]:at[1]]; special != "" {
			decoded := html.UnescapeString(special)
			if special[0] == '\\' {
				decoded = special[1:]
			}
			b.Add(decoded, checks.Span{Start: start + at[0], End: start + at[1]}, false)
		}
		raw, start = raw[at[1]:], start+at[1]
	}
	end := checks.Span{Start: n.Segment.Stop, End: min(n.Segment.Stop+1, len(r.source))}
	switch {
	case n.HardLineBreak():
		b.Add("\n", end, false)
	case n.SoftLineBreak():
		b.Add(" ", end, false)
	}
}
