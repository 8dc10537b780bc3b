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
		return assistantPhrases().begins(tokenize(nil, source.Content, s.Span)) > 0
	}) {
		return
	}
	content := r.article.Target.Content
	for i := 0; i < len(r.sentences); i++ {
		first := r.sentences[i]
		if quoted(content[:first.Start], content[first.Start:first.End]) {
			continue
		}
		n := assistantPhrases().begins(r.tokens[first.from:r.tokensUntil(r.blockEnd(i)-1)])
		if n == 0 {
			continue
		}
		last := i
		for r.tokensUntil(last) < first.from+n {
			last++
		}
		for k := i; k <= last; k++ {
			r.sentences[k].settled = true
		}
		span := first.Span.Cover(r.sentences[last].Span)
		r.add(RuleAssistant, checks.Critical, assistantConfidence, span, checks.Msg(RuleAssistant, checks.Quote("text", content[span.Start:span.End])))
		i = last
	}
}

const assistantConfidence = 0.95

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
