package leftover

import (
	"github.com/kawan-mt/kawan/checks"
)

// inspection is the work on one article.
type inspection struct {
	pair    *pair
	article *checks.Article
	request *checks.Request
	origin  *origin

	sentences []sentence
	findings  []checks.Finding
}

// sentence is a sentence of the target with its tokens.
type sentence struct {
	checks.Sentence
	tokens []token
}

func (r *inspection) read() {
	text := &r.article.Target
	r.sentences = make([]sentence, 0, len(text.Sentences))
	for _, s := range text.Sentences {
		tokens := tokenize(nil, text.Content, s.Span)
		chain(tokens, text.Content)
		r.sentences = append(r.sentences, sentence{Sentence: s, tokens: tokens})
	}
}

func (r *inspection) passages() {
	counts := map[string]int{}
	for _, s := range r.sentences {
		for _, t := range s.tokens {
			if t.kind == plain {
				counts[t.lower]++
			}
		}
	}
	tau := r.pair.threshold(r.origin != nil)
	for i := range r.sentences {
		s := &r.sentences[i]
		words := r.pair.weigh(s.tokens, r.origin, counts)
		found := r.pair.hits(words, tau)
		stretch(words, found, r.origin != nil)
		for _, h := range grow(words, found) {
			r.report(s, words, h, tau)
		}
	}
}

func (r *inspection) report(s *sentence, words []scored, h hit, tau float64) {
	span := checks.Span{Start: words[h.start].Start, End: words[h.end-1].End}
	plains := 0
	for _, w := range words[h.start:h.end] {
		if w.kind == plain {
			plains++
		}
	}
	finding := checks.Finding{Rule: RuleText, Severity: checks.Major, Confidence: 0.9}
	switch {
	case h.whole:
		span = s.Span
		finding.Severity = checks.Critical
	case h.end-h.start == 1:
		finding.Rule, finding.Severity = RuleWord, checks.Minor
	}
	r.add(finding.Rule, finding.Severity, finding.Confidence, span, checks.Msg(finding.Rule,
		checks.Quote("text", r.article.Target.Slice(span)), checks.Language("lang", r.pair.source)))
}

func (r *inspection) add(rule string, severity checks.Severity, confidence float64, span checks.Span, message checks.Message) {
	if r.request.Wants(rule) {
		r.findings = append(r.findings, checks.Finding{Rule: rule, Severity: severity, Confidence: confidence, Target: &span, Message: message})
	}
}
