package engine

import "github.com/kawan-mt/kawan/checks"

// restore moves the spans of a result about a piece to where they stand in the
// whole article.
func (p *piece) restore(result *checks.Result) {
	if p.start[checks.Target] == 0 && p.start[checks.Source] == 0 && p.start[checks.Reference] == 0 {
		return
	}
	for i := range result.Findings {
		f := &result.Findings[i]
		f.Target = p.span(checks.Target, f.Target)
		f.Source = p.span(checks.Source, f.Source)
		f.Reference = p.span(checks.Reference, f.Reference)
		p.places(f.Related)
		for j := range f.Evidence {
			if place := f.Evidence[j].Place; place != nil {
				place.Span = place.Span.Shift(p.start[place.Side])
			}
		}
		for j := range f.Edits {
			f.Edits[j].Span = f.Edits[j].Span.Shift(p.start[checks.Target])
		}
	}
	for i := range result.Observations {
		p.places(result.Observations[i].Places)
	}
}

func (p *piece) span(side checks.Side, span *checks.Span) *checks.Span {
	if span == nil {
		return nil
	}
	moved := span.Shift(p.start[side])
	return &moved
}

func (p *piece) places(places []checks.Place) {
	for i := range places {
		places[i].Span = places[i].Span.Shift(p.start[places[i].Side])
	}
}
