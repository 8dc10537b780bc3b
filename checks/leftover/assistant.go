package leftover

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
)

var assistantPhrases = sync.OnceValue(func() phrasebook { return phrases("assistant") })

// assistant looks for sentences in which a language model speaks of itself or
// of its task. An article whose source does so as well quotes one.
func (r *inspection) assistant() {
	inSource := sync.OnceValue(r.assistantInSource)
	content := r.article.Target.Content
	var quotes quotation
	for i := 0; i < len(r.sentences); i++ {
		first := r.sentences[i]
		quotes.read(content, first.Start)
		if quotes.open() || startsWith(content[first.Start:first.End], openMarks+plainMark+"‘‚'") {
			continue
		}
		n := assistantPhrases().begins(r.tokens[first.from:r.tokensUntil(r.blockEnd(i)-1)])
		if n == 0 {
			continue
		}
		if inSource() {
			return
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

// assistantInSource tells whether the source has a sentence of the kind.
func (r *inspection) assistantInSource() bool {
	source := r.article.Source
	return source != nil && slices.ContainsFunc(source.Sentences, func(s checks.Sentence) bool {
		return assistantPhrases().begins(tokenize(nil, source.Content, s.Span)) > 0
	})
}

const assistantConfidence = 0.95

const openMarks, closeMarks, plainMark = "“„«「『", "”»」』", "\""

// quotation follows the quotation marks of a text up to a byte.
type quotation struct {
	at              int
	curly, straight bool // a mark of either kind is open on the line
}

// read goes on to a later byte.
func (q *quotation) read(content string, to int) {
	for _, r := range content[q.at:max(q.at, to)] {
		switch {
		case r == '\n':
			q.curly, q.straight = false, false
		case r < utf8.RuneSelf && r != '"':
		case strings.ContainsRune(openMarks, r):
			q.curly = true
		case strings.ContainsRune(closeMarks, r):
			q.curly = false
		case strings.ContainsRune(plainMark, r):
			q.straight = !q.straight
		}
	}
	q.at = max(q.at, to)
}

// open tells whether a quotation goes on.
func (q *quotation) open() bool { return q.curly || q.straight }
