package consistency

import (
	"cmp"
	"slices"

	"github.com/kawan-mt/kawan/checks"
)

// apart says how many bytes are between a token and the word before it, or the
// start of its sentence, where that is not what its join has in most texts.
type apart struct{ token, bytes int32 }

// usualGap is the number of bytes that a join has in most texts. The first word
// of a sentence stands at its start.
func usualGap(between join, first bool) int32 {
	switch {
	case first || between == glued:
		return 0
	case between <= hyphen:
		return 1
	}
	return 2
}

// addToken adds a token of the sentence that begins with token first.
func (s *story) addToken(t token, first int32, bytes int) {
	id := int32(len(s.tokens))
	if int32(bytes) != usualGap(t.join(), id == first) {
		s.apart = append(s.apart, apart{id, int32(bytes)})
	}
	s.tokens = append(s.tokens, t)
}

// gaps yields the tokens of a sentence and how many bytes are before each.
func (s *story) gaps(sent sentence, yield func(t int32, bytes int) bool) {
	next, _ := slices.BinarySearchFunc(s.apart, sent.first, func(a apart, t int32) int { return cmp.Compare(a.token, t) })
	for t := sent.first; t < sent.last; t++ {
		bytes := usualGap(s.tokens[t].join(), t == sent.first)
		if next < len(s.apart) && s.apart[next].token == t {
			bytes, next = s.apart[next].bytes, next+1
		}
		if !yield(t, int(bytes)) {
			return
		}
	}
}

// startOf is the byte at which a token starts in its story's target.
func (c *corpus) startOf(s *story, token int32) int {
	i, found := slices.BinarySearchFunc(s.sentences, token, func(sent sentence, t int32) int { return cmp.Compare(sent.first, t) })
	if !found {
		i--
	}
	at := int(s.sentences[i].start)
	s.gaps(s.sentences[i], func(t int32, bytes int) bool {
		at += bytes
		if t == token {
			return false
		}
		at += len(c.words[s.tokens[t].word()].raw)
		return true
	})
	return at
}

// span is the bytes that a place covers in its story's target.
func (c *corpus) span(p place) checks.Span {
	s := c.stories[p.story]
	return checks.Span{Start: c.startOf(s, p.first), End: c.startOf(s, p.last-1) + len(c.at(int(p.story), p.last-1).raw)}
}
