package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
)

// wrapping describes a text whose lines were broken at a column; nil for one
// whose line breaks mean something.
type wrapping struct {
	measure func(line string) int
	width   int // of the longest line
}

const (
	minWrapWidth = 30  // columns; shorter lines are a list, or verse
	maxWrapWidth = 130 // columns; longer ones are paragraphs
	minWrapFull  = 0.75
	minWrapOpen  = 0.4
)

// seam is a line break inside a paragraph, between two lines.
type seam struct {
	before, after string
}

// hardWrapped recognises that the next word would seldom have fitted on a line
// and that many lines stop in the middle of a sentence. East Asian text may have
// been broken by columns or by characters.
func hardWrapped(content string) *wrapping {
	seams, open := seamsOf(content)
	if len(seams) < 2 || float64(open) < minWrapOpen*float64(len(seams)) {
		return nil
	}
	for _, measure := range []func(string) int{columns, utf8.RuneCountInString} {
		w := &wrapping{measure: measure}
		for _, s := range seams {
			if strings.ContainsFunc(s.before, isBreakable) { // a long word alone may stick out
				w.width = max(w.width, measure(s.before))
			}
		}
		full := 0
		for _, s := range seams {
			if w.isFull(s.before, s.after) {
				full++
			}
		}
		if w.width >= minWrapWidth && w.width <= maxWrapWidth && float64(full) >= minWrapFull*float64(len(seams)) {
			return w
		}
	}
	return nil
}

// seamsOf are the line breaks that may be wraps, and the number of those in the
// middle of a sentence; none when a line is too long to have been wrapped.
func seamsOf(content string) (seams []seam, open int) {
	const longest = maxWrapWidth * utf8.UTFMax // bytes
	last := checks.Span{}
	for line := range lines(content, checks.Span{End: len(content)}) {
		span := trim(content, line)
		if !span.Empty() && !last.Empty() {
			if last.Len() > longest {
				return nil, 0
			}
			s := seam{content[last.Start:last.End], content[span.Start:span.End]}
			if !startsItem(s.after) {
				seams = append(seams, s)
				if !endsSentence(s.before) {
					open++
				}
			}
		}
		last = span
	}
	return seams, open
}

// joins tells whether the line break between two lines is only a wrap.
func (w *wrapping) joins(before, after string) bool {
	if w == nil {
		return false
	}
	full, ended := w.isFull(before, after), endsSentence(before)
	if startsItem(after) && (!full || ended || startsItem(before)) {
		return false
	}
	return full || !ended && (startsSmall(after) || strings.ContainsFunc(before, Unspaced) && 2*w.measure(before) > w.width)
}

// isFull tells whether the first word of the next line did not fit behind line.
func (w *wrapping) isFull(line, next string) bool {
	used := w.measure(line)
	if Unspaced(firstRune(next)) || Unspaced(lastRune(line)) {
		return used >= w.width-max(6, w.width/6) // breaks anywhere, but for some marks
	}
	word := next
	if end := strings.IndexFunc(next, isBreakable); end >= 0 {
		word = next[:end]
	}
	return used+1+w.measure(word) > w.width
}

// isBreakable tells whether a line can be broken at r.
func isBreakable(r rune) bool {
	return unicode.IsSpace(r) && r != '\u00a0' && r != '\u202f' && r != '\u2007' || Unspaced(r)
}

// columns is the width of a line; East Asian characters take two.
func columns(line string) int {
	const firstWide = 0x2E80 // CJK radicals; what comes before is narrow, bar little
	n := utf8.RuneCountInString(line)
	if n == len(line) {
		return n
	}
	for _, r := range line {
		if r >= firstWide {
			n++
		}
	}
	return n
}

// startsItem tells whether a line begins with the mark of a list item.
func startsItem(line string) bool {
	mark, _, found := strings.Cut(line, " ")
	if !found {
		return false
	}
	switch mark {
	case "-", "*", "+", "•", "·", "▪", "◦", "‣", "–", "—", "■", "●", "○", "►":
		return true
	}
	return isCounter(strings.TrimPrefix(mark, "("))
}

// isCounter tells whether mark numbers an item: "3.", "12)", "b.".
func isCounter(mark string) bool {
	body := strings.TrimRight(mark, ".)")
	if body == mark || body == "" {
		return false
	}
	if r, size := utf8.DecodeRuneInString(body); size == len(body) && unicode.IsLetter(r) {
		return true
	}
	return len(body) <= 3 && strings.Trim(body, "0123456789") == ""
}

func startsSmall(line string) bool {
	r, _ := utf8.DecodeRuneInString(line)
	return unicode.IsLower(r)
}

// endsSentence tells whether a line ends with a final mark, quotes aside.
func endsSentence(line string) bool {
	line = strings.TrimRightFunc(line, isCloser)
	r, _ := utf8.DecodeLastRuneInString(line)
	return isTerminal(r) || r == '…' || r == ':'
}
