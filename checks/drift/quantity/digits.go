package quantity

import (
	"strconv"
	"unicode"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/drift/forms"
)

var vulgar = map[rune]float64{'½': 0.5, '¼': 0.25, '¾': 0.75, '⅓': 1.0 / 3, '⅔': 2.0 / 3, '⅛': 0.125, '⅜': 0.375, '⅝': 0.625, '⅞': 0.875}

// digits reads the quantity that starts with a digit, and returns its end.
func (s *scan) digits(at int) int {
	if end := s.numberedMonth(at); end > at {
		return end
	}
	if end := s.round(at); end > at {
		return end
	}
	if end := s.writtenDate(at); end > at {
		return end
	}
	if end := s.clock(at); end > at {
		return end
	}
	if end := s.parted(at); end > at {
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
	if next, by := s.bundle(end); by > 0 && len(groups) == 1 && values[0].Value < 100 {
		s.emitBundles(at, next, values[0].Value, by)
		return next
	}
	head, tail := s.around(at, end, values[0].Value)
	if more, rest := s.continued(tail); more > 0 {
		for i := range values {
			values[i].Value = values[i].Value*tail.scale + more
		}
		tail, q.End = rest, rest.end
	}
	hours, minutes := values[0].Value, 0.0
	if more, size := s.minutes(tail); more > 0 || size > 0 {
		values, minutes = []Reading{{Value: hours + more/100}}, more
		tail.end += size
	} else if tail.unit == "minute" && tail.scale == 0 {
		if seconds, rest := s.finerPart(tail, "second"); rest.end > tail.end {
			values = []Reading{{Value: hours + seconds/60}}
			tail.end = rest.end
		}
	} else if tail.unit == "second" && tail.scale == 0 && len(groups) == 1 {
		if hundredths, rest := s.finerPart(tail, ""); rest.end > tail.end { // 9 s 58
			values = []Reading{{Value: hours + hundredths/100}}
			tail.end = rest.end
		}
	}
	s.settle(&q, values, tail, head)
	s.below(&q, tail.below || head.below || s.signed(at))
	for i := range q.Readings {
		if r := &q.Readings[i]; minutes > 0 && r.Kind == Measure && r.Unit == "hour" {
			r.Value = hours + minutes/60
		}
	}
	if len(groups) == 1 && len(groups[0].text) == 4 && q.Kind() == Number && tail.scale == 0 && plausibleYear(q.Value()) {
		q.Readings[0].Kind = Year
	}
	if clock := dottedClock(groups); clock >= 0 && tail.bare() {
		q.add(clockReading(clock, ""))
	}
	end = max(q.End, end)
	s.code(&q, at, end, head, tail)
	if tail.ignored {
		q.Strength, q.Code = Weak, true
	}
	s.emit(q, max(tail.scale, 1))
	return end
}

// code marks digits that are part of a name.
func (s *scan) code(q *Quantity, at, end int, head, tail frame) {
	if head.start < at && (head.ordinal || head.currency != "" || head.clock || head.decade) {
		return
	}
	before, size := forms.RuneBefore(s.text, at)
	if before == '-' {
		name := s.nameBefore(at)
		if letter, _ := forms.RuneBefore(s.text, at-size); unicode.IsUpper(letter) || unicode.IsUpper(forms.RuneAt(name, 0)) {
			before = letter
		}
	}
	after := forms.RuneAt(s.text, end)
	spaced := func(r rune) bool { return forms.IsLetter(r) && !caseless(r) }
	if spaced(before) || spaced(after) && tail.end <= q.Digits.End {
		q.Code, q.Strength = true, Weak
		if q.Name = s.nameBefore(at); q.Name == "" && unicode.IsUpper(after) {
			q.Name = string(after) // 5G
		}
		if q.Value() < 100 && len(q.Readings) == 1 {
			q.add(Reading{Kind: Year, Value: 2000 + q.Value()})
		}
	}
}

// nameBefore is the letters that stand before digits, a hyphen between at most.
func (s *scan) nameBefore(at int) string {
	end := at
	if r, size := forms.RuneBefore(s.text, end); r == '-' {
		end -= size
	}
	start := end
	for {
		r, size := forms.RuneBefore(s.text, start)
		if !forms.IsLetter(r) || caseless(r) {
			return s.text[start:end]
		}
		start -= size
	}
}
