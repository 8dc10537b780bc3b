package consistency

import (
	"slices"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/lang"
)

// reference is the words of a reference translation in the target's language.
type reference struct {
	corpus *corpus
	forms  map[string]bool // folded
}

// observeReference is nil when there is no reference in the target's language.
func observeReference(article *checks.Article, o *options) (*reference, error) {
	if article.Reference == nil || article.ToReference == nil || lang.Base(article.Reference.Lang) != lang.Base(article.Target.Lang) {
		return nil, nil
	}
	c, err := newCorpus([]*story{observe(&checks.Article{ID: article.ID, Target: *article.Reference, SourceLang: article.SourceLang})}, o)
	if err != nil {
		return nil, err
	}
	r := &reference{corpus: c, forms: make(map[string]bool, len(c.words))}
	for i := range c.words {
		r.forms[c.words[i].fold] = true
	}
	return r, nil
}

// has tells whether the reference has all words of a place.
func (r *reference) has(c *corpus, p place) bool {
	for t := p.first; t < p.last; t++ {
		if !r.forms[c.at(int(p.story), t).fold] {
			return false
		}
	}
	return true
}

// weigh lets the reference speak on variants: what it has both renderings of is
// no error, the rendering that it has is the one to keep, and a spelling that
// only the target has is more than a note. It returns the variants that remain
// and the spans of the others.
func (r *reference) weigh(c *corpus, variants []*variant) (kept []*variant, licensed []checks.Span) {
	for _, v := range variants {
		if len(v.mains) == 0 || v.rule == RulePassage {
			kept = append(kept, v)
			continue
		}
		main := r.has(c, v.mains[0])
		v.others = slices.DeleteFunc(v.others, func(other rendered) bool {
			if !main || !r.has(c, other.places[0]) {
				return false
			}
			for _, p := range other.places {
				licensed = append(licensed, c.span(p))
			}
			return true
		})
		switch {
		case len(v.others) == 0:
			continue
		case !main && r.has(c, v.others[0].places[0]):
			v.mains, v.others[0].places = v.others[0].places, v.mains
		case main && v.rule == RuleName && v.severity == checks.Neutral:
			v.severity, v.confidence = severityName, 0.7
		}
		kept = append(kept, v)
	}
	return kept, licensed
}
