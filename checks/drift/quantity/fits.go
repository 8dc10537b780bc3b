package quantity

import (
	"slices"
	"unicode"

	"github.com/kawan-mt/kawan/checks/drift/forms"
	"github.com/kawan-mt/kawan/checks/text"
)

// bounded tells whether a word may end here.
func (s *scan) bounded(end int) bool {
	r := forms.RuneAt(s.text, end)
	if forms.Fold(r) == forms.Skipped {
		r = forms.RuneAt(s.text, s.visible(end))
	}
	if r == 0 || !forms.IsLetter(r) {
		return true
	}
	last, _ := forms.RuneBefore(s.text, end)
	return !forms.IsLetter(last) || text.Unspaced(r) || text.Unspaced(last)
}

// fitting are the entries whose conditions on letters and neighbours hold.
func (s *scan) fitting(at, end int, entries []entry, stem bool) []entry {
	kept := entries
	for i, e := range entries {
		if s.fits(at, end, e, stem) {
			continue
		}
		kept = slices.Clone(entries[:i])
		for _, e := range entries[i+1:] {
			if s.fits(at, end, e, stem) {
				kept = append(kept, e)
			}
		}
		break
	}
	return kept
}

func (s *scan) fits(at, end int, e entry, stem bool) bool {
	if e.capital && !unicode.IsUpper(forms.RuneAt(s.text, at)) {
		return false
	}
	if stem {
		return (e.role == roleMonth || e.role == roleWeekday) && !e.short && end-at >= 4
	}
	if e.stem || e.adjective || e.role == roleWord || e.role == roleScale || e.role == roleJoiner || e.role == roleCombining || e.role == roleBundle {
		return false
	}
	switch {
	case !e.short:
		return true
	case text.Unspaced(forms.RuneAt(s.text, at)):
		return s.bracketed(at, end)
	}
	last, _ := forms.RuneBefore(s.text, end)
	return last == '.' || forms.RuneAt(s.text, end) == '.' || s.besideNumber(at, end)
}

func (s *scan) bracketed(at, end int) bool {
	before, _ := forms.RuneBefore(s.text, at)
	return forms.Fold(before) == '(' && forms.Fold(forms.RuneAt(s.text, end)) == ')'
}

// besideNumber tells whether digits stand next to a short name.
func (s *scan) besideNumber(at, end int) bool {
	for range 2 {
		if r := forms.RuneAt(s.text, end); r == '.' || r == ' ' || r == ',' {
			end++
		}
	}
	if forms.Digit(forms.RuneAt(s.text, end)) >= 0 {
		return true
	}
	before, size := forms.RuneBefore(s.text, at)
	if before == ' ' {
		before, _ = forms.RuneBefore(s.text, at-size)
	}
	if before == '.' {
		before, _ = forms.RuneBefore(s.text, at-size-1)
	}
	return forms.Digit(before) >= 0
}
