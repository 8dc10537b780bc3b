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
	currency string
	unit     string
	either   bool // unit and scale are two meanings of one sign: "125m"
	period   string
	clock    bool
	minutes  float64 // that the mark of a time says: "half"
	ordinal  bool
	decade   bool
	mark     bool // "No."
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
		case f.take(entries, glued || forms.Fold(forms.RuneAt(s.text, f.end)) == '-' || text.Unspaced(forms.RuneAt(s.text, from)), value):
			f.end = end
		default:
			return f
		}
		from = end
	}
	return f
}

// following is the longest form of what can stand after a number.
func (s *scan) following(from int) (best []entry, end int) {
	end = from
	s.lex.after.Walk(s.text, from, func(to int, entries []entry) {
		hour := slices.ContainsFunc(entries, func(e entry) bool { return e.role == roleClock })
		if !s.bounded(to) && !s.compound(from, to, entries) || forms.Digit(forms.RuneAt(s.text, to)) >= 0 && !hour && !s.joinable(to) {
			return
		}
		var kept []entry
		for _, e := range entries {
			if e.exact == "" || e.exact == s.text[from:to] || e.role != roleMagnitude && e.role != roleUnit && strings.EqualFold(e.exact, s.text[from:to]) {
				kept = append(kept, e)
			}
		}
		if len(kept) > 0 && !(kept[0].role == roleUnit && s.monthAt(from) > to) {
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

// compound tells adjectives made of a unit, after a hyphen: 300-kilo…
func (s *scan) compound(from, to int, entries []entry) bool {
	before, _ := forms.RuneBefore(s.text, from)
	return before == '-' && entries[0].role == roleUnit && utf8.RuneCountInString(s.text[from:to]) >= 4
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
		case rolePercent:
			if !f.percent && f.unit == "" {
				f.percent, taken = true, true
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
			if e.exact == "" || e.exact == s.text[to:at] || e.role != roleCurrency {
				kept = append(kept, e)
			}
		}
		if len(kept) > 0 {
			best, start = kept, to
		}
	}
	return best, start
}

// settle gives q its readings: the values, each as what the frames make of it.
func (s *scan) settle(q *Quantity, values []Reading, tail, head frame) {
	scale := max(tail.scale, 1)
	if head.unit != "" && tail.unit != "" {
		tail.unit, tail.end = head.unit, q.End
	}
	if tail.end > q.End && (tail.scale > 0 || tail.percent || tail.unit != "" || tail.currency != "" || tail.period != "" || tail.clock || tail.ordinal || tail.decade) {
		q.End = tail.end
	}
	if head.currency != "" || head.percent {
		q.Start = head.start
	}
	currency := tail.currency
	if currency == "" {
		currency = head.currency
	}
	for _, v := range values {
		scaled := Reading{Value: v.Value * scale, Other: v.Other}
		switch {
		case tail.percent || head.percent:
			scaled.Kind = Percent
		case currency != "":
			scaled.Kind, scaled.Unit = Money, currency
			if tail.unit != "" && tail.currency != "" {
				q.add(scaled)
				scaled.Kind, scaled.Unit = Measure, tail.unit
			}
		case tail.either:
			q.add(scaled)
			scaled.Value = v.Value
			scaled.Kind, scaled.Unit = Measure, tail.unit
		case tail.unit != "":
			if tail.unit == "hour" && tail.scale == 0 && v.Value <= 24 && (tail.clock || head.clock) {
				q.add(clockReading(v.Value, tail.period+head.period))
			}
			scaled.Kind, scaled.Unit = Measure, tail.unit
			if tail.unit == "year" && plausibleYear(scaled.Value) {
				scaled.Kind, scaled.Unit = Year, ""
			}
		case (tail.decade || head.decade) && decadeLike(v.Value):
			scaled.Kind = Decade
			if v.Value < 100 {
				q.add(Reading{Kind: Decade, Value: v.Value + 1900})
			}
		case tail.ordinal || head.ordinal:
			scaled.Kind = Ordinal
		case (tail.clock || head.clock || tail.period != "" || head.period != "") && tail.scale == 0 && v.Value <= 24:
			if head.clock && !tail.clock || tail.period != "" || head.period != "" || tail.clock {
				q.add(clockReading(v.Value, tail.period+head.period))
			}
		}
		q.add(scaled)
	}
}

func decadeLike(v float64) bool {
	return v == float64(int(v)) && int(v)%10 == 0 && (v >= 20 && v < 100 || plausibleYear(v))
}

func plausibleYear(v float64) bool { return v >= 1000 && v < 2200 && v == float64(int(v)) }

// clockReading is the time of day of an hour, its minutes behind the point.
func clockReading(hour float64, period string) Reading {
	h := int(hour)
	minutes := int((hour-float64(h))*100 + 0.5)
	switch {
	case period == "pm" && h < 12, period == "night" && h >= 6 && h < 12:
		h += 12
	case period == "am" && h == 12, period == "night" && h == 12:
		h = 0
	}
	return Reading{Kind: Time, Value: float64(h*60 + minutes)}
}
