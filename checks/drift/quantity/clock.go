package quantity

import (
	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/drift/forms"
)

// clock reads a time of day, which may also be a duration or a result: 19:30.
func (s *scan) clock(at int) int {
	runs, sep := s.runs(at, ":")
	dotted := false
	if len(runs) == 1 {
		if runs, sep = s.runs(at, "."); len(runs) == 2 && runs[1].width == 2 && runs[1].Start == runs[0].End+1 {
			dotted = true
		}
	}
	if before, _ := forms.RuneBefore(s.text, at); before == ',' || before == '.' || before == ':' || sep == 0 || len(runs) < 2 || len(runs) > 3 {
		return at
	}
	h, m := runs[0], runs[1]
	if h.width > 2 || m.width != 2 || m.value > 59 && (h.value > 24 || len(runs) > 2) || h.value > 24 && sep != ':' {
		return at
	}
	end := runs[len(runs)-1].End
	head, tail := s.ahead(at), s.after(end, h.value)
	if tail.scale > 0 || tail.percent || tail.unit != "" && tail.unit != "hour" && tail.period == "" || tail.currency != "" || head.currency != "" || head.percent || head.decade {
		return at
	}
	if marked := head.clock || tail.clock || tail.unit == "hour" || head.period != "" || tail.period != ""; dotted && !marked {
		return at
	}
	q := Quantity{Span: checks.Span{Start: at, End: max(end, tail.end)}, Digits: checks.Span{Start: at, End: end}}
	seconds := 0.0
	if len(runs) == 3 {
		seconds = runs[2].value
	}
	if h.value <= 24 && m.value < 60 { // else a time of play, 27:37
		time := clockReading(h.value+m.value/100, tail.period+head.period)
		time.Value += seconds / 60
		q.add(time)
	}
	q.add(Reading{Kind: Number, Value: h.value + m.value/100 + seconds/10000})
	if len(runs) == 2 {
		q.Parts = []float64{h.value, m.value} // of a score: 38:17, 38 - 17
		q.add(Reading{Kind: Measure, Unit: "minute", Value: h.value + m.value/60})
	}
	q.add(Reading{Kind: Measure, Unit: "hour", Value: h.value + m.value/60 + seconds/3600})
	if m.value == 0 && seconds == 0 {
		q.add(Reading{Kind: Number, Value: h.value})
	}
	s.emit(q, 1)
	return q.End
}
