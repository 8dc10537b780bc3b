package omission

import (
	"unicode"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
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
// sentence has no final mark although nearly all others have one, and no
// other side shows that it is complete.
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
	marked, all := 0, 0
	for _, s := range target.Sentences[:last] {
		if !s.Boilerplate {
			all++
			if endsWithMark(target.Slice(s.Span)) {
				marked++
			}
		}
	}
	alone := target.Sentences[last-1].Block != sentence.Block
	if float64(marked) < leastMarked*float64(all) || alone && utf8.RuneCountInString(target.Slice(sentence.Span)) < leastCut {
		return
	}
	for _, c := range compared {
		if c.rendersEnd(last) {
			return
		}
		for _, g := range c.gaps {
			if g.tail && near([]int{g.at}, sentence.End) {
				return // reported as the missing end
			}
		}
	}
	in.add(checks.Finding{Rule: RuleTruncated, Severity: checks.Critical, Confidence: 0.8,
		Message: checks.Msg("omission/truncated.cut", checks.Quote("text", target.Slice(sentence.Span))),
		Target:  &sentence.Span})
}

// rendersEnd tells whether the last sentence of the target is known to be
// complete: a counterpart of the last one here, or of one that has no final
// mark either, and not only of a part of it.
func (c *comparison) rendersEnd(last int) bool {
	link := c.alignment.LinkOf(last)
	if link == nil {
		return false
	}
	end := link.Other.End - 1
	if c.alignment.Other[end].State == checks.Partial {
		return false
	}
	return end == lastOfStory(c.text) || !endsWithMark(c.text.Slice(c.text.Sentences[end].Span))
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
