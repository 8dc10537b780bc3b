package quantity

import (
	"github.com/kawan-mt/kawan/checks/drift/forms"
	"github.com/kawan-mt/kawan/checks/text"
)

// ahead reads what stands before a number at pos.
func (s *scan) ahead(pos int) frame {
	f := frame{start: pos}
	for range 2 {
		entries, start := s.preceding(f.start)
		if start == f.start {
			return f
		}
		for _, e := range entries {
			switch e.role {
			case rolePercent:
				if r, _ := forms.RuneBefore(s.text, start); forms.Digit(r) < 0 {
					f.percent = true
				}
			case roleMagnitude:
				if f.bare() {
					f.scale = power(e.value)
				}
			case roleCurrency:
				f.currency = e.unit
			case rolePeriod:
				f.period = e.unit
			case roleClock:
				f.clock = true
			case roleOrdinalMark:
				f.ordinal = true
			case roleDecadeMark:
				f.decade = true
			case roleNumberMark:
				f.mark = true
			case roleUnit:
				f.unit = e.unit
			case roleOffset:
				f.offset = e.value
			case roleMinus:
				f.below = true
			case roleEra:
				f.era = e.value
			case roleEvery:
				f.every = true
			}
		}
		f.start = start
		if f.percent {
			return f
		}
	}
	return f
}

// preceding is the longest form that ends before pos, a space apart at most.
func (s *scan) preceding(pos int) (best []entry, start int) {
	start = pos
	at := pos
	if r, size := forms.RuneBefore(s.text, at); forms.Fold(r) == ' ' {
		at -= size
	}
	var n *forms.Node[entry]
	for to := at; to > 0; {
		r, size := forms.RuneBefore(s.text, to)
		to -= size
		if r = forms.Fold(r); r == forms.Skipped {
			continue
		}
		if n == nil {
			n = s.lex.before.First(r)
		} else {
			n = n.Next(r)
		}
		if n == nil {
			break
		}
		if len(n.Entries) == 0 {
			continue
		}
		if before, _ := forms.RuneBefore(s.text, to); forms.IsLetter(before) && forms.IsLetter(r) && !text.Unspaced(r) {
			continue
		}
		var kept []entry
		for _, e := range n.Entries {
			if e.exact == "" || e.exact == s.text[to:at] || e.role != roleCurrency && e.role != roleEra {
				kept = append(kept, e)
			}
		}
		if len(kept) > 0 {
			best, start = kept, to
		}
	}
	return best, start
}

// around reads what stands before and behind a number. A scale before it counts
// as one behind it: milioni 40.
func (s *scan) around(at, end int, value float64) (head, tail frame) {
	head, tail = s.ahead(at), s.after(end, value)
	if tail.scale == 0 {
		tail.scale = head.scale
	} else {
		head.scale = 0
	}
	return head, tail
}
