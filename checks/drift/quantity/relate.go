package quantity

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// relate lets neighbours tell each other what they are: the start of a range
// has the scale and unit of its end, a number beside a month is a day.
func (s *scan) relate() {
	for i := range s.out {
		if i+1 < len(s.out) {
			s.inherit(i)
			s.ratio(i)
		}
	}
	for i := len(s.out) - 2; i >= 0; i-- { // the finest first: 2 h 3 min 59 s
		s.join(i)
	}
	for i := range s.out {
		s.dayOfMonth(i)
	}
	s.elided()
}

// elided lets bare numbers also mean the unit that other numbers of the text
// have: "from 2 to 5 centimetres, up to 10 in places".
func (s *scan) elided() {
	if len(s.out) > 40 {
		return
	}
	for i := range s.out {
		unit := s.out[i].Readings[0]
		if unit.Kind != Measure || UnitOf(unit.Unit).Dimension == Duration {
			continue
		}
		for j := range s.out {
			if bare := &s.out[j]; bare.Kind() == Number && bare.Strength <= Word && bare.Start > s.out[i].Start {
				bare.add(Reading{Kind: Measure, Value: bare.Value(), Unit: unit.Unit})
			}
		}
	}
}

func (s *scan) inherit(i int) {
	a, b := &s.out[i], &s.out[i+1]
	gap := ""
	if a.End <= b.Start {
		gap = s.text[a.End:b.Start]
	}
	if utf8.RuneCountInString(gap) <= 12 {
		belowAlike(a, b)
	}
	if utf8.RuneCountInString(gap) > 7 || a.Date != 0 || b.Date != 0 || a.Code || b.Code {
		return
	}
	ka, kb := a.Kind(), b.Kind()
	plain := ka == Number || ka == Year && strings.ContainsAny(gap, "-–—~")
	switch {
	case plain && (kb == Percent || kb == Money || kb == Measure || kb == Ordinal || kb == Number && s.scale[i+1] > 1):
		value, to := a.Value()*s.scale[i+1], b.Readings[0]
		if s.scale[i] == 1 {
			a.add(Reading{Kind: to.Kind, Value: value, Unit: to.Unit})
		}
	case ka == Money && kb == Number:
		b.add(Reading{Kind: Money, Value: b.Value(), Unit: a.Readings[0].Unit})
		if s.scale[i] == 1 && s.scale[i+1] > 1 {
			a.add(Reading{Kind: Money, Value: a.Value() * s.scale[i+1], Unit: a.Readings[0].Unit})
		}
	case ka == Money && kb == Money && s.scale[i] == 1 && s.scale[i+1] > 1:
		a.add(Reading{Kind: Money, Value: a.Value() * s.scale[i+1], Unit: a.Readings[0].Unit})
	case ka == Year && kb == Number && b.Value() < 100 && len(gap) <= 3 && len(gap) > 0:
		b.add(Reading{Kind: Year, Value: a.Value() - float64(int(a.Value())%100) + b.Value()})
	}
}

// ratio lets a part and its whole, "1 in 3", also mean the fraction.
func (s *scan) ratio(i int) {
	a, b := &s.out[i], &s.out[i+1]
	if a.End > b.Start || a.Kind() != Number || b.Kind() != Number || a.Value() >= b.Value() || b.Value() > 100 || a.Value() <= 0 {
		return
	}
	if !slices.Contains(s.lex.ratios, strings.TrimSpace(s.text[a.End:b.Start])) {
		return
	}
	part := a.Value() / b.Value()
	for _, q := range []*Quantity{a, b} {
		q.Sense |= Share
		q.add(Reading{Kind: Number, Value: part})
		q.add(Reading{Kind: Percent, Value: 100 * part})
	}
}

// finer tells the unit that follows a unit within one measure, and how many of
// it make one: 3 min 35 s, 6-foot-6.
var finer = map[string]struct {
	unit  string
	times float64
}{"hour": {"minute", 60}, "minute": {"second", 60}, "foot": {"inch", 12}, "pound": {"ounce", 16}, "stone": {"pound", 14}}

// join makes one quantity of a measure in two units, and of a century and its
// decade.
func (s *scan) join(i int) {
	a, b := &s.out[i], &s.out[i+1]
	one := a.Strength == Weak && slices.ContainsFunc(a.Readings, func(r Reading) bool { return r.Kind == Measure && r.Value == 1 }) // an hour and forty minutes
	if a.End > b.Start || utf8.RuneCountInString(s.text[a.End:b.Start]) > 5 || a.Strength > Word && !one || b.Strength > Word {
		return
	}
	first, second := a.Readings[0], b.Readings[0]
	if first.Kind == Time && len(a.Readings) > 1 && second.Kind == Measure {
		first = a.Readings[1] // 2 ore, 3 minuti: a time or a duration
	}
	next, ok := finer[first.Unit]
	bare := second.Kind == Number && s.text[a.End:b.Start] == "-" && first.Unit == "foot"
	switch {
	case first.Kind == Measure && ok && second.Value < next.times && (second.Kind == Measure && second.Unit == next.unit || bare):
		for k := range a.Readings {
			a.Readings[k].Part = true
		}
		a.Readings = append([]Reading{{Kind: Measure, Value: first.Value + second.Value/next.times, Unit: first.Unit}}, a.Readings...)
		a.End, a.Strength = b.End, min(a.Strength, Word)
		b.Strength, b.Sense = Weak, 0
	case first.Unit == "century" && second.Kind == Decade:
		b.Readings = append([]Reading{{Kind: Decade, Value: (first.Value-1)*100 + float64(int(b.Readings[len(b.Readings)-1].Value)%100)}}, b.Readings...)
		a.Strength, a.Sense = Weak, 0
	}
}

// dayOfMonth makes a small number beside a month its day.
func (s *scan) dayOfMonth(i int) {
	if s.out[i].Kind() != Month || s.out[i].Date != 0 {
		return
	}
	for _, j := range []int{i - 1, i + 1} {
		if j < 0 || j >= len(s.out) {
			continue
		}
		day := &s.out[j]
		from, to := s.out[i].End, day.Start
		if j < i {
			from, to = day.End, s.out[i].Start
		}
		k := day.Kind()
		if from > to || utf8.RuneCountInString(s.text[from:to]) > 4 || day.Date != 0 || day.Strength != Hard && day.Strength != Word ||
			k != Number && k != Ordinal && k != Measure || day.Value() < 1 || day.Value() > 31 || day.Value() != float64(int(day.Value())) {
			continue
		}
		if k == Measure && day.Readings[0].Unit != "day" {
			continue
		}
		if day.Digits.Empty() && k != Ordinal {
			continue
		}
		day.Readings = append([]Reading{{Kind: Day, Value: day.Value()}}, day.Readings...)
	}
}
