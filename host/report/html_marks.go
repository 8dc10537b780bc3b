package report

import (
	"fmt"
	"slices"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/engine"
)

// stretch is a part of a passage with the findings that cover it.
type stretch struct {
	Text   string
	Marked bool
	Class  string // severity of the gravest of its findings, or that all are accepted
	Cards  string // ids of their cards, separated by spaces
}

// classAccepted is the class of what people accepted.
const classAccepted = "accepted"

// marking cuts passages at the ends of findings, and deals each finding out to
// one passage.
type marking struct {
	findings []engine.Finding // those that count, then those that people accepted
	article  int
	dealt    []bool
	places   map[checks.Side]*places
}

func newMarking(r *engine.Result, article int) *marking {
	all := slices.Concat(r.Findings, r.Suppressed)
	return &marking{all, article, make([]bool, len(all)), map[checks.Side]*places{}}
}

func (m *marking) on(side checks.Side) *places {
	if m.places[side] == nil {
		m.places[side] = newPlaces(m.findings, side)
	}
	return m.places[side]
}

// card is the id of a finding's card.
func (m *marking) card(index int) string { return fmt.Sprintf("a%d-f%d", m.article, index) }

// cut divides the content of span where findings begin and end.
func (m *marking) cut(side checks.Side, content string, span checks.Span) []stretch {
	if span.Empty() {
		return nil
	}
	cuts := []int{span.Start, span.End}
	over := m.on(side).over(span)
	for _, i := range over {
		mark := m.findings[i].Span(side)
		cuts = append(cuts, max(mark.Start, span.Start), min(mark.End, span.End))
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	var stretches []stretch
	for i := range cuts[1:] {
		part := checks.Span{Start: cuts[i], End: cuts[i+1]}
		stretches = append(stretches, m.stretch(side, part, content, over))
	}
	return stretches
}

func (m *marking) stretch(side checks.Side, part checks.Span, content string, over []int) stretch {
	s := stretch{Text: printable(content[part.Start:part.End])}
	gravest := checks.Unspecified
	for _, i := range over {
		f := &m.findings[i]
		if !f.Span(side).Contains(part) {
			continue
		}
		if s.Marked {
			s.Cards += " "
		}
		s.Cards, s.Marked = s.Cards+m.card(i), true
		if f.Exemption == nil {
			gravest = max(gravest, f.Severity)
		}
	}
	if s.Class = gravest.String(); gravest == checks.Unspecified {
		s.Class = classAccepted
	}
	return s
}

// claim deals out the findings that stand in a passage: where they begin in the
// target, or by their span on the other side when something is missing from the
// target. The last passage gets what stands in none.
func (m *marking) claim(target, other checks.Span, side checks.Side, last bool) []int {
	candidates := slices.Concat(m.on(checks.Target).beginning(target), m.on(side).over(other))
	if last {
		candidates = candidates[:0]
		for i := range m.findings {
			candidates = append(candidates, i)
		}
	}
	slices.Sort(candidates)
	var claimed []int
	for _, i := range slices.Compact(candidates) {
		f := &m.findings[i]
		at, beside := f.Target, f.Span(side)
		mine := last
		switch {
		case m.dealt[i]:
			continue
		case at != nil && !at.Empty() || at != nil && beside == nil:
			mine = mine || inside(at.Start, target)
		case beside != nil:
			mine = mine || beside.Overlap(other) > 0
		}
		if mine {
			m.dealt[i] = true
			claimed = append(claimed, i)
		}
	}
	return claimed
}

func inside(at int, span checks.Span) bool { return span.Start <= at && at < span.End }
