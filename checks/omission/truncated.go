package omission

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/lang"
)

// empty reports that nothing was translated.
func (in *inspection) empty(sides []checks.Side) {
	if len(sides) == 0 {
		in.setAside(checks.Msg(checks.ReasonNothing), RuleTruncated, RuleDuplicate)
		return
	}
	f := checks.Finding{Rule: RuleTruncated, Severity: checks.Critical, Confidence: 1,
		Message: checks.Msg("omission/truncated.empty"), Target: &checks.Span{}}
	setOther(&f, sides[0], wholeOf(in.article.Side(sides[0])))
	in.add(f)
}

func setOther(f *checks.Finding, side checks.Side, span checks.Span) {
	if side == checks.Source {
		f.Source = &span
	} else {
		f.Reference = &span
	}
}

const (
	// leastMarked is the share of sentences that must end with a mark for one
	// without to say anything.
	leastMarked = 0.8
	// leastCut is the number of letters from which a line that stands alone is
	// a sentence rather than a label.
	leastCut = 60
)

// cut reports a target that stops in the middle of a sentence: its last
// sentence has no final mark although nearly all others have one. Where there
// is something to compare with, that must show a part missing; where there is
// not, the last word must be one that cannot end a sentence, or else the
// finding is a hint.
func (in *inspection) cut(compared []*comparison) {
	target := &in.article.Target
	last := lastOfStory(target)
	if last < 2 || endsWithMark(target.Slice(target.Sentences[last].Span)) {
		return
	}
	sentence := target.Sentences[last]
	if sentence.Block < len(target.Blocks) && target.Blocks[sentence.Block].Kind != checks.Paragraph {
		return
	}
	label := target.Sentences[last-1].Block != sentence.Block && utf8.RuneCountInString(target.Slice(sentence.Span)) < leastCut
	hangs := in.hangs(sentence.Span)
	if !mostlyMarked(target, last) || label && !hangs {
		return
	}
	f := checks.Finding{Rule: RuleTruncated, Severity: checks.Critical, Confidence: 0.8,
		Message: checks.Msg("omission/truncated.cut", checks.Quote("text", target.Slice(sentence.Span))),
		Target:  &checks.Span{Start: sentence.Start, End: sentence.End}}
	for _, c := range compared {
		if !c.shortens(last) {
			return
		}
	}
	if len(compared) == 0 && !hangs {
		f.Severity, f.Confidence = checks.Minor, 0.4
	}
	in.add(f)
}

// mostlyMarked tells whether nearly all sentences before last end with a mark.
func mostlyMarked(text *checks.Text, last int) bool {
	marked, all := 0, 0
	for _, s := range text.Sentences[:last] {
		if !s.Boilerplate {
			all++
			if endsWithMark(text.Slice(s.Span)) {
				marked++
			}
		}
	}
	return float64(marked) >= leastMarked*float64(all)
}

// hangs tells whether a stretch of the target ends with a comma, a dash or a
// function word of its language.
func (in *inspection) hangs(span checks.Span) bool {
	content := in.article.Target.Slice(span)
	last, _ := utf8.DecodeLastRuneInString(content)
	if !unicode.IsLetter(last) && !unicode.IsDigit(last) {
		return strings.ContainsRune(",،、，", last) || unicode.Is(unicode.Pd, last)
	}
	list := words(content)
	return len(list) > 0 && slices.Contains(lang.Words(in.article.Target.Lang, "function"), list[len(list)-1])
}

// shortens tells whether the last sentence of the target renders only a part
// of its counterpart.
func (c *comparison) shortens(last int) bool {
	link := c.alignment.LinkOf(last)
	return link != nil && c.alignment.Other[link.Other.End-1].State == checks.Partial
}

func lastOfStory(text *checks.Text) int {
	last := len(text.Sentences) - 1
	for last >= 0 && text.Sentences[last].Boilerplate {
		last--
	}
	return last
}

// endsWithMark tells whether a sentence ends with a final mark, inside or
// outside of a closing quotation mark or parenthesis.
func endsWithMark(sentence string) bool {
	for sentence != "" {
		last, size := utf8.DecodeLastRuneInString(sentence)
		switch {
		case unicode.Is(unicode.Sentence_Terminal, last), last == '…', last == ':', last == '：', last == ';':
			return true
		case unicode.IsLetter(last), unicode.IsDigit(last), last == ',', last == '-', last == '–', last == '—', last == '،', last == '、', last == '，':
			return false
		}
		sentence = sentence[:len(sentence)-size]
	}
	return true
}
