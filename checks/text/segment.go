package text

import (
	"strings"

	"github.com/clipperhouse/uax29/v2/sentences"

	"github.com/kawan-mt/kawan/checks"
)

// Segment fills in the blocks of t, unless its format brought them, and its
// sentences. Blocks of a plain text are its lines.
func Segment(t *checks.Text) {
	if len(t.Blocks) == 0 {
		t.Blocks = lines(t.Content)
	}
	t.Sentences = t.Sentences[:0]
	for i, block := range t.Blocks {
		tokens := sentences.FromString(t.Slice(block.Span))
		for tokens.Next() {
			span := trim(t.Content, checks.Span{Start: tokens.Start(), End: tokens.End()}.Shift(block.Start))
			if !span.Empty() {
				t.Sentences = append(t.Sentences, checks.Sentence{Span: span, Block: i})
			}
		}
	}
}

func lines(content string) []checks.Block {
	var blocks []checks.Block
	start := 0
	for line := range strings.SplitAfterSeq(content, "\n") {
		if span := trim(content, checks.Span{Start: start, End: start + len(line)}); !span.Empty() {
			blocks = append(blocks, checks.Block{Span: span, Kind: checks.Paragraph})
		}
		start += len(line)
	}
	return blocks
}

func trim(content string, span checks.Span) checks.Span {
	text := content[span.Start:span.End]
	left := len(text) - len(strings.TrimSpace(text)) - (len(strings.TrimLeft(text, " \t\r\n")) - len(strings.TrimSpace(text)))
	start := span.Start + left
	return checks.Span{Start: start, End: start + len(strings.TrimSpace(text))}
}
