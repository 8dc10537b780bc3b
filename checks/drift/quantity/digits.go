package quantity

import (
	"slices"
	"strconv"
	"unicode"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/drift/forms"
)

var vulgar = map[rune]float64{'½': 0.5, '¼': 0.25, '¾': 0.75, '⅓': 1.0 / 3, '⅔': 2.0 / 3, '⅛': 0.125, '⅜': 0.375, '⅝': 0.625, '⅞': 0.875}

// group is a run of digits.
type group struct {
	checks.Span
	text string // the digits in ASCII
	sep  rune   // what stands between it and the group before, folded; 0 for the first
}

// digits reads the quantity that starts with a digit, and returns its end.
func (s *scan) digits(at int) int {
	if end := s.numberedMonth(at); end > at {
		return end
	}
	if end := s.writtenDate(at); end > at {
		return end
	}
	if end := s.clock(at); end > at {
		return end
	}
	groups := s.groups(at)
	end := groups[len(groups)-1].End
	q := Quantity{Span: checks.Span{Start: at, End: end}, Digits: checks.Span{Start: at, End: end}}
	values := s.values(groups)
	if len(values) == 0 { // version numbers and the like, part by part
		for _, g := range groups {
			v, _ := strconv.ParseFloat(g.text, 64)
			s.emit(Quantity{Span: g.Span, Digits: g.Span, Strength: Weak, Code: true, Readings: []Reading{{Kind: Number, Value: v}}}, 1)
		}
		return end
	}
	q.Separate, q.Mixed = len(values) > 1, s.lex.mixed
	if len(groups) > 1 && groups[1].sep == ' ' {
		for _, g := range groups {
			q.Parts = append(q.Parts, number([]group{g}, 1))
		}
	}
	if value, size, ok := s.fraction(end); ok && len(groups) == 1 {
		end += size
		q.End, q.Digits.End = end, end
		values = []Reading{{Value: values[0].Value + value}}
	}
	head, tail := s.ahead(at), s.after(end, values[0].Value)
	if more, rest := s.continued(tail); more > 0 {
		for i := range values {
			values[i].Value = values[i].Value*tail.scale + more
		}
		tail, q.End = rest, rest.end
	}
	if minutes, size := s.minutes(tail); minutes > 0 || size > 0 {
		values = []Reading{{Value: values[0].Value + minutes/100}}
		tail.end += size
	}
	s.settle(&q, values, tail, head)
	if len(groups) == 1 && len(groups[0].text) == 4 && q.Kind() == Number && tail.scale == 0 && plausibleYear(q.Value()) {
		q.Readings[0].Kind = Year
	}
	if clock := dottedClock(groups); clock >= 0 && tail.bare() {
		q.add(clockReading(clock, ""))
	}
	end = max(q.End, end)
	s.code(&q, at, end, head, tail)
	s.emit(q, max(tail.scale, 1))
	return end
}

// dottedClock is the time that "19.30" may be, -1 when it can be none.
func dottedClock(groups []group) float64 {
	if len(groups) != 2 || groups[1].sep != '.' || len(groups[0].text) > 2 || len(groups[1].text) != 2 {
		return -1
	}
	v := number(groups, 1)
	if v > 24 || groups[1].text > "59" {
		return -1
	}
	return v
}

// groups are runs of digits with single separators between them.
func (s *scan) groups(at int) []group {
	var groups []group
	var sep rune
	for {
		g := group{Span: checks.Span{Start: at, End: at}, sep: sep}
		var ascii [24]byte
		n := 0
		for g.End < len(s.text) {
			r, size := utf8.DecodeRuneInString(s.text[g.End:])
			d := forms.Digit(r)
			if d < 0 {
				break
			}
			if n < len(ascii) {
				ascii[n] = byte('0' + d)
				n++
			}
			g.End += size
		}
		g.text = string(ascii[:n])
		if sep != 0 && sep == ' ' && (len(g.text) != 3 || len(groups[0].text) > 3) {
			return groups
		}
		groups = append(groups, g)
		r, size := utf8.DecodeRuneInString(s.text[g.End:])
		next := forms.RuneAt(s.text, g.End+size)
		if forms.Digit(next) < 0 || len(groups) > 8 {
			return groups
		}
		switch {
		case r == '.' || r == ',' || r == '٬' || r == '٫' || r == '·' || r == '\'' || r == '’' || r == '，' || r == '．':
			sep = forms.Fold(r)
		case forms.Fold(r) == ' ' && (s.lex.group == ' ' || r != ' ') && len(g.text) <= 3 && (sep == 0 || sep == ' ') && !s.afterDigits(groups[0].Start):
			sep = ' '
		default:
			return groups
		}
		at = g.End + size
	}
}

// afterDigits tells a group of a telephone number from the first of a number.
func (s *scan) afterDigits(at int) bool {
	r, size := forms.RuneBefore(s.text, at)
	if r != ' ' && r != '-' {
		return false
	}
	r, _ = forms.RuneBefore(s.text, at-size)
	return forms.Digit(r) >= 0
}

// values are the numbers that groups of digits can stand for in this language,
// the likeliest first; none when they are no number.
func (s *scan) values(groups []group) []Reading {
	if len(groups) == 1 {
		return []Reading{{Value: number(groups, len(groups))}}
	}
	last := groups[len(groups)-1].sep
	first := groups[1].sep
	grouped := validGroups(groups)
	switch {
	case last != first:
		inner := groups[:len(groups)-1]
		if !validGroups(inner) || last == ' ' || slices.ContainsFunc(inner[1:], func(g group) bool { return g.sep != first }) {
			return nil
		}
		return []Reading{{Value: number(groups, len(groups)-1)}}
	case len(groups) > 2:
		if grouped {
			return []Reading{{Value: number(groups, len(groups))}}
		}
		return nil
	case first == ' ' || first == '٬' || first == '\'' && grouped:
		return []Reading{{Value: number(groups, 2)}}
	case first == '٫' || first == '·' || !grouped:
		return []Reading{{Value: number(groups, 1)}}
	}
	asGroup, asDecimal := Reading{Value: number(groups, 2)}, Reading{Value: number(groups, 1)}
	if first == s.lex.decimal {
		asGroup.Other = true
		return []Reading{asDecimal, asGroup}
	}
	asDecimal.Other = true
	return []Reading{asGroup, asDecimal}
}

// validGroups tells whether groups of three, or of two before the last as in
// India, follow a first one of up to three.
func validGroups(groups []group) bool {
	if len(groups[0].text) > 3 || len(groups) > 1 && groups[0].text[0] == '0' {
		return false
	}
	for i, g := range groups[1:] {
		if len(g.text) != 3 && (len(g.text) != 2 || i == len(groups)-2) {
			return false
		}
	}
	return true
}

// number joins the groups, those from decimals on behind the point.
func number(groups []group, decimals int) float64 {
	digits := ""
	for i, g := range groups {
		if i == decimals {
			digits += "."
		}
		digits += g.text
	}
	v, err := strconv.ParseFloat(digits, 64)
	if err != nil {
		return 0
	}
	return v
}

// fraction reads a fraction that follows a whole number: "14½", "14 1/2".
func (s *scan) fraction(at int) (value float64, size int, ok bool) {
	r, width := utf8.DecodeRuneInString(s.text[at:])
	if v, found := vulgar[r]; found {
		return v, width, true
	}
	if forms.Fold(r) != ' ' || at+width+2 >= len(s.text) {
		return 0, 0, false
	}
	part := s.text[at+width:]
	if '1' <= part[0] && part[0] < part[2] && part[1] == '/' && part[2] <= '9' && (len(part) == 3 || forms.Digit(rune(part[3])) < 0) {
		return float64(part[0]-'0') / float64(part[2]-'0'), width + 3, true
	}
	return 0, 0, false
}

// continued reads what goes on after a scale: 1億2000万.
func (s *scan) continued(tail frame) (more float64, rest frame) {
	at := tail.end
	last, _ := forms.RuneBefore(s.text, at)
	if tail.scale < 1000 || tail.currency != "" || tail.unit != "" || tail.percent || !unicode.In(last, unicode.Han, unicode.Hangul) {
		return 0, tail
	}
	apart := forms.RuneAt(s.text, at) == ' '
	if apart {
		at++
	}
	if forms.Digit(forms.RuneAt(s.text, at)) < 0 {
		return 0, tail
	}
	groups := s.groups(at)
	values := s.values(groups)
	if len(values) == 0 {
		return 0, tail
	}
	rest = s.after(groups[len(groups)-1].End, values[0].Value)
	more = values[0].Value * max(rest.scale, 1)
	if more >= tail.scale || apart && rest.scale == 0 && more < 1000 {
		return 0, tail
	}
	rest.scale = 0
	return more, rest
}

// minutes reads the minutes that follow an hour: 19h30, 7時30分.
func (s *scan) minutes(tail frame) (minutes float64, size int) {
	at := tail.end
	if tail.minutes > 0 {
		return tail.minutes, 0
	}
	if !tail.clock || forms.Digit(forms.RuneAt(s.text, at)) < 0 {
		return 0, 0
	}
	g := s.groups(at)
	if len(g) != 1 || len(g[0].text) > 2 {
		return 0, 0
	}
	v := number(g, 1)
	if v > 59 {
		return 0, 0
	}
	rest := s.after(g[0].End, v)
	if rest.unit == "minute" {
		return v, rest.end - at
	}
	return v, g[0].Len()
}

// code marks digits that are part of a name.
func (s *scan) code(q *Quantity, at, end int, head, tail frame) {
	if head.start < at && (head.ordinal || head.currency != "" || head.clock || head.decade) {
		return
	}
	before, size := forms.RuneBefore(s.text, at)
	if before == '-' {
		if letter, _ := forms.RuneBefore(s.text, at-size); unicode.IsUpper(letter) {
			before = letter
		}
	}
	after := forms.RuneAt(s.text, end)
	spaced := func(r rune) bool { return forms.IsLetter(r) && !s.joins(r) }
	if spaced(before) || spaced(after) && tail.end <= q.Digits.End {
		q.Code, q.Strength = true, Weak
		if q.Value() < 100 && len(q.Readings) == 1 {
			q.add(Reading{Kind: Year, Value: 2000 + q.Value()})
		}
	}
}

// joins tells letters that stand beside digits without being one word with them.
func (s *scan) joins(r rune) bool {
	return r >= 0x600 && !unicode.In(r, unicode.Latin, unicode.Cyrillic, unicode.Greek)
}
