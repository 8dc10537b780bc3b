package consistency

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/kawan-mt/kawan/checks"
)

// mostPlaces is the largest number of related places in a finding.
const mostPlaces = 200

// quote is the text of a place as its words spell it.
func (c *corpus) quote(p place) string {
	s := c.stories[p.story]
	var out strings.Builder
	for t := p.first; t < p.last; t++ {
		if t > p.first {
			switch s.tokens[t].join() {
			case hyphen:
				out.WriteByte('-')
			case glued:
				if factsOf(c.lang).elided[c.at(int(p.story), t-1).fold] {
					out.WriteByte('\'')
				}
			default:
				out.WriteByte(' ')
			}
		}
		out.WriteString(c.at(int(p.story), t).raw)
	}
	return out.String()
}

// mainText is the rendering to keep as it is written most often.
func (c *corpus) mainText(v *variant) string {
	best, counts := "", map[string]int{}
	for _, p := range v.mains {
		text := c.quote(p)
		counts[text]++
		if best == "" || counts[text] > counts[best] || counts[text] == counts[best] && text < best {
			best = text
		}
	}
	return best
}

// findings turns variants into findings. Those of a group name their jobs.
func (c *corpus) findings(variants []*variant, group bool) []checks.Finding {
	list := make([]checks.Finding, 0, len(variants))
	for _, v := range variants {
		list = append(list, c.finding(v, group))
	}
	slices.SortStableFunc(list, func(a, b checks.Finding) int {
		return cmp.Or(cmp.Compare(a.Job, b.Job), cmp.Compare(a.Target.Start, b.Target.Start), cmp.Compare(a.Target.End, b.Target.End), cmp.Compare(a.Rule, b.Rule))
	})
	return list
}

func (c *corpus) finding(v *variant, group bool) checks.Finding {
	var deviant []place
	for _, r := range v.others {
		deviant = append(deviant, r.places...)
	}
	slices.SortFunc(deviant, comparePlaces)
	first := deviant[0]
	main := c.mainText(v)
	span := c.span(first)
	f := checks.Finding{
		Rule: v.rule, Severity: v.severity, Confidence: v.confidence, Target: &span,
		Message: checks.Msg(numbered(v.code, len(v.mains)),
			checks.Quote("form", c.quote(first)), checks.Quote("main", main), checks.Quote("source", v.source),
			checks.Number("count", float64(len(deviant))), checks.Number("mainCount", float64(len(v.mains)))),
	}
	if group {
		f.Job = c.stories[first.story].job
	}
	for _, p := range append(deviant[1:], v.mains...) {
		if len(f.Related) < mostPlaces {
			f.Related = append(f.Related, c.point(p, group))
		}
	}
	for _, r := range v.others {
		f.Evidence = append(f.Evidence, c.counted(r.places, group))
	}
	f.Evidence = append(f.Evidence, c.counted(v.mains, group))
	if v.attestedBy != "" {
		f.Evidence = append(f.Evidence, checks.Evidence{Label: checks.Msg("consistency.evidence.attested"), Value: v.attestedBy})
	}
	if main != "" {
		for _, p := range deviant {
			if p.story == first.story && (v.edit || c.replaceable(p, v.mains[0])) {
				f.Edits = append(f.Edits, checks.Edit{Span: c.span(p), Replacement: main})
			}
		}
	}
	return f
}

// numbered is the code of the message that fits how often the main rendering was
// found: languages word one and several differently.
func numbered(code string, count int) string {
	if _, has := catalogues()["en"][code+".once"]; has && count == 1 {
		return code + ".once"
	}
	return code
}

// replaceable tells whether one word may stand for another as it is: neither
// has an ending of its own.
func (c *corpus) replaceable(p, main place) bool {
	if p.last-p.first != 1 || main.last-main.first != 1 {
		return false
	}
	x, y := c.at(int(p.story), p.first), c.at(int(main.story), main.first)
	return x.capital && y.capital && c.classes[x.class].stem == x.fold && c.classes[y.class].stem == y.fold
}

// counted is the evidence of one rendering: how often and where first.
func (c *corpus) counted(places []place, group bool) checks.Evidence {
	at := c.point(places[0], group)
	return checks.Evidence{
		Label: checks.Msg("consistency.evidence.rendering"),
		Value: c.quote(places[0]) + " (" + strconv.Itoa(len(places)) + ")",
		Place: &at,
	}
}

func (c *corpus) point(p place, group bool) checks.Place {
	at := checks.Place{Side: checks.Target, Span: c.span(p)}
	if group {
		at.Job = c.stories[p.story].job
	}
	return at
}
