package leftover

import (
	"unicode"

	"github.com/kawan-mt/kawan/checks"
)

// untranslated is the one finding on an article of which nearly all was left.
func (r *inspection) untranslated(found []passage) (checks.Finding, bool) {
	left := 0
	for _, p := range found {
		if p.whole {
			left += countLetters(r.article.Target.Slice(*p.Target))
		}
	}
	if !r.request.Wants(RuleLanguage) || left == 0 || len(r.sentences) < 3 || float64(left) < nearlyAll*float64(r.letters()) {
		return checks.Finding{}, false
	}
	span := r.extent()
	return checks.Finding{Rule: RuleLanguage, Severity: checks.Critical, Confidence: 0.99, Target: &span,
		Message: checks.Msg("leftover.language.untranslated", checks.Language("lang", r.pair.source), checks.Language("target", r.pair.target))}, true
}

// identical looks for paragraphs that stand word for word in the source, where
// the languages are too little known or too much alike to judge words.
func (r *inspection) identical() {
	if r.article.Source == nil {
		return
	}
	known := map[string]checks.Span{}
	for _, block := range r.article.Source.Blocks {
		known[r.article.Source.Slice(block.Span)] = block.Span
	}
	var found []checks.Finding
	left := 0
	for _, block := range r.article.Target.Blocks {
		text := r.article.Target.Slice(block.Span)
		source, ok := known[text]
		if !ok || smallWords(text) < passageWords {
			continue
		}
		span := block.Span
		left += countLetters(text)
		found = append(found, checks.Finding{Rule: RuleLanguage, Severity: checks.Critical, Confidence: 0.9, Target: &span, Source: &source,
			Message: checks.Msg("leftover.language.identical", checks.Language("target", r.pair.target))})
	}
	if !r.request.Wants(RuleLanguage) {
		return
	}
	if len(found) > 1 && float64(left) >= nearlyAll*float64(r.letters()) {
		span := r.extent()
		found = []checks.Finding{{Rule: RuleLanguage, Severity: checks.Critical, Confidence: 0.95, Target: &span,
			Message: checks.Msg("leftover.language.same", checks.Language("target", r.pair.target))}}
	}
	r.findings = append(r.findings, found...)
}

// smallWords is the number of words without a capital.
func smallWords(text string) int {
	count := 0
	for _, t := range tokenize(nil, text, checks.Span{End: len(text)}) {
		if t.kind == plain {
			count++
		}
	}
	return count
}

// extent is the span from the first sentence to the last.
func (r *inspection) extent() checks.Span {
	return r.sentences[0].Span.Cover(r.sentences[len(r.sentences)-1].Span)
}

func (r *inspection) letters() int {
	total := 0
	for _, s := range r.sentences {
		total += countLetters(r.article.Target.Slice(s.Span))
	}
	return total
}

func countLetters(text string) int {
	count := 0
	for _, c := range text {
		if unicode.IsLetter(c) {
			count++
		}
	}
	return count
}
