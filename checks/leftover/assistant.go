package leftover

import (
	"slices"
	"strings"
	"sync"

	"github.com/kawan-mt/kawan/checks"
)

var assistantPhrases = sync.OnceValue(func() phrasebook { return phrases("assistant") })

// assistant looks for sentences in which a language model speaks of itself or
// of its task. An article whose source does so as well quotes one.
func (r *inspection) assistant() {
	if source := r.article.Source; source != nil && slices.ContainsFunc(source.Sentences, func(s checks.Sentence) bool {
		return assistantPhrases().begins(tokenize(nil, source.Content, s.Span)) != nil
	}) {
		return
	}
	content := r.article.Target.Content
	for i := range r.sentences {
		s := &r.sentences[i]
		if s.settled || quoted(content[:s.Start], content[s.Start:s.End]) {
			continue
		}
		if assistantPhrases().begins(s.tokens) != nil {
			s.settled = true
			r.add(RuleAssistant, checks.Critical, 0.95, s.Span, checks.Msg(RuleAssistant, checks.Quote("text", content[s.Start:s.End])))
		}
	}
}

// quoted tells whether a sentence begins with a quotation mark, or follows one
// that is still open on its line.
func quoted(before, sentence string) bool {
	const opening, closing, plain = "“„«「『", "”»」』", "\""
	if startsWith(sentence, opening+plain+"‘‚'") {
		return true
	}
	if at := strings.LastIndexByte(before, '\n'); at >= 0 {
		before = before[at+1:]
	}
	return strings.LastIndexAny(before, opening) > strings.LastIndexAny(before, closing) || strings.Count(before, plain)%2 == 1
}
