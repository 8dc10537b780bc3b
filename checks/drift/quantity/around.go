package quantity

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks/drift/forms"
	"github.com/kawan-mt/kawan/checks/text"
)

// frame is what stands around a number and tells what it counts.
type frame struct {
	end      int     // after what belongs to the number
	start    int     // before what belongs to the number
	scale    float64 // 0 without
	percent  bool
	points   bool // of percentage
	currency string
	unit     string
	half     bool // and a half
	either   bool // unit and scale are two meanings of one sign: "125m"
	period   string
	clock    bool
	minutes  float64 // that the mark of a time says: "half"
	ordinal  bool
	decade   bool
	mark     bool    // "No."
	times    bool    // how many times
	below    bool    // below zero
	ignored  bool    // no number of anything: the 8 of 八强
	era      float64 // the year before the first of the era
	every    bool    // an ordinal tells a share: every fourth
	later    float64 // what the value grows by when counted from the start
}

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

// particle tells whether a word may end here in a script that writes
// particles in one with it: 1.29달러로.
func (s *scan) particle(at int) bool {
	return unicode.Is(unicode.Hangul, forms.RuneAt(s.text, at))
}

// joinable tells whether digits may follow a sign at once: in scripts without
// spaces, and after signs that are no letters.
func (s *scan) joinable(at int) bool {
	r, _ := forms.RuneBefore(s.text, at)
	return !forms.IsLetter(r) || r >= 0x1100 && (text.Unspaced(r) || unicode.Is(unicode.Hangul, r))
}

// take adds the meaning of entries; false when it does not go with what is
// known of the number.
func (f *frame) take(entries []entry, glued bool, value float64) bool {
	taken := false
	for _, e := range entries {
		if glued && value >= 0 && f.scale == 0 && f.unit == "" && (e.role == roleOrdinalMark || e.role == roleDecadeMark) {
			f.ordinal, f.decade = e.role == roleOrdinalMark, e.role == roleDecadeMark
			decades := slices.ContainsFunc(entries, func(e entry) bool { return e.role == roleDecadeMark })
			if f.ordinal && decades && value >= 20 && int(value)%10 == 0 {
				f.ordinal, f.decade = false, true
			}
			return true
		}
	}
	for _, e := range entries {
		switch e.role {
		case roleMagnitude:
			if f.scale == 0 && f.unit == "" && !f.percent && f.currency == "" {
				f.scale, taken = power(e.value), true
			} else if power(e.value) > f.scale && f.unit == "" && f.currency == "" && !taken {
				f.scale, taken = f.scale*power(e.value), true
			}
		case roleLater:
			if f.unit == e.unit {
				f.later, taken = e.value, true
			}
		case roleTimesMark:
			if f.bare() {
				f.times, taken = true, true
			}
		case roleEra:
			if f.bare() {
				f.era, taken = e.value, true
			}
		case roleIgnore:
			f.ignored, taken = true, true
		case roleMinus:
			f.below, taken = true, true
		case roleHalf:
			f.half, taken = true, true
		case rolePercent:
			if !f.percent && f.unit == "" {
				f.percent, f.points, taken = true, e.unit == Point, true
			}
		case roleCurrency:
			if (f.unit == "" || taken) && !f.percent && (f.currency == "" || f.currency == "$") {
				f.currency, taken = e.unit, true
			}
		case roleUnit:
			if f.unit == "" && !f.percent && !f.clock && !f.decade && f.period == "" && (f.currency == "" || taken) {
				f.either = taken && f.scale != 0 && f.currency == ""
				f.unit, taken = e.unit, true
			}
		case rolePeriod:
			if (taken || f.bare()) && value >= 0 && value <= 24 {
				f.period, taken = e.unit, true
			}
		case roleClock:
			if (f.bare() || taken) && value >= 0 && value <= 24 {
				f.clock, f.minutes, taken = true, e.value, true
			}
		}
	}
	return taken
}

// bare tells whether nothing is known yet of what the number counts.
func (f *frame) bare() bool { return f.unit == "" && f.scale == 0 && !f.percent && f.currency == "" }
