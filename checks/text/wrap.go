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
	width int // columns of the longest line
}

const (
	minWrapWidth = 30  // columns; shorter lines are a list, or verse
	maxWrapWidth = 130 // columns; longer ones are paragraphs
	minWrapFull  = 0.75
	minWrapOpen  = 0.4
)

// hardWrapped recognises that the next word would seldom have fitted on a line
// and that many lines stop in the middle of a sentence.
func hardWrapped(content string) *wrapping {
	type pair struct{ used, next int }
	var pairs []pair
	var w wrapping
	open := 0
	last := checks.Span{}
	for line := range lines(content, checks.Span{End: len(content)}) {
		span := trim(content, line)
		if !span.Empty() && !last.Empty() {
			before, after := content[last.Start:last.End], content[span.Start:span.End]
			used := columns(before)
			if used > maxWrapWidth {
				return nil
			}
			w.width = max(w.width, used)
			if !startsItem(after) {
				pairs = append(pairs, pair{used, firstWord(after)})
				if !endsSentence(before) {
					open++
				}
			}
		}
		last = span
	}
	if len(pairs) < 2 || w.width < minWrapWidth {
		return nil
	}
	full := 0
	for _, p := range pairs {
		if p.used+p.next >= w.width {
			full++
		}
	}
	if share := 1 / float64(len(pairs)); float64(full)*share < minWrapFull || float64(open)*share < minWrapOpen {
		return nil
	}
	return &w
}

// joins tells whether the line break between two lines is only a wrap.
func (w *wrapping) joins(before, after string) bool {
	if w == nil || startsItem(after) {
		return false
	}
	full := columns(before)+firstWord(after) >= w.width
	return full || !endsSentence(before) && startsSmall(after)
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

// firstWord is the number of columns that had to fit for the line break not
// to be needed: the first word and a space, or a few characters of a script
// that breaks anywhere.
func firstWord(line string) int {
	const anywhere = 6 // marks that must not start a line move it by as much
	n := 0
	for _, r := range line {
		if unicode.IsSpace(r) {
			break
		}
		if n++; Unspaced(r) {
			return anywhere
		}
	}
	return n + 1
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
