package text

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
)

// paragraphs are the blocks of a plain text.
func paragraphs(content string, wrapped *wrapping) []checks.Block {
	var blocks []checks.Block
	last := checks.Span{} // line before, empty when it was blank
	for line := range lines(content, checks.Span{End: len(content)}) {
		span := trim(content, line)
		switch {
		case span.Empty():
		case !last.Empty() && wrapped.joins(content[last.Start:last.End], content[span.Start:span.End]):
			blocks[len(blocks)-1].End = span.End
		default:
			blocks = append(blocks, checks.Block{Span: span, Kind: checks.Paragraph})
		}
		last = span
	}
	return blocks
}

// pieces cuts a block where a line break in it ends a sentence.
func pieces(content string, block checks.Span, wrapped *wrapping) iter.Seq[checks.Span] {
	return func(yield func(checks.Span) bool) {
		piece, last := checks.Span{Start: block.Start, End: block.Start}, checks.Span{}
		for line := range lines(content, block) {
			span := trim(content, line)
			if span.Empty() || piece.Empty() || last.Empty() {
				if !piece.Empty() && !yield(piece) {
					return
				}
				piece = span
			} else if before, after := content[last.Start:last.End], content[span.Start:span.End]; wrapped.joins(before, after) || runsOn(before, after) {
				piece.End = span.End
			} else {
				if !yield(piece) {
					return
				}
				piece = span
			}
			last = span
		}
		if !piece.Empty() {
			yield(piece)
		}
	}
}

// runsOn tells that a sentence goes on after a line break: the line has no
// final mark and the next one starts with a small letter.
func runsOn(before, after string) bool {
	return startsSmall(after) && !endsSentence(before)
}

// lines yields the lines of span without their ends.
func lines(content string, span checks.Span) iter.Seq[checks.Span] {
	return func(yield func(checks.Span) bool) {
		start, i := span.Start, span.Start
		for i < span.End {
			width := lineBreak(content[i:span.End])
			if width == 0 {
				i++
				continue
			}
			if !yield(checks.Span{Start: start, End: i}) {
				return
			}
			i += width
			start = i
		}
		yield(checks.Span{Start: start, End: span.End})
	}
}

// lineBreak is the length of the line break at the start of text, 0 if there is
// none.
func lineBreak(text string) int {
	switch c := text[0]; {
	case c > '\r' && c < utf8.RuneSelf || c < '\n':
		return 0
	case c == '\r' && strings.HasPrefix(text, "\r\n"):
		return 2
	case c <= '\r':
		return 1
	case c == "\u0085"[0] && strings.HasPrefix(text, "\u0085"):
		return 2
	case c == "\u2028"[0] && (strings.HasPrefix(text, "\u2028") || strings.HasPrefix(text, "\u2029")):
		return 3
	}
	return 0
}

// trim is span without white space at its ends.
func trim(content string, span checks.Span) checks.Span {
	text := content[span.Start:span.End]
	left := strings.TrimLeftFunc(text, unicode.IsSpace)
	start := span.End - len(left)
	return checks.Span{Start: start, End: start + len(strings.TrimRightFunc(left, unicode.IsSpace))}
}
