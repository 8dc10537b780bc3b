package consistency

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/lang"
	"github.com/kawan-mt/kawan/checks/text"
)

// story is what the check remembers of one article: the words of the target
// with their places, and the words of the source that stand against them.
type story struct {
	job        string
	lang       string // base language of the target
	sourceLang string // base language of the source
	forms      []string
	tokens     []token
	sentences  []sentence
	source     []string // forms of the source
	units      []unit   // empty without source
	cited      []checks.Span
	payload    []byte // that the story was read from
}

// token is a word of the target: its number, in the story's forms or once
// merged in the corpus, what joins it to the word before, and where it starts.
type token struct {
	packed uint32
	start  int32 // byte position in the target
}

func newToken(word int32, between join, start int32) token {
	return token{uint32(word)<<3 | uint32(between), start}
}

func (t token) word() int32 { return int32(t.packed >> 3) }
func (t token) join() join  { return join(t.packed & 7) }

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
	span        checks.Span
	stopped     bool // ends with a full stop or its like: no headline
}

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
	if len(s.sentences) == 0 {
		return 0
	}
	return s.sentences[0].span.Start
}

func (s *story) end() int {
	if len(s.sentences) == 0 {
		return 0
	}
	return s.sentences[len(s.sentences)-1].span.End
}

// observe reads an article into a story. Sentences that are no part of the
// story or not in the target's language are left out.
func observe(article *checks.Article) *story {
	s := &story{job: article.ID, lang: lang.Base(article.Target.Lang), sourceLang: lang.Base(article.SourceLang)}
	vocabulary := vocabulary{index: make(map[string]int32, 512)}
	place := make([]int32, len(article.Target.Sentences)) // sentence of the article -> of the story, -1 if left out
	for i, sent := range article.Target.Sentences {
		place[i] = -1
		if sent.Boilerplate || sent.Lang != "" && lang.Base(sent.Lang) != s.lang {
			continue
		}
		first := int32(len(s.tokens))
		words(&article.Target, sent.Span, func(span checks.Span, word string, between join) {
			s.tokens = append(s.tokens, newToken(vocabulary.add(word), between, int32(span.Start)))
		})
		if int(first) == len(s.tokens) {
			continue
		}
		place[i] = int32(len(s.sentences))
		s.sentences = append(s.sentences, sentence{
			first: first, last: int32(len(s.tokens)), span: sent.Span,
			stopped: endsFully(article.Target.Slice(sent.Span)) && article.Target.Blocks[sent.Block].Kind != checks.Heading,
		})
	}
	s.forms = vocabulary.forms
	if article.Source != nil && article.ToSource != nil {
		s.observeSource(article, place)
	}
	return s
}

func (s *story) observeSource(article *checks.Article, place []int32) {
	vocabulary := vocabulary{index: make(map[string]int32, 512)}
	sentenceWords := make([][]sourceWord, len(article.Source.Sentences))
	for i, sent := range article.Source.Sentences {
		if sent.Boilerplate {
			continue
		}
		words(article.Source, sent.Span, func(_ checks.Span, word string, between join) {
			sentenceWords[i] = append(sentenceWords[i], newSourceWord(vocabulary.add(word), between, len(sentenceWords[i]) == 0))
		})
	}
	s.source = vocabulary.forms
	for _, link := range article.ToSource.Links {
		var u unit
		found := false
		for i := link.Target.Start; i < link.Target.End; i++ {
			if place[i] < 0 {
				continue
			}
			if !found {
				u.first, found = place[i], true
			}
			u.last = place[i] + 1
		}
		for i := link.Other.Start; i < link.Other.End; i++ {
			u.words = append(u.words, sentenceWords[i]...)
		}
		if found && len(u.words) > 0 {
			s.units = append(s.units, u)
		}
	}
}

type vocabulary struct {
	forms []string
	index map[string]int32
}

func (v *vocabulary) add(form string) int32 {
	id, known := v.index[form]
	if !known {
		id = int32(len(v.forms))
		v.forms = append(v.forms, form)
		v.index[form] = id
	}
	return id
}

// words yields the words of a sentence and what stands before each. Elided and
// possessive parts of two letters at most are cut off at their apostrophe.
func words(t *checks.Text, span checks.Span, yield func(span checks.Span, word string, between join)) {
	content := t.Content[span.Start:span.End]
	end := -1
	emit := func(at checks.Span, word string, between join) {
		// A full stop inside a word joins an abbreviation and a name that a space was forgotten between.
		if i := strings.IndexByte(word, '.'); i > 1 && i < len(word)-2 && !isDigit(word[i-1]) {
			yield(checks.Span{Start: at.Start, End: at.Start + i}, word[:i], between)
			at.Start, word, between = at.Start+i+1, word[i+1:], spaced
		}
		yield(at, word, between)
	}
	for at, word := range text.Words(content, span.Start) {
		between := opening
		if end >= 0 {
			between = joint(t.Content[end:at.Start])
		}
		end = at.End
		if i := strings.IndexAny(word, "'’"); i > 0 {
			_, size := utf8.DecodeRuneInString(word[i:])
			switch rest := len(word) - i - size; {
			case utf8.RuneCountInString(word[i+size:]) <= 2:
				at.End, word = at.Start+i, word[:i]
			case utf8.RuneCountInString(word[:i]) <= 3 && rest > 0:
				emit(checks.Span{Start: at.Start, End: at.Start + i}, word[:i], between)
				if between != opening {
					between = glued
				}
				at.Start, word = at.Start+i+size, word[i+size:]
			}
		}
		emit(at, word, between)
	}
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

// joint tells what the text between two words of a sentence is.
func joint(between string) join {
	switch between {
	case " ", ". ", ".", "\u00a0", "\n", "\u202f":
		return spaced
	case "-", "‐", "‑":
		return hyphen
	case "", "'", "’":
		return glued
	}
	kind := spaced
	for _, r := range between {
		switch {
		case unicode.IsSpace(r):
		case strings.ContainsRune("“\"„«‚‘:([!?…•*—–", r):
			return opening
		default:
			kind = broken
		}
	}
	return kind
}

// endsFully tells whether a passage ends like a sentence rather than a headline.
func endsFully(passage string) bool {
	passage = strings.TrimRightFunc(passage, func(r rune) bool {
		return unicode.IsSpace(r) || unicode.In(r, unicode.Pe, unicode.Pf, unicode.Pi) || r == '"' || r == '\''
	})
	r, _ := utf8.DecodeLastRuneInString(passage)
	return strings.ContainsRune(".!?…。！？؟۔।", r)
}
