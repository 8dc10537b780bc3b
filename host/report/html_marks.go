package report

import (
	"fmt"
	"slices"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/engine"
)

// stretch is a part of a passage with the findings that cover it.
type stretch struct {
	Text     string
	Marked   bool
	Severity checks.Severity // the gravest of its findings
	Cards    string          // ids of their cards, separated by spaces
}

// marking cuts passages at the ends of findings, and deals each finding out to
// one passage.
type marking struct {
	result  *engine.Result
	article int
	dealt   []bool
}

func newMarking(r *engine.Result, article int) *marking {
	return &marking{r, article, make([]bool, len(r.Findings))}
}

// cut divides the content of span where findings begin and end.
func (m *marking) cut(side checks.Side, content string, span checks.Span) []stretch {
	if span.Empty() {
		return nil
	}
	cuts := []int{span.Start, span.End}
	for i := range m.result.Findings {
		if mark := m.result.Findings[i].Span(side); mark != nil && mark.Overlap(span) > 0 {
			cuts = append(cuts, max(mark.Start, span.Start), min(mark.End, span.End))
		}
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	var stretches []stretch
	for i := range cuts[1:] {
		part := checks.Span{Start: cuts[i], End: cuts[i+1]}
		stretches = append(stretches, m.stretch(side, part, content))
	}
	return stretches
}

func (m *marking) stretch(side checks.Side, part checks.Span, content string) stretch {
	s := stretch{Text: printable(content[part.Start:part.End])}
	for i := range m.result.Findings {
		f := &m.result.Findings[i]
		if mark := f.Span(side); mark == nil || !mark.Contains(part) {
			continue
		}
		if s.Cards != "" {
			s.Cards += " "
		}
		s.Cards += fmt.Sprintf("a%d-f%d", m.article, i)
		s.Severity, s.Marked = max(s.Severity, f.Severity), true
	}
	return s
}

// claim deals out the findings that stand in a passage: where they begin in the
// target, or by their span on the other side when something is missing from the
// target. The last passage gets what stands in none.
func (m *marking) claim(target, other checks.Span, side checks.Side, last bool) []int {
	var claimed []int
	for i := range m.result.Findings {
		f := &m.result.Findings[i]
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
