package build

import (
	"testing"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats/offset"
)

// The file is JSON, its string HTML: "a&amp;b", with the first letters escaped.
const file = `{"x":"\u00e9a&am\u0070;b<i>c</i>"}`

func TestThrough(t *testing.T) {
	lower := &offset.Map{} // of éa&amp;b<i>c</i>
	lower.Replaced(2, checks.Span{Start: 6, End: 12})
	lower.Verbatim(4, 12)
	lower.Replaced(1, checks.Span{Start: 16, End: 22})
	lower.Verbatim(2, 22)
	lower.Verbatim(8, 24)

	b := &Block{Kind: checks.Heading}
	b.Add("éa", checks.Span{Start: 0, End: 3}, true)
	b.Add("&", checks.Span{Start: 3, End: 8}, false)
	b.Add("b", checks.Span{Start: 8, End: 9}, true)
	b.Code(checks.Opening, 1)
	b.Add("c", checks.Span{Start: 12, End: 13}, true)
	b.Through(lower)
	text, m := Assemble([]*Block{b, {Kind: checks.Paragraph}})

	if text.Content != "éa&bc\n\n" || len(text.Inlines) != 1 || text.Inlines[0].At != 5 {
		t.Errorf("%q with %v", text.Content, text.Inlines)
	}
	for _, test := range []struct {
		start, end int
		want       string
	}{{0, 2, `\u00e9`}, {2, 3, "a"}, {3, 4, `&am\u0070;`}, {4, 5, "b"}, {5, 6, "c"}, {2, 6, `a&am\u0070;b<i>c`}} {
		span := m.File(checks.Span{Start: test.start, End: test.end})
		if got := file[span.Start:span.End]; got != test.want {
			t.Errorf("%q stands as %q, want %q", text.Content[test.start:test.end], got, test.want)
		}
	}
	if got := b.File(); file[got.Start:got.End] != `\u00e9a&am\u0070;b<i>c` {
		t.Errorf("the block stands as %q", file[got.Start:got.End])
	}
}
