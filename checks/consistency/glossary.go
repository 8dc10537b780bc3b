package consistency

import (
	"cmp"
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

func (g *glossaryCheck) span(run checks.Run) checks.Span {
	sentences := g.article.Target.Sentences
	return sentences[run.Start].Cover(sentences[run.End-1].Span)
}

func (g *glossaryCheck) hit(e *glossaryEntry, code string, target checks.Span, source *checks.Span) {
	i := slices.IndexFunc(g.hits, func(h *glossaryHits) bool { return h.entry == e && h.code == code })
	if i < 0 {
		i = len(g.hits)
		g.hits = append(g.hits, &glossaryHits{entry: e, code: code})
	}
	h := g.hits[i]
	if !slices.Contains(h.targets, target) {
		h.targets = append(h.targets, target)
	}
	if source != nil && !slices.Contains(h.sources, *source) {
		h.sources = append(h.sources, *source)
	}
}

// findings are one for each entry and way of violating it.
func (g *glossaryCheck) findings() []checks.Finding {
	var list []checks.Finding
	for _, h := range g.hits {
		list = append(list, g.finding(h))
	}
	slices.SortStableFunc(list, func(a, b checks.Finding) int {
		return cmp.Or(cmp.Compare(a.Target.Start, b.Target.Start), cmp.Compare(a.Target.End, b.Target.End))
	})
	return list
}

func (g *glossaryCheck) finding(h *glossaryHits) checks.Finding {
	term := h.entry.term
	main := term.Source
	if !term.Untranslated && len(term.Accepted) > 0 {
		main = term.Accepted[0]
	}
	first := h.targets[0]
	f := checks.Finding{
		Rule: RuleGlossary, Severity: checks.Major, Confidence: 0.95, Target: &first,
		Message: checks.Msg(h.code, checks.Quote("form", g.article.Target.Slice(first)), checks.Quote("main", main),
			checks.Quote("source", term.Source), checks.Quote("entry", term.ID)),
	}
	if len(h.sources) > 0 {
		f.Source = &h.sources[0]
	}
	for _, span := range h.targets[1:] {
		f.Related = append(f.Related, checks.Place{Side: checks.Target, Span: span})
	}
	for _, span := range h.sources[min(1, len(h.sources)):] {
		f.Related = append(f.Related, checks.Place{Side: checks.Source, Span: span})
	}
	f.Evidence = append(f.Evidence, checks.Evidence{Label: checks.Msg("consistency.evidence.entry"), Value: term.ID})
	if term.Note != "" {
		f.Evidence = append(f.Evidence, checks.Evidence{Label: checks.Msg("consistency.evidence.note"), Value: term.Note})
	}
	if h.code == "consistency.glossary.forbidden" && main != "" {
		for _, span := range h.targets {
			f.Edits = append(f.Edits, checks.Edit{Span: span, Replacement: main})
		}
	}
	return f
}
