package drift

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/drift/forms"
	"github.com/kawan-mt/kawan/checks/lang"
	"github.com/kawan-mt/kawan/checks/text"
)

const (
	// leastTaken is the number of bytes from which a single word that stands on
	// both sides of two languages was taken over, as names of settings are.
	leastTaken = 4
	// sharedWords is the number of words in a row from which on two languages
	// that both know a cue do not have it in common by kinship.
	sharedWords = 3
	// mostShared is the number of words after which a stretch need not grow.
	mostShared = 16
)

// leaveOutShared leaves out the cues in stretches that passages in two
// languages have word for word: quoted titles and slogans, names, phrases left
// as they were. They say the same on both sides, though only the language
// that they are in knows their cues.
func (p *polarityPair) leaveOutShared() {
	if lang.Base(p.target.side.text.Lang) == lang.Base(p.other.side.text.Lang) || len(p.target.cues)+len(p.other.cues) > mostCues {
		return
	}
	ours, theirs := p.target.taken(&p.other), p.other.taken(&p.target)
	p.target.leaveOut(ours)
	p.other.leaveOut(theirs)
}

// leaveOut drops the cues in some stretches.
func (c *cuePassage) leaveOut(stretches []checks.Span) {
	if len(stretches) > 0 {
		c.cues = slices.DeleteFunc(c.cues, func(h hit) bool { return touches(stretches, h.span) })
	}
}

// taken are the stretches with cues that the other passage has as well.
func (c *cuePassage) taken(other *cuePassage) (stretches []checks.Span) {
	theirs := other.text()
	for _, h := range c.cues {
		if touches(stretches, h.span) {
			continue
		}
		word := wholeWords(c.side.text.Content, h.span)
		if at := wordIndex(theirs, c.side.text.Slice(word)); at < 0 {
			continue
		}
		stretch, words, at := c.widen(word, theirs)
		known := touches(other.cues.spans(), checks.Span{Start: at, End: at + stretch.Len()}.Shift(other.span.Start))
		if words >= sharedWords || !known && (words > 1 || word.Len() >= leastTaken) {
			stretches = append(stretches, stretch)
		}
	}
	return stretches
}

// spans are the places of all cues.
func (h hits) spans() []checks.Span {
	all := make([]checks.Span, len(h))
	for i := range h {
		all[i] = h[i].span
	}
	return all
}

// widen is a word with the words beside it for as long as the other passage
// has them in a row, how many they are and where they stand there.
func (c *cuePassage) widen(word checks.Span, other string) (stretch checks.Span, words, at int) {
	content := c.side.text.Content
	stretch, words, at = word, 1, wordIndex(other, content[word.Start:word.End])
	grow := func(wider checks.Span) bool {
		if wider == stretch || words == mostShared || !c.span.Contains(wider) {
			return false
		}
		found := wordIndex(other, content[wider.Start:wider.End])
		if found < 0 {
			return false
		}
		stretch, at = wider, found
		words++
		return true
	}
	for grow(checks.Span{Start: stretch.Start, End: nextWord(content, stretch.End, c.span.End)}) {
	}
	for grow(checks.Span{Start: wordBefore(content, stretch.Start, c.span.Start), End: stretch.End}) {
	}
	return stretch, words, at
}

// mostGap is how many bytes may lie between two words of a stretch.
const mostGap = 4

// nextWord is the end of the word that follows a place, the place itself when
// none follows soon.
func nextWord(content string, from, limit int) int {
	at := from
	for at < limit && at-from <= mostGap && !isWordRune(forms.RuneAt(content, at)) {
		at += utf8.RuneLen(forms.RuneAt(content, at))
	}
	start := at
	for at < limit && isWordRune(forms.RuneAt(content, at)) {
		at += utf8.RuneLen(forms.RuneAt(content, at))
	}
	if at == start || start-from > mostGap {
		return from
	}
	return at
}

// wordBefore is the start of the word before a place, the place itself when
// none stands shortly before it.
func wordBefore(content string, from, limit int) int {
	at := from
	for at > limit && from-at <= mostGap {
		r, size := forms.RuneBefore(content, at)
		if isWordRune(r) {
			break
		}
		at -= size
	}
	end := at
	for at > limit {
		r, size := forms.RuneBefore(content, at)
		if !isWordRune(r) {
			break
		}
		at -= size
	}
	if at == end || from-end > mostGap {
		return from
	}
	return at
}

// isWordRune tells the letters and digits of scripts with words; those of the
// others have no words to compare.
func isWordRune(r rune) bool {
	return (forms.IsLetter(r) || forms.Digit(r) >= 0) && !text.Unspaced(r)
}

// wordIndex is where a run of whole words stands in a text, -1 for nowhere.
func wordIndex(content, words string) int {
	if words == "" {
		return -1
	}
	for from := 0; ; {
		i := strings.Index(content[from:], words)
		if i < 0 {
			return -1
		}
		at := from + i
		before, _ := forms.RuneBefore(content, at)
		if !isWordRune(before) && !isWordRune(forms.RuneAt(content, at+len(words))) {
			return at
		}
		from = at + len(words)
	}
}
