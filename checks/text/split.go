package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
)

// splitter cuts the blocks of one text into sentences.
type splitter struct {
	text  string
	rules *rules
	cues  cues
}

// candidate is a place where a sentence may end.
type candidate struct {
	block int  // start of the block
	start int  // of the sentence
	mark  int  // of the final mark
	run   int  // end of the run of marks
	after int  // end of the closing quotation marks and parentheses
	end   int  // of the block
	r     rune // the final mark
}

func (s *splitter) split(block checks.Span, emit func(checks.Span)) {
	s.cues.content = s.text
	start, i := block.Start, block.Start
	seen, worded := start, false // whether a word stands between start and seen
	for i < block.End {
		if skip := unmarked(s.text[i:block.End]); skip > 0 && s.rules.marks == "" {
			i += skip
			continue
		}
		r, size := utf8.DecodeRuneInString(s.text[i:block.End])
		if !s.final(r) {
			i += size
			continue
		}
		c := candidate{block: block.Start, start: start, mark: i, end: block.End, r: r}
		worded = worded || hasLetterOrDigit(s.text[seen:i])
		c.run = s.marks(i, block.End)
		c.after = s.closers(&c)
		i, seen = c.after, c.after
		if i < block.End && worded && s.breaks(&c) {
			s.emit(checks.Span{Start: start, End: i}, emit)
			start, worded = i, false
		}
	}
	s.emit(checks.Span{Start: start, End: block.End}, emit)
}

// emit gives out a sentence, and a credit in brackets before it as one of its
// own.
func (s *splitter) emit(span checks.Span, emit func(checks.Span)) {
	span = trim(s.text, span)
	if length := leadingCredit(s.text[span.Start:span.End]); length > 0 {
		emit(checks.Span{Start: span.Start, End: span.Start + length})
		span = trim(s.text, checks.Span{Start: span.Start + length, End: span.End})
	}
	if !span.Empty() {
		emit(span)
	}
}

// unmarked is the length of the character at the start of text where its first
// bytes tell, without decoding, that it is no final mark; else 0. It is a
// shortcut for letters of Latin, Greek, Cyrillic, Han and Kana.
func unmarked(text string) int {
	c := text[0]
	switch {
	case c < utf8.RuneSelf:
		if c != '.' && c != '!' && c != '?' {
			return 1
		}
	case c >= 0xC2 && c < 0xD6: // up to U+057F
		if len(text) > 1 && !utf8.RuneStart(text[1]) {
			return 2
		}
	case c >= 0xE4 && c < 0xEA || c == 0xE3 && len(text) > 1 && text[1] > 0x80: // U+3040 to U+9FFF
		if len(text) > 2 && !utf8.RuneStart(text[1]) && !utf8.RuneStart(text[2]) {
			return 3
		}
	}
	return 0
}

func (s *splitter) final(r rune) bool {
	return isTerminal(r) || r == '…' || s.rules.marks != "" && strings.ContainsRune(s.rules.marks, r)
}

// marks is the end of the run of final marks at i: "?!", "...".
func (s *splitter) marks(i, end int) int {
	for i < end {
		r, size := utf8.DecodeRuneInString(s.text[i:end])
		if !s.final(r) {
			break
		}
		i += size
	}
	return i
}

// closers is the end of what closes behind the marks of c: quotation marks,
// parentheses, footnote numbers, and marks that follow those in turn.
func (s *splitter) closers(c *candidate) int {
	i := c.run
	for i < c.end {
		r, size := utf8.DecodeRuneInString(s.text[i:c.end])
		switch {
		case isCloser(r) && s.closes(c, i, r, size):
			i += size
		case r == '[':
			width := footnote(s.text[i:c.end])
			if width == 0 {
				return i
			}
			i += width
		case i > c.run && s.final(r):
			i = s.marks(i, c.end)
		case unicode.IsSpace(r):
			next := i + spaces(s.text[i:c.end])
			if q, width := utf8.DecodeRuneInString(s.text[next:c.end]); q == '»' && s.closes(c, next, q, width) {
				i = next + width
				continue
			}
			return i
		default:
			return i
		}
	}
	return i
}

// closes tells whether the quotation mark r at i closes rather than opens.
func (s *splitter) closes(c *candidate, i int, r rune, size int) bool {
	next, _ := utf8.DecodeRuneInString(s.text[i+size : c.end])
	word := unicode.IsLetter(next) || unicode.IsDigit(next)
	switch {
	case r == '’' || r == '\'':
		return !unicode.IsLower(next)
	case unicode.In(r, unicode.Pe, unicode.Pf) && r != '»':
		return true
	case !word && !isOpener(next):
		return true
	case r == '"' || r == '＂':
		return s.open(c.start, i, r, 0)
	case r == '»':
		return s.open(c.block, i, '«', r)
	}
	return unicode.Is(unicode.Pi, r) && s.misused(c, i, size)
}

// misused tells that an opening quotation mark stands where one must close:
// another opening one comes before it and no closing one behind it.
func (s *splitter) misused(c *candidate, i, size int) bool {
	const reach, quotes = 2048, "“”„" // bytes
	before := s.text[max(c.block, i-reach):i]
	last := strings.LastIndexAny(before, quotes)
	if last < 0 || firstRune(before[last:]) == '”' {
		return false
	}
	after := s.text[i+size : min(c.end, i+reach)]
	next := strings.IndexAny(after, quotes)
	return next < 0 || firstRune(after[next:]) != '”'
}

// open tells whether a quotation is open in the text from start to i; closer
// is 0 for a mark that is the same on both sides.
func (s *splitter) open(start, i int, opener, closer rune) bool {
	const reach = 4096 // bytes; quotations are shorter
	text := s.text[max(start, i-reach):i]
	if closer == 0 {
		return strings.Count(text, string(opener))%2 == 1
	}
	return strings.Count(text, string(opener)) > strings.Count(text, string(closer))
}

// footnote is the length of a reference like "[12]" at the start of text.
func footnote(text string) int {
	end := strings.IndexByte(text, ']')
	if end < 2 || end > 4 || strings.Trim(text[1:end], "0123456789") != "" {
		return 0
	}
	return end + 1
}

func spaces(text string) int {
	return len(text) - len(strings.TrimLeftFunc(text, unicode.IsSpace))
}
