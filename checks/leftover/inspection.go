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
		p.lower(s.tokens)
		chain(s.tokens, text.Content)
		p.keepTerms(s.tokens)
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
