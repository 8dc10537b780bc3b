package leftover

import (
	"strings"
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
	whole := map[int]bool{}
	for i, block := range r.article.Target.Blocks {
		text := r.article.Target.Slice(block.Span)
		source, ok := known[text]
		if !ok || smallWords(text) < passageWords {
			continue
		}
		whole[i] = true
		span := block.Span
		left += countLetters(text)
		found = append(found, checks.Finding{Rule: RuleLanguage, Severity: checks.Critical, Confidence: 0.9, Target: &span, Source: &source,
			Message: checks.Msg("leftover.language.identical", checks.Language("target", r.pair.target))})
	}
	if !r.request.Wants(RuleLanguage) {
		return
	}
	theirs, ours := lettersOf(r.pair.sourceFunction), lettersOf(r.pair.targetFunction)
	for i := range r.sentences {
		if s := &r.sentences[i]; !whole[s.Block] && r.foreignWords(s, theirs, ours) {
			if source := r.origin.find(r.article.Target.Slice(s.Span)); source != nil {
				left += countLetters(r.article.Target.Slice(s.Span))
				span := s.Span
				found = append(found, checks.Finding{Rule: RuleLanguage, Severity: checks.Critical, Confidence: 0.9, Target: &span, Source: source,
					Message: checks.Msg("leftover.language.identical.sentence", checks.Language("target", r.pair.target))})
			}
		}
	}
	if len(found) > 1 && float64(left) >= nearlyAll*float64(r.letters()) {
		span := r.extent()
		found = []checks.Finding{{Rule: RuleLanguage, Severity: checks.Critical, Confidence: 0.95, Target: &span,
			Message: checks.Msg("leftover.language.same", checks.Language("target", r.pair.target))}}
	}
	r.findings = append(r.findings, found...)
}

// Words in lower case of a sentence, and words of the source alone among them, from
// which on it can be told from one that both languages write alike.
const (
	sentenceWords = 5
	sentenceOwn   = 2
)

// foreignWords tells whether a sentence has function words or letters that only the
// source's language has, and more of them than such of the target's.
func (r *inspection) foreignWords(s *sentence, theirs, ours map[rune]bool) bool {
	has := func(t token, function set, letters, others map[rune]bool) bool {
		return function.has(t.lower) || strings.ContainsFunc(t.lower, func(c rune) bool { return letters[c] && !others[c] })
	}
	words, source, target := 0, 0, 0
	for _, t := range s.tokens {
		if t.kind != plain && !t.first {
			continue
		}
		words++
		switch there, here := has(t, r.pair.sourceFunction, theirs, ours), has(t, r.pair.targetFunction, ours, theirs); {
		case there && !here:
			source++
		case here && !there:
			target++
		}
	}
	return words >= sentenceWords && source >= sentenceOwn && source > target
}

// lettersOf are the letters of the function words of a language, which are nearly
// all that it writes.
func lettersOf(function set) map[rune]bool {
	letters := map[rune]bool{}
	for word := range function {
		for _, c := range word {
			letters[c] = true
		}
	}
	return letters
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
