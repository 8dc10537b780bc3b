package quantity

import (
	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/drift/forms"
)

// numberedMonth reads a month whose name begins with digits: 10月.
func (s *scan) numberedMonth(at int) int {
	best, value := at, 0.0
	s.lex.words.Walk(s.text, at, func(end int, entries []entry) {
		for _, e := range entries {
			if e.role == roleMonth && (s.bounded(end) || s.particle(end)) {
				best, value = end, e.value
			}
		}
	})
	if before, _ := forms.RuneBefore(s.text, at); best > at && forms.Digit(before) < 0 && before != '.' && before != ',' {
		s.emit(Quantity{Span: checks.Span{Start: at, End: best}, Readings: []Reading{{Kind: Month, Value: value}}}, 1)
		return best
	}
	return at
}

// writtenDate reads a date in digits, as days, months and years that are
// compared one by one: 8/10/2024, 2024-10-08, and 8/10 in brackets.
func (s *scan) writtenDate(at int) int {
	runs, sep := s.runs(at, "/.-·")
	switch {
	case len(runs) == 3 && sep != 0:
		return s.fullDate(runs, sep)
	case len(runs) == 2 && sep == '·' && runs[0].width <= 2 && runs[1].width == 2 && runs[0].value <= 12 && runs[1].value <= 31:
		return s.namedDay(runs...)
	case len(runs) == 2 && sep == '/' && runs[0].width <= 2 && runs[1].width <= 2:
		return s.dayAndMonth(runs)
	}
	return at
}

func (s *scan) fullDate(runs []run, sep rune) int {
	start, end := runs[0].Start, runs[2].End
	var year run
	var parts []run
	order := s.lex.order
	switch {
	case runs[0].width == 4 && runs[1].width <= 2 && runs[2].width <= 2:
		year, parts, order = runs[0], []run{runs[2], runs[1]}, "dm"
	case runs[2].width == 4 && runs[0].width <= 2 && runs[1].width <= 2, runs[2].width == 2 && runs[0].width <= 2 && runs[1].width <= 2 && sep != '-':
		year, parts = runs[2], runs[:2]
	default:
		return start
	}
	if year.width == 2 {
		year.value += 2000
	}
	day, month := parts[0], parts[1]
	if !dayFirst(order) && day.value <= 12 || month.value > 12 {
		day, month = month, day
	}
	if day.value < 1 || day.value > 31 || month.value < 1 || month.value > 12 {
		return start
	}
	s.dates++
	bracketed := s.bracketed(start, end)
	s.emitDate(day, month, bracketed, s.dates)
	s.emit(Quantity{Span: year.Span, Digits: year.Span, Gloss: bracketed, Date: s.dates, Readings: []Reading{{Kind: Year, Value: year.value}}}, 1)
	return end
}

// emitDate records day and month; both readings where the order is open.
func (s *scan) emitDate(day, month run, gloss bool, date int) {
	d := Quantity{Span: day.Span, Digits: day.Span, Gloss: gloss, Date: date, Readings: []Reading{{Kind: Day, Value: day.value}}}
	m := Quantity{Span: month.Span, Digits: month.Span, Gloss: gloss, Date: date, Readings: []Reading{{Kind: Month, Value: month.value}}}
	d.Either = s.lex.either && day.value <= 12
	if day.value <= 12 {
		d.add(Reading{Kind: Month, Value: day.value, Other: true})
		m.add(Reading{Kind: Day, Value: month.value, Other: true})
	}
	if day.Start < month.Start {
		s.emit(d, 1)
		s.emit(m, 1)
	} else {
		s.emit(m, 1)
		s.emit(d, 1)
	}
}

// dayAndMonth reads "(8/10)"; outside brackets it may be a fraction or a score.
func (s *scan) dayAndMonth(runs []run) int {
	first, second := runs[0], runs[1]
	bracketed := s.bracketed(first.Start, second.End)
	day, month := first, second
	if !dayFirst(s.lex.order) && first.value <= 12 || second.value > 12 {
		day, month = second, first
	}
	if bracketed && day.value >= 1 && day.value <= 31 && month.value >= 1 && month.value <= 12 {
		s.dates++
		s.emitDate(day, month, true, s.dates)
		return second.End
	}
	if first.value < second.value && second.value <= 10 && first.value > 0 {
		span := checks.Span{Start: first.Start, End: second.End}
		s.emit(Quantity{Span: span, Digits: span, Strength: Weak, Readings: []Reading{{Kind: Number, Value: first.value / second.value}, {Kind: Percent, Value: 100 * first.value / second.value}}}, 1)
		return second.End
	}
	if (first.value > 10) != (second.value > 10) && min(first.value, second.value) > 0 && min(first.value, second.value) <= 12 && max(first.value, second.value) <= 31 {
		return s.namedDay(first, second)
	}
	return first.Start
}

// namedDay reads digits that may be a day known by its date, 9/11, and may be
// anything else: they explain a date of the other side.
func (s *scan) namedDay(runs ...run) int {
	for _, r := range runs {
		q := Quantity{Span: r.Span, Digits: r.Span, Strength: Weak, Readings: []Reading{{Kind: Number, Value: r.value}, {Kind: Day, Value: r.value}}}
		if r.value <= 12 {
			q.add(Reading{Kind: Month, Value: r.value})
		}
		s.emit(q, 1)
	}
	return runs[len(runs)-1].End
}
