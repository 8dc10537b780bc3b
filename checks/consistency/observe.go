package consistency

import (
	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/lang"
	"github.com/kawan-mt/kawan/checks/lexicon"
)

// observe reads an article into a story. Sentences that are no part of the
// story or not in the target's language are left out.
func observe(article *checks.Article) *story {
	s := &story{job: article.ID, lang: lang.Base(article.Target.Lang), sourceLang: lang.Base(article.SourceLang), lexicon: lexicon.For(article)}
	vocabulary := newVocabulary(len(article.Target.Content))
	place := make([]int32, len(article.Target.Sentences)) // sentence of the article -> of the story, -1 if left out
	for i, sent := range article.Target.Sentences {
		place[i] = -1
		if sent.Boilerplate || sent.Lang != "" && lang.Base(sent.Lang) != s.lang {
			continue
		}
		first, end := int32(len(s.tokens)), sent.Start
		words(&article.Target, sent.Span, func(span checks.Span, word string, between join) {
			s.addToken(newToken(vocabulary.add(word), between), first, span.Start-end)
			end = span.Start + len(word)
		})
		if int(first) == len(s.tokens) {
			continue
		}
		place[i] = int32(len(s.sentences))
		stopped := endsFully(article.Target.Slice(sent.Span)) && !isHeading(&article.Target, sent.Block)
		s.sentences = append(s.sentences, newSentence(first, int32(len(s.tokens)), sent.Span, stopped))
	}
	s.forms = vocabulary.forms
	if article.Source != nil && article.ToSource != nil {
		s.observeSource(article, place)
	}
	return s
}

func isHeading(t *checks.Text, block int) bool {
	return block < len(t.Blocks) && t.Blocks[block].Kind == checks.Heading
}

func (s *story) observeSource(article *checks.Article, place []int32) {
	vocabulary := newVocabulary(len(article.Source.Content))
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
		if found && len(u.words) > 0 && s.size(u)*len(u.words) <= mostFacing {
			s.units = append(s.units, u)
		}
	}
}

// mostFacing bounds the words of a linked passage times those of its source: in longer
// ones any word stands against any other, and what is counted grows with the square.
const mostFacing = 1 << 19

// size is the number of target words of a unit.
func (s *story) size(u unit) int { return int(s.sentences[u.last-1].last - s.sentences[u.first].first) }

type vocabulary struct {
	forms []string
	index map[string]int32
}

// bytesPerForm is how much text brings a new word, in an article of some length.
const bytesPerForm = 16

func newVocabulary(bytes int) *vocabulary {
	return &vocabulary{index: make(map[string]int32, bytes/bytesPerForm)}
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
