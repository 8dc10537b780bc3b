package consistency

import (
	"cmp"
	"slices"

	"github.com/kawan-mt/kawan/checks"
)

// variant is one thing with several renderings: the one to keep and the others.
type variant struct {
	rule       string
	code       string // of the message
	source     string // what both render, empty if unknown
	main       int32  // class of the rendering to keep, -1 when mains says where it stands
	mains      []place
	others     []rendered
	severity   checks.Severity
	confidence float64
	attestedBy string // what in the lexicon knows that both mean the same, empty if nothing
	edit       bool   // replacing a deviant form with the main one is likely right
}

// rendered is one deviant rendering.
type rendered struct {
	key    int32 // of the caller: a class or a number of its own
	places []place
}

func (v *variant) add(key int32, p place) {
	for i := range v.others {
		if v.others[i].key == key {
			v.others[i].places = append(v.others[i].places, p)
			return
		}
	}
	v.others = append(v.others, rendered{key, []place{p}})
}

// size is the number of places of all renderings.
func (v *variant) size() int {
	n := len(v.mains)
	for _, r := range v.others {
		n += len(r.places)
	}
	return n
}

// occupied holds the spans of stories that a finding already cites. A rendering
// kept by one is not called deviant by the next.
type occupied map[int32][]checks.Span

func (o occupied) touches(story int32, span checks.Span) bool {
	return slices.ContainsFunc(o[story], func(s checks.Span) bool { return s.Overlap(span) > 0 })
}

// settle orders the renderings of variants, drops places that are taken, and
// variants with no deviant place left. Earlier variants win.
func (c *corpus) settle(variants []*variant, taken occupied) []*variant {
	c.locateMains(variants)
	kept := variants[:0]
	for _, v := range variants {
		c.prefer(v)
		v.others = slices.DeleteFunc(v.others, func(r rendered) bool {
			accepted := c.options.accepts(c.quote(r.places[0]))
			for _, p := range r.places {
				if accepted {
					taken[p.story] = append(taken[p.story], c.span(p))
				}
			}
			return accepted
		})
		if v.severity == checks.Neutral && !c.options.Notes {
			continue
		}
		v.mains = slices.DeleteFunc(v.mains, func(p place) bool {
			return slices.ContainsFunc(v.others, func(r rendered) bool { return slices.Contains(r.places, p) })
		})
		slices.SortFunc(v.mains, comparePlaces)
		v.mains = slices.Compact(v.mains)
		for i := range v.others {
			r := &v.others[i]
			slices.SortFunc(r.places, comparePlaces)
			r.places = slices.Compact(r.places)
			r.places = slices.DeleteFunc(r.places, func(p place) bool { return taken.touches(p.story, c.span(p)) })
		}
		v.others = slices.DeleteFunc(v.others, func(r rendered) bool { return len(r.places) == 0 })
		if len(v.others) == 0 || len(v.mains) < c.options.MinCount {
			continue
		}
		slices.SortFunc(v.others, func(a, b rendered) int {
			return cmp.Or(-cmp.Compare(len(a.places), len(b.places)), comparePlaces(a.places[0], b.places[0]))
		})
		for _, r := range v.others {
			for _, p := range r.places {
				taken[p.story] = append(taken[p.story], c.span(p))
			}
		}
		for _, p := range v.mains {
			taken[p.story] = append(taken[p.story], c.span(p))
		}
		kept = append(kept, v)
	}
	return kept
}

// prefer keeps the rendering that the options name instead of the prevailing one.
func (c *corpus) prefer(v *variant) {
	if len(v.mains) == 0 || c.options.prefers(c.quote(v.mains[0])) {
		return
	}
	for i := range v.others {
		if r := &v.others[i]; c.options.prefers(c.quote(r.places[0])) {
			v.mains, r.places = r.places, v.mains
			return
		}
	}
}

// locateMains fills in the places of renderings that are known by class.
func (c *corpus) locateMains(variants []*variant) {
	wanted := map[int32][]*variant{}
	for _, v := range variants {
		if v.main >= 0 && v.mains == nil {
			wanted[v.main] = append(wanted[v.main], v)
		}
	}
	if len(wanted) == 0 {
		return
	}
	for i, s := range c.stories {
		for t := range s.tokens {
			w := c.at(i, int32(t))
			if !w.capital && !w.uncased {
				continue
			}
			for _, v := range wanted[w.class] {
				v.mains = append(v.mains, place{int32(i), int32(t), int32(t) + 1})
			}
		}
	}
}
