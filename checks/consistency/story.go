package consistency

import (
	"bytes"
	"cmp"
	"slices"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/lexicon"
)

// story is what the check remembers of one article: the words of the target
// with their places, and the words of the source that stand against them.
type story struct {
	job        string
	lang       string // base language of the target
	sourceLang string // base language of the source
	forms      []string
	tokens     []token
	apart      []apart // tokens that stand at an unusual distance from the word before
	sentences  []sentence
	source     []string // forms of the source
	units      []unit   // empty without source
	cited      []checks.Span
	payload    []byte           // of a decoded story until it is loaded
	places     []checks.Place   // likewise
	lexicon    *lexicon.Lexicon // with the article's own pairs of words; nil of a decoded story
}

// token is a word of the target: its number, in the story's forms or once
// merged in the corpus, and what joins it to the word before.
type token uint32

func newToken(word int32, between join) token { return token(uint32(word)<<3 | uint32(between)) }

func (t token) word() int32 { return int32(t >> 3) }

func (t token) join() join { return join(t & 7) }

// join is what stands between a word and the one before it.
type join uint8

const (
	spaced  join = iota // white space, or a full stop within a sentence
	hyphen              // a hyphen and nothing else
	glued               // nothing, or an apostrophe
	broken              // a comma, bracket or other sign
	opening             // start of a sentence, quotation or after a colon: a capital tells nothing
)

// sentence is a run of tokens.
type sentence struct {
	first, last int32 // tokens [first, last)
	start, end  int32 // bytes of the target
	stopped     bool  // ends with a full stop or its like: no headline
}

func newSentence(first, last int32, span checks.Span, stopped bool) sentence {
	return sentence{first, last, int32(span.Start), int32(span.End), stopped}
}

func (s *sentence) span() checks.Span { return checks.Span{Start: int(s.start), End: int(s.end)} }

// unit is what the alignment linked: sentences and source words.
type unit struct {
	first, last int32 // sentences [first, last)
	words       []sourceWord
}

// sourceWord is a word of the source: its number, in the story's source or once
// merged in the corpus, what joins it to the word before, and a mark.
type sourceWord uint32

func newSourceWord(form int32, between join, first bool) sourceWord {
	return sourceWord(uint32(form)<<4 | uint32(bit(first))<<3 | uint32(between))
}

func (w sourceWord) form() int32 { return int32(w >> 4) }

func (w sourceWord) join() join { return join(w & 7) }

// full tells whether a sentence begins with the word.
func (w sourceWord) full() bool { return w&8 != 0 }

// start and end are the bytes that the story's first sentence starts and its
// last one ends at.
func (s *story) start() int {
	if len(s.places) > 0 {
		return s.places[0].Span.Start
	}
	if len(s.sentences) == 0 {
		return 0
	}
	return int(s.sentences[0].start)
}

func (s *story) end() int {
	if n := len(s.places); n > 0 {
		return s.places[n-1].Span.End
	}
	if len(s.sentences) == 0 {
		return 0
	}
	return int(s.sentences[len(s.sentences)-1].end)
}

// sortStories orders stories by language, job and place, and keeps one of those
// that hold the same stretch of an article: an article may come in pieces, and
// a piece several times.
func sortStories(stories []*story) []*story {
	slices.SortFunc(stories, func(a, b *story) int {
		return cmp.Or(cmp.Compare(a.lang, b.lang), cmp.Compare(a.job, b.job), cmp.Compare(a.start(), b.start()), bytes.Compare(a.payload, b.payload))
	})
	kept := stories[:0]
	for _, s := range stories {
		if n := len(kept); n == 0 || kept[n-1].lang != s.lang || kept[n-1].job != s.job || kept[n-1].end() <= s.start() {
			kept = append(kept, s)
		}
	}
	return kept
}
