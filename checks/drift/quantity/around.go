package quantity

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks/drift/forms"
	"github.com/kawan-mt/kawan/checks/text"
)

// after reads what follows a number at pos: digits of a value, or words when
// value is negative.
func (s *scan) after(pos int, value float64) frame {
	f := frame{end: pos}
	from := pos
	for range 6 {
		entries, end := s.following(from)
		glued := end > from
		if !glued {
			r := forms.Fold(forms.RuneAt(s.text, from))
			if r != ' ' && r != '-' {
				return f
			}
			_, size := utf8.DecodeRuneInString(s.text[from:])
			from += size
			if entries, end = s.following(from); end == from {
				return f
			}
		}
		switch {
		case entries[0].role == roleOf:
		case entries[0].role == roleOrdinalMark && !s.marksOrdinal(pos, from):
			return f
		case f.take(entries, glued || forms.Fold(forms.RuneAt(s.text, f.end)) == '-' || text.Unspaced(forms.RuneAt(s.text, from)), value):
			f.end = end
		default:
			return f
		}
		from = end
	}
	return f
}

// marksOrdinal tells the mark of an ordinal from a full stop, which is one
// after digits only.
func (s *scan) marksOrdinal(pos, mark int) bool {
	last, _ := forms.RuneBefore(s.text, pos)
	return forms.Digit(last) >= 0 || forms.IsLetter(forms.RuneAt(s.text, mark))
}

// following is the longest form of what can stand after a number.
func (s *scan) following(from int) (best []entry, end int) {
	end = from
	s.lex.after.Walk(s.text, from, func(to int, entries []entry) {
		hour := slices.ContainsFunc(entries, func(e entry) bool {
			return e.role == roleClock || e.role == roleUnit && (e.unit == "hour" || e.unit == "minute")
		})
		if !s.bounded(to) && !s.hyphened(from, to, entries) && !s.particle(to) || forms.Digit(forms.RuneAt(s.text, to)) >= 0 && !hour && !s.joinable(to) {
			return
		}
		var kept []entry
		for _, e := range entries {
			if e.exact == "" || e.exact == s.text[from:to] || e.role != roleMagnitude && e.role != roleUnit && e.role != roleCurrency && e.role != roleEra && strings.EqualFold(e.exact, s.text[from:to]) {
				kept = append(kept, e)
			}
		}
		if len(kept) > 0 && (kept[0].role != roleUnit || s.monthAt(from) <= to) {
			best, end = kept, to
		}
	})
	return best, end
}

// monthAt is the end of the name of a month that stands at a place: "tháng 10",
// which begins with the word for months.
func (s *scan) monthAt(from int) (end int) {
	s.lex.words.Walk(s.text, from, func(to int, entries []entry) {
		if entries[0].role == roleMonth && !entries[0].stem && !entries[0].adjective {
			end = to
		}
	})
	return end
}

// hyphened tells adjectives made of a unit, after a hyphen: 300-kilo…
func (s *scan) hyphened(from, to int, entries []entry) bool {
	before, _ := forms.RuneBefore(s.text, from)
	return before == '-' && entries[0].role == roleUnit && utf8.RuneCountInString(s.text[from:to]) >= 4
}

// particle tells whether a word may end here in a language that writes
// particles in one with it: 1.29달러로.
func (s *scan) particle(at int) bool { return s.lex.particles && caseless(forms.RuneAt(s.text, at)) }

// caseless tells letters that have no capitals. Unlike those that have, they
// make no names with the digits beside them.
func caseless(r rune) bool {
	return r >= utf8.RuneSelf && forms.IsLetter(r) && unicode.ToUpper(r) == r && unicode.ToLower(r) == r
}

// joinable tells whether digits may follow a sign at once: in scripts without
// capitals, and after signs that are no letters.
func (s *scan) joinable(at int) bool {
	r, _ := forms.RuneBefore(s.text, at)
	return !forms.IsLetter(r) || caseless(r)
}
