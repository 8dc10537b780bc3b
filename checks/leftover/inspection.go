package leftover

import (
	"cmp"
	"slices"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/lang"
)

// inspection is the work on one article.
type inspection struct {
	pair    *pair
	article *checks.Article
	request *checks.Request
	options *options
	own     phrasebook // residue of the options
	origin  *origin

	tokens    []token // of all sentences
	sentences []sentence
	findings  []checks.Finding
}

// sentence is a sentence of the target with its tokens.
type sentence struct {
	checks.Sentence
	tokens  []token
	from    int  // where its tokens begin among those of the article
	settled bool // explained by another rule as a whole
}

func newInspection(p *pair, request *checks.Request, o *options) *inspection {
	r := &inspection{pair: p, article: request.Article, request: request, options: o, origin: newOrigin(request.Article.Source)}
	r.own = phrasebook{}
	for _, label := range o.Residue {
		r.own.add(label, "")
	}
	accept := accepted(o, r.article.Glossary)
	text := &r.article.Target
	r.sentences = make([]sentence, 0, len(text.Sentences))
	r.tokens = make([]token, 0, len(text.Content)/bytesPerToken)
	for _, s := range text.Sentences {
		if s.Block >= 0 && s.Block < len(text.Blocks) && text.Blocks[s.Block].Kind == checks.Code {
			continue
		}
		from := len(r.tokens)
		r.tokens = tokenize(r.tokens, text.Content, s.Span)
		r.sentences = append(r.sentences, sentence{Sentence: s, from: from})
	}
	for i := range r.sentences {
		s := &r.sentences[i]
		s.tokens = r.tokens[s.from:r.tokensUntil(i)]
		chain(s.tokens, text.Content)
		accept.accept(s.tokens)
	}
	return r
}

// bytesPerToken is a guess for the size of slices.
const bytesPerToken = 6

// tokensUntil is where the tokens of a sentence end.
func (r *inspection) tokensUntil(i int) int {
	if i+1 < len(r.sentences) {
		return r.sentences[i+1].from
	}
	return len(r.tokens)
}

// blockEnd is the number of the first sentence after i that is in another
// block.
func (r *inspection) blockEnd(i int) int {
	end := i + 1
	for end < len(r.sentences) && r.sentences[end].Block == r.sentences[i].Block {
		end++
	}
	return end
}

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
		for _, h := range r.hitsOf(words, tau) {
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

func (r *inspection) hitsOf(words []scored, tau float64) []hit {
	found := slices.DeleteFunc(r.pair.hits(words, tau, r.options.minimum()), func(h hit) bool { return inTitle(words, h) })
	stretch(words, found, r.origin != nil)
	found = grow(words, found)
	if len(found) == 1 && found[0].whole {
		return found
	}
	if whole, ok := r.pair.headline(words, r.origin); ok {
		return []hit{whole}
	}
	if whole, ok := r.pair.undivided(words); ok {
		return []hit{whole}
	}
	return found
}

func (r *inspection) counts() map[string]int {
	counts := map[string]int{}
	for _, s := range r.sentences {
		for _, t := range s.tokens {
			if t.kind == plain {
				counts[t.lower]++
			}
		}
	}
	return counts
}

// referenceWords are the words in lower case of a reference in the target's
// language: what another translator wrote is at home there.
func (r *inspection) referenceWords() set {
	reference := r.article.Reference
	if reference == nil || lang.Base(reference.Lang) != lang.Base(r.pair.target) {
		return nil
	}
	words := set{}
	for _, t := range tokenize(nil, reference.Content, checks.Span{End: len(reference.Content)}) {
		if t.kind == plain {
			words[t.lower] = struct{}{}
		}
	}
	return words
}

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
	}
	if !h.whole && r.kept(span, h.end-h.start) {
		f.Severity, f.Confidence = checks.Neutral, min(f.Confidence, 0.5)
	}
	r.explain(&f, words, h)
	return f
}

func (r *inspection) add(rule string, severity checks.Severity, confidence float64, span checks.Span, message checks.Message) {
	if r.request.Wants(rule) {
		r.findings = append(r.findings, checks.Finding{Rule: rule, Severity: severity, Confidence: confidence, Target: &span, Message: message})
	}
}

// sorted are the findings in order of place, without those that another of
// equal or greater severity holds.
func (r *inspection) sorted() []checks.Finding {
	slices.SortStableFunc(r.findings, func(a, b checks.Finding) int {
		return cmp.Or(cmp.Compare(a.Target.Start, b.Target.Start), cmp.Compare(b.Target.End, a.Target.End), cmp.Compare(b.Severity, a.Severity))
	})
	var out []checks.Finding
	for _, f := range r.findings {
		if n := len(out); n > 0 && out[n-1].Target.Contains(*f.Target) && out[n-1].Severity >= f.Severity {
			continue
		}
		out = append(out, f)
	}
	return out
}
