package leftover

import (
	"slices"

	"github.com/kawan-mt/kawan/checks"
)

// passage is a stretch that was left; whole when it is a sentence.
type passage struct {
	checks.Finding
	whole bool
}

// leftovers looks for text and words in the source language.
func (r *inspection) leftovers() {
	in := &setting{origin: r.origin, counts: r.counts(), reference: r.referenceWords()}
	tau := r.pair.threshold(r.origin != nil)
	var found []passage
	for i := range r.sentences {
		s := &r.sentences[i]
		if s.settled || len(s.tokens) == 0 || s.Lang != "" && len(s.tokens) >= atLeast && !r.expected(s.Lang) || r.options.allows(s.Lang) {
			continue
		}
		words := r.pair.weigh(s.tokens, in)
		for _, h := range r.hitsOf(s, words, tau) {
			found = append(found, passage{r.finding(s, words, h, tau), h.whole})
		}
	}
	if whole, ok := r.untranslated(found); ok {
		r.findings = append(r.findings, whole)
		return
	}
	for _, p := range found {
		if r.request.Wants(p.Rule) {
			r.findings = append(r.findings, p.Finding)
		}
	}
}

// hitsOf are the hits of one sentence. One that the source has word for word is
// left as a whole if any running text in it is.
func (r *inspection) hitsOf(s *sentence, words []scored, tau float64) []hit {
	found := slices.DeleteFunc(r.pair.hits(words, tau, r.options.minimum()), func(h hit) bool { return inTitle(words, h) })
	stretch(words, found, r.origin != nil)
	found = grow(words, found)
	if len(found) == 1 && found[0].whole {
		return found
	}
	if prose(words, found) && r.origin.find(r.article.Target.Slice(s.Span)) != nil {
		return []hit{{segment: segment{0, len(words), headlineScore}, whole: true}}
	}
	if whole, ok := r.pair.headline(words, r.origin); ok {
		return []hit{whole}
	}
	if whole, ok := r.pair.undivided(words); ok {
		return []hit{whole}
	}
	return found
}

// termWords is the length up to which a hit without function words may be a term that
// the translator kept, “frame rate”, so that it does not weigh as a phrase does.
const termWords = 2

// finding words one hit.
func (r *inspection) finding(s *sentence, words []scored, h hit, tau float64) checks.Finding {
	span := checks.Span{Start: words[h.start].Start, End: words[h.end-1].End}
	f := checks.Finding{Rule: RuleText, Severity: checks.Major, Target: &span}
	margin := h.score - tau
	switch {
	case h.whole:
		span, f.Severity = s.Span, checks.Critical
		f.Confidence = wholeConfidence.at(margin)
	case h.end-h.start == 1:
		f.Rule, f.Severity = RuleWord, checks.Minor
		f.Confidence = wordConfidence.at(h.score - r.pair.bar(words, h.segment, tau, r.options.minimum()))
	default:
		f.Confidence = textConfidence.at(margin)
		if h.end-h.start <= termWords && !prose(words, []hit{h}) {
			f.Severity = checks.Minor
		}
	}
	if !h.whole && r.kept(span) {
		f.Severity, f.Confidence = checks.Neutral, min(f.Confidence, 0.5)
	}
	r.explain(&f, words, h)
	return f
}
