package engine

import (
	"errors"
	"fmt"

	"github.com/kawan-mt/kawan/checks"
)

// sightings are the places that findings across articles cite and that were
// observed.
type sightings map[checks.Place]sighting

type sighting struct {
	seq int
	at  Location
}

// look finds the places that findings cite among the observations of s.
func (s *section) look(findings []checks.Finding) (sightings, error) {
	cited := map[checks.Place]bool{}
	for i := range findings {
		for _, place := range places(&findings[i]) {
			cited[place] = true
		}
	}
	seen := sightings{}
	if len(cited) == 0 {
		return seen, nil
	}
	for o, err := range s.observations.All() {
		if err != nil {
			return nil, err
		}
		for _, at := range o.Cited {
			if cited[at.Place] {
				seen[at.Place] = sighting{o.Seq, at}
			}
		}
	}
	return seen, nil
}

// places are all places that a finding across articles cites, its own first.
// An empty job means the one that the finding belongs to.
func places(f *checks.Finding) []checks.Place {
	var all []checks.Place
	for _, side := range []checks.Side{checks.Target, checks.Source, checks.Reference} {
		if span := f.Span(side); span != nil {
			all = append(all, checks.Place{Job: f.Job, Side: side, Span: *span})
		}
	}
	for i := range f.Related {
		if f.Related[i].Job == "" {
			f.Related[i].Job = f.Job
		}
		all = append(all, f.Related[i])
	}
	for i := range f.Evidence {
		if place := f.Evidence[i].Place; place != nil {
			if place.Job == "" {
				place.Job = f.Job
			}
			all = append(all, *place)
		}
	}
	return all
}

// check tells which job a finding belongs to and resolves what it cites; the
// error tells why it cannot be true.
func (s sightings) check(f *checks.Finding) (seq int, cited []Location, err error) {
	if err := validateCommon(f); err != nil {
		return 0, nil, err
	}
	if f.Job == "" {
		return 0, nil, errors.New("it names no job")
	}
	for i, place := range places(f) {
		seen, ok := s[place]
		if !ok {
			return 0, nil, fmt.Errorf("%s %d-%d of job %q was not observed", place.Side, place.Span.Start, place.Span.End, place.Job)
		}
		if i == 0 {
			seq = seen.seq
		}
		cited = append(cited, seen.at)
	}
	for _, edit := range f.Edits {
		if f.Target == nil || !f.Target.Contains(edit.Span) || edit.Span.Len() < 0 {
			return 0, nil, errors.New("a suggested edit lies outside its target span")
		}
		text := s[checks.Place{Job: f.Job, Side: checks.Target, Span: *f.Target}].at.Text
		inside := edit.Span.Shift(-f.Target.Start)
		if boundary(text, inside.Start) != inside.Start || boundary(text, inside.End) != inside.End {
			return 0, nil, errors.New("a suggested edit cuts a character")
		}
	}
	return seq, cited, nil
}
