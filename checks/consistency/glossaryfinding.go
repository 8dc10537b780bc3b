package consistency

import (
	"cmp"
	"slices"

	"github.com/kawan-mt/kawan/checks"
)

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
