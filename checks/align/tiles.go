package align

import (
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/lexicon"
	"github.com/kawan-mt/kawan/checks/text"
)

// token is one occurrence of a word. Within one language each word of the
// target accounts for one of the other side at most.
type token struct {
	span    checks.Span
	form    string
	letters float64
	mate    int // index of the token of the facing side that it is the same as, -1 if none
	tile    int // number of words in the common run that it was found in, 0 if none
}

// tokensOf are the words of the sentences of a story, and where those of each
// sentence begin; begins has one entry more, the number of tokens.
func tokensOf(t *checks.Text, story []int) (tokens []token, begins []int) {
	unit := density(t.Lang)
	for _, i := range story {
		begins = append(begins, len(tokens))
		sentence := t.Sentences[i]
		for span, word := range text.Words(t.Slice(sentence.Span), sentence.Start) {
			tokens = append(tokens, token{span: span, form: lexicon.Fold(word), mate: -1,
				letters: float64(utf8.RuneCountInString(word)) / unit})
		}
	}
	return tokens, append(begins, len(tokens))
}

// mostCells is the size of a comparison, words by words, beyond which it is not made.
const mostCells = 1 << 17

// tile pairs the words of a run of either side, the longest common runs first
// wherever they stand (greedy string tiling, Wise 1993), down to runs of least
// words. Ties go to what comes first.
func tile(target, other []token, t, o checks.Run, least int) {
	if t.Len() == 0 || o.Len() == 0 || t.Len() > mostCells/o.Len() {
		return
	}
	for {
		length, i, j := longestRun(target, other, t, o)
		if length < least {
			return
		}
		for k := range length {
			target[i+k].mate, target[i+k].tile = j+k, length
			other[j+k].mate, other[j+k].tile = i+k, length
		}
	}
}

// longestRun is the longest run of equal words on both sides that have no mate
// yet, and where it begins.
func longestRun(target, other []token, t, o checks.Run) (length, atTarget, atOther int) {
	before := make([]int, o.Len()+1) // lengths of the runs that end at the target's word before
	for i := t.Start; i < t.End; i++ {
		diagonal := 0
		for j := o.Start; j < o.End; j++ {
			above := before[j-o.Start+1]
			run := 0
			if target[i].mate < 0 && other[j].mate < 0 && target[i].form == other[j].form {
				run = diagonal + 1
			}
			before[j-o.Start+1], diagonal = run, above
			if run > length {
				length, atTarget, atOther = run, i-run+1, j-run+1
			}
		}
	}
	return length, atTarget, atOther
}
