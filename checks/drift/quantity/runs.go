package quantity

import (
	"strings"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/drift/forms"
)

// run is a run of digits with its value.
type run struct {
	checks.Span
	value float64
	width int
}

// runs are numbers with one separator between them; they hold until the next
// call.
func (s *scan) runs(at int, separators string) (runs []run, sep rune) {
	runs = s.digitRuns[:0]
	for len(runs) < 4 {
		r := run{Span: checks.Span{Start: at, End: at}}
		for r.End < len(s.text) && r.width < 6 {
			c := forms.RuneAt(s.text, r.End)
			d := forms.Digit(c)
			if d < 0 {
				break
			}
			r.value = r.value*10 + float64(d)
			r.width++
			r.End += len(string(c))
		}
		if r.width == 0 {
			return runs, sep
		}
		runs = append(runs, r)
		at = s.visible(r.End)
		c := forms.RuneAt(s.text, at)
		if f := forms.Fold(c); !strings.ContainsRune(separators, f) || sep != 0 && f != sep {
			return runs, sep
		}
		next := s.visible(at + len(string(c)))
		if c == '.' && forms.RuneAt(s.text, next) == ' ' {
			next++ // "15. 3. 2019"
		}
		if forms.Digit(forms.RuneAt(s.text, next)) < 0 {
			return runs, sep
		}
		sep, at = forms.Fold(c), next
	}
	return runs, sep
}

// visible is the next place that has no directional mark or the like.
func (s *scan) visible(at int) int {
	for at < len(s.text) {
		r := forms.RuneAt(s.text, at)
		if forms.Fold(r) != forms.Skipped {
			return at
		}
		at += len(string(r))
	}
	return at
}
