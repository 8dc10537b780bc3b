package drift

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/drift/quantity"
)

// calendar finds dates of the target that do not fall on the weekday that
// stands with them.
func (o *options) calendar(target *side) (findings []checks.Finding) {
	for i := range target.list {
		day := &target.list[i]
		if day.Kind() != quantity.Weekday || day.Strength > quantity.Stem {
			continue
		}
		for _, d := range []date{target.dateFrom(i+1, 1), target.dateFrom(i-1, -1)} {
			right, year, ok := o.weekdayOf(d, int(day.Value()))
			if !ok {
				continue
			}
			span := target.closed(day.Cover(d.span))
			findings = append(findings, checks.Finding{
				Rule: RuleCalendar, Severity: checks.Major, Confidence: 0.9, Target: &span,
				Message: checks.Msg("drift.calendar",
					checks.Quote("date", time.Date(year, time.Month(d.month), d.day, 0, 0, 0, 0, time.UTC).Format(time.DateOnly)),
					value("weekday", day), checks.Phrase("rightDay", "drift.weekday."+string(rune('0'+right))),
					checks.Quote("target", target.text.Slice(span))),
				Evidence: []checks.Evidence{evidence(target, day)},
			})
			break
		}
	}
	return findings
}

// closed is a span with the bracket that closes one in it.
func (s *side) closed(span checks.Span) checks.Span {
	for _, pair := range []string{"()", "（）"} {
		opening, closing := pair[:len(pair)/2], pair[len(pair)/2:]
		if strings.Contains(s.text.Slice(span), opening) && strings.HasPrefix(s.text.Content[span.End:], closing) {
			span.End += len(closing)
		}
	}
	return span
}

// date is a day and month, with the year where it is written.
type date struct {
	span             checks.Span
	day, month, year int
	either           bool // day and month may be the other way round
}

// dateFrom reads the date that stands right beside a weekday, from an item on
// in a direction; its day is 0 when there is none.
func (s *side) dateFrom(from, step int) (d date) {
	last := from - step
	for i := from; i >= 0 && i < len(s.list) && s.list[i].sentence == s.list[last].sentence; i += step {
		t := &s.list[i]
		first, second := &s.list[min(i, i-step)], &s.list[max(i, i-step)]
		if first.End > second.Start || !s.beside(first.End, second.Start, i == from) {
			break
		}
		switch kind := t.Kind(); {
		case kind == quantity.Day && d.day == 0:
			d.day = int(t.Value())
			d.either = t.Either
		case kind == quantity.Month && d.month == 0:
			d.month = int(t.Value())
		case kind == quantity.Year && d.year == 0 && d.month != 0:
			d.year = int(t.Value())
		default:
			return d.whole()
		}
		if d.span.Empty() {
			d.span = t.Span
		}
		d.span = d.span.Cover(t.Span)
	}
	return d.whole()
}

func (d date) whole() date {
	if d.day == 0 || d.month == 0 {
		return date{}
	}
	return d
}

// beside tells whether what lies between two items lets them be one date: a
// few letters between day and month ("8 de octubre"), signs alone, or a comma
// and an article, between weekday and date.
func (s *side) beside(from, to int, weekday bool) bool {
	gap := s.text.Content[from:to]
	if utf8.RuneCountInString(gap) > 6 || strings.ContainsAny(gap, "\n;") {
		return false
	}
	return !weekday || strings.HasPrefix(gap, ",") || !strings.ContainsFunc(gap, unicode.IsLetter)
}

// weekdayOf is the weekday of a date when it is surely not the one named. A
// date without a year is taken to lie within half a year of the article's.
func (o *options) weekdayOf(d date, named int) (right, year int, wrong bool) {
	if d.day == 0 || d.year == 0 && o.date.IsZero() {
		return 0, 0, false
	}
	year = d.year
	if year == 0 {
		year = o.nearestYear(d)
	}
	right = weekday(year, d.month, d.day)
	if right == 0 || right == named || d.either && weekday(year, d.day, d.month) == named {
		return 0, 0, false
	}
	return right, year, true
}

func (o *options) nearestYear(d date) int {
	best := o.date.Year()
	distance := func(year int) time.Duration {
		return time.Date(year, time.Month(d.month), d.day, 0, 0, 0, 0, time.UTC).Sub(o.date).Abs()
	}
	for _, year := range []int{best - 1, best + 1} {
		if distance(year) < distance(best) {
			best = year
		}
	}
	return best
}

// weekday is the ISO number of the weekday of a date, 0 when there is no such
// date or the calendar was another one then.
func weekday(year, month, day int) int {
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	if year < 1900 || t.Day() != day || int(t.Month()) != month {
		return 0
	}
	return (int(t.Weekday())+6)%7 + 1
}
