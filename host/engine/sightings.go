package engine

import (
	"errors"
	"fmt"

	"github.com/kawan-mt/kawan/checks"
)

// sightings are the places that findings across articles cite and that lie
// inside a place that was observed.
type sightings map[checks.Place]sighting

type sighting struct {
	seq int
	at  Location
}

// look finds the places that findings cite among the observations of s.
func (s *section) look(findings []checks.Finding) (sightings, error) {
	type text struct {
		job  string
		side checks.Side
	}
	cited := map[text][]checks.Place{}
	for i := range findings {
		for _, place := range places(&findings[i]) {
			of := text{place.Job, place.Side}
			cited[of] = append(cited[of], place)
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
		for _, around := range o.Cited {
			for _, place := range cited[text{around.Job, around.Side}] {
				if _, known := seen[place]; known {
					continue
				}
				if at, ok := around.narrow(place.Span); ok {
					seen[place] = sighting{o.Seq, at}
				}
			}
		}
	}
	return seen, nil
}

// narrow is the part of l in span; false when span is not inside l or cuts a
// character.
func (l Location) narrow(span checks.Span) (Location, bool) {
	if !l.Span.Contains(span) || span.Len() < 0 {
		return Location{}, false
	}
	inside := span.Shift(-l.Span.Start)
	if boundary(l.Text, inside.Start) != inside.Start || boundary(l.Text, inside.End) != inside.End {
		return Location{}, false
	}
	l.Position = l.Position.after(l.Text[:inside.Start])
	l.Text, l.Span = l.Text[inside.Start:inside.End], span
	return l, true
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
	for _, edit := range f.Edits {
		all = append(all, checks.Place{Job: f.Job, Side: checks.Target, Span: edit.Span})
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
	return seq, cited, nil
}
