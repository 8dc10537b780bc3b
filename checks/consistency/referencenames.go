package consistency

import (
	"strconv"

	"github.com/kawan-mt/kawan/checks"
)

// misspelt finds names that the reference writes with other letters in the
// linked passage, and nowhere as the target does.
func (r *reference) misspelt(c *corpus, article *checks.Article, taken occupied) []checks.Finding {
	var list []checks.Finding
	s := c.stories[0]
	for n := range s.sentences {
		sent := &s.sentences[n]
		link := article.ToReference.LinkOf(article.Target.SentenceAt(int(sent.start)))
		if link == nil {
			continue
		}
		from := article.Reference.Sentences[link.Other.Start].Start
		to := article.Reference.Sentences[link.Other.End-1].End
		for t := sent.first; t < sent.last; t++ {
			w := c.at(0, t)
			if !w.capital || w.number || w.shouting || s.tokens[t].join() == opening || c.classes[w.class].lower > 0 || r.forms[w.fold] || c.inSource(0, w.fold) || c.known(w) {
				continue
			}
			span := c.span(place{0, t, t + 1})
			if taken.touches(0, span) {
				continue
			}
			if p, is := r.nearMiss(c, w, from, to); is {
				list = append(list, r.finding(c, span, place{0, t, t + 1}, p))
			}
		}
	}
	return list
}

// nearMiss is the name between two bytes of the reference that a word is likely
// a misspelling of.
func (r *reference) nearMiss(c *corpus, w *word, from, to int) (place, bool) {
	ours, story := c.heard(w.class), r.corpus.stories[0]
	for _, sent := range story.sentences {
		if int(sent.start) < from || int(sent.end) > to {
			continue
		}
		for t := sent.first; t < sent.last; t++ {
			o := r.corpus.at(0, t)
			theirs := r.corpus.heard(o.class)
			if o.capital && !o.shouting && !o.number && theirs.lower == 0 && len(theirs.shown) >= leastDoubtful && len(ours.shown) >= leastDoubtful-1 &&
				near(theirs, ours) && !c.affixes.inflected(o.fold, w.fold) {
				return place{0, t, t + 1}, true
			}
		}
	}
	return place{}, false
}

func (r *reference) finding(c *corpus, span checks.Span, ours, theirs place) checks.Finding {
	there := r.corpus.span(theirs)
	main := r.corpus.quote(theirs)
	f := checks.Finding{
		Rule: RuleName, Severity: checks.Neutral, Confidence: 0.5, Target: &span, Reference: &there,
		Message: checks.Msg("consistency.name.reference", checks.Quote("form", c.quote(ours)), checks.Quote("main", main)),
	}
	word := r.corpus.at(0, theirs.first)
	if count := int(r.corpus.classes[word.class].capital); count > 1 || c.inSource(0, word.fold) {
		f.Severity, f.Confidence = severityName, 0.8
		f.Edits = []checks.Edit{{Span: span, Replacement: main}}
	}
	f.Evidence = []checks.Evidence{{
		Label: checks.Msg("consistency.evidence.rendering"),
		Value: main + " (" + strconv.Itoa(int(r.corpus.classes[word.class].capital)) + ")",
		Place: &checks.Place{Side: checks.Reference, Span: there},
	}}
	return f
}
