package consistency

import (
	"slices"

	"github.com/kawan-mt/kawan/checks"
)

// glossaryEntry is a term of the glossary, made ready to be found.
type glossaryEntry struct {
	term      *checks.Term
	source    phrase
	accepted  []phrase
	forbidden []phrase
}

// glossaryHits are the places where an entry is violated in one way.
type glossaryHits struct {
	entry   *glossaryEntry
	code    string
	targets []checks.Span
	sources []checks.Span
}

// glossaryCheck looks at an article against its glossary.
type glossaryCheck struct {
	article *checks.Article
	target  [][]textWord // by sentence
	source  [][]textWord
	entries []*glossaryEntry
	terms   phraseIndex // source terms, by entry
	banned  phraseIndex // forbidden renderings of entries that no source term is to be looked for, by entry
	hits    []*glossaryHits
}

// checkGlossary finds renderings that the glossary forbids, source terms
// without an accepted rendering in the linked sentences, and terms that should
// have been left as in the source.
func checkGlossary(article *checks.Article) []checks.Finding {
	g := &glossaryCheck{article: article, terms: phraseIndex{byBase: map[string][]int32{}}, banned: phraseIndex{byBase: map[string][]int32{}}}
	ours, theirs := inflectionOf(article.Target.Lang), inflectionOf(article.SourceLang)
	for i := range article.Glossary {
		term := &article.Glossary[i]
		e := &glossaryEntry{term: term, source: newPhrase(term.Source, term.CaseSensitive, theirs)}
		for _, rendering := range term.Accepted {
			e.accepted = append(e.accepted, newPhrase(rendering, term.CaseSensitive, ours))
		}
		if term.Untranslated {
			e.accepted = append(e.accepted, newPhrase(term.Source, term.CaseSensitive, ours))
		}
		for _, rendering := range term.Forbidden {
			e.forbidden = append(e.forbidden, newPhrase(rendering, term.CaseSensitive, ours))
		}
		g.terms.add(&e.source, int32(i))
		for n := range e.forbidden {
			if article.Source == nil || term.Source == "" {
				g.banned.add(&e.forbidden[n], int32(i))
			}
		}
		g.entries = append(g.entries, e)
	}
	for _, sent := range article.Target.Sentences {
		g.target = append(g.target, wordsOf(&article.Target, sent.Span, ours))
	}
	if article.Source != nil && article.ToSource != nil {
		for _, sent := range article.Source.Sentences {
			g.source = append(g.source, wordsOf(article.Source, sent.Span, theirs))
		}
		for i := range article.ToSource.Links {
			g.checkLink(&article.ToSource.Links[i])
		}
	}
	g.checkForbidden()
	return g.findings()
}

// mention is where an entry's source term stands.
type mention struct {
	entry *glossaryEntry
	span  checks.Span
}

// checkLink looks at the terms of linked sentences.
func (g *glossaryCheck) checkLink(link *checks.Link) {
	for _, m := range g.mentions(link.Other) {
		accepted := g.renderings(m.entry.accepted, link.Target)
		forbidden := slices.DeleteFunc(g.renderings(m.entry.forbidden, link.Target), func(f checks.Span) bool {
			return slices.ContainsFunc(accepted, func(a checks.Span) bool { return a.Contains(f) })
		})
		switch {
		case len(forbidden) > 0:
			for _, span := range forbidden {
				g.hit(m.entry, "consistency.glossary.forbidden", span, &m.span)
			}
		case len(m.entry.accepted) == 0 || len(accepted) > 0 || g.nearby(m.entry, link):
		default:
			code := "consistency.glossary.missing"
			if m.entry.term.Untranslated {
				code = "consistency.glossary.kept"
			}
			g.hit(m.entry, code, g.span(link.Target), &m.span)
		}
	}
}

// mentions are the source terms in a run of source sentences. Of terms that
// overlap the longest counts, and of entries for one term each.
func (g *glossaryCheck) mentions(run checks.Run) []mention {
	var all []mention
	for i := run.Start; i < run.End; i++ {
		for _, id := range g.terms.candidates(g.source[i]) {
			e := g.entries[id]
			e.source.find(g.article.Source, g.article.Source.Sentences[i].Span, g.source[i], func(span checks.Span) {
				all = append(all, mention{e, span})
			})
		}
	}
	kept := slices.DeleteFunc(slices.Clone(all), func(m mention) bool {
		return slices.ContainsFunc(all, func(o mention) bool { return o.span.Overlap(m.span) > 0 && o.span.Len() > m.span.Len() })
	})
	// A term with two entries has two meanings: what either accepts is right.
	return slices.DeleteFunc(kept, func(m mention) bool {
		return slices.ContainsFunc(kept, func(o mention) bool {
			return o.entry != m.entry && o.span == m.span && len(g.renderings(o.entry.accepted, g.linked(run))) > 0
		})
	})
}

// linked is the run of target sentences that a run of source sentences is linked to.
func (g *glossaryCheck) linked(run checks.Run) checks.Run {
	for _, link := range g.article.ToSource.Links {
		if link.Other == run {
			return link.Target
		}
	}
	return checks.Run{}
}

// renderings are the places of phrases in a run of target sentences.
func (g *glossaryCheck) renderings(phrases []phrase, run checks.Run) []checks.Span {
	var list []checks.Span
	for i := run.Start; i < run.End; i++ {
		for n := range phrases {
			phrases[n].find(&g.article.Target, g.article.Target.Sentences[i].Span, g.target[i], func(span checks.Span) { list = append(list, span) })
		}
	}
	return list
}

// nearby tells whether an accepted rendering stands in a compound, or in a
// sentence next to the linked ones that has no such term in its own source.
func (g *glossaryCheck) nearby(e *glossaryEntry, link *checks.Link) bool {
	for i := max(link.Target.Start-1, 0); i < min(link.Target.End+1, len(g.target)); i++ {
		inside := i >= link.Target.Start && i < link.Target.End
		if inside && slices.ContainsFunc(e.accepted, func(p phrase) bool { return p.within(g.target[i]) }) {
			return true
		}
		if inside || len(g.renderings(e.accepted, checks.Run{Start: i, End: i + 1})) == 0 {
			continue
		}
		own := g.article.ToSource.LinkOf(i)
		if own == nil || !slices.ContainsFunc(g.mentions(own.Other), func(m mention) bool { return m.entry == e }) {
			return true
		}
	}
	return false
}

// checkForbidden looks for forbidden renderings where no source tells what they
// stand for.
func (g *glossaryCheck) checkForbidden() {
	for i := range g.target {
		run := checks.Run{Start: i, End: i + 1}
		for _, id := range g.banned.candidates(g.target[i]) {
			e := g.entries[id]
			accepted := g.renderings(e.accepted, run)
			for _, span := range g.renderings(e.forbidden, run) {
				if !slices.ContainsFunc(accepted, func(a checks.Span) bool { return a.Contains(span) }) {
					g.hit(e, "consistency.glossary.forbidden", span, nil)
				}
			}
		}
	}
}
