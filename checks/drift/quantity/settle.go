package quantity

import "math"

// settle gives q its readings: the values, each as what the frames make of it.
func (s *scan) settle(q *Quantity, values []Reading, tail, head frame) {
	scale := max(tail.scale, 1)
	if head.mark {
		q.Sense |= Rank // number two
	}
	if tail.times {
		q.Sense |= Times
	}
	if head.unit != "" && tail.unit != "" {
		tail.unit, tail.end = head.unit, q.End
	}
	if tail.end > q.End && (tail.scale > 0 || tail.percent || tail.unit != "" || tail.currency != "" || tail.period != "" || tail.clock || tail.ordinal || tail.decade || tail.half || tail.times || tail.below || tail.era != 0 || tail.offset != 0) {
		q.End = tail.end
	}
	if head.scale > 0 || head.currency != "" || head.percent || head.below || head.era != 0 {
		q.Start = head.start
	}
	currency := tail.currency
	if currency == "" {
		currency = head.currency
	}
	for _, v := range values {
		hour := v.Value
		if tail.half {
			hour += 0.3
		}
		if tail.half && v.Value == float64(int(v.Value)) {
			v.Value += 0.5 * lastScale(v.Value)
		}
		scaled := Reading{Value: v.Value * scale, Other: v.Other}
		switch {
		case tail.era+head.era != 0 && scale == 1 && v.Value < 3000:
			q.addYear(v.Value, tail.era+head.era)
			continue
		case tail.percent || head.percent:
			scaled.Kind = Percent
			if tail.points {
				scaled.Unit = Point
			}
			if tail.pointSize > 0 {
				q.add(Reading{Kind: Percent, Value: scaled.Value * tail.pointSize, Unit: Point})
				scaled.Kind, scaled.Unit = Number, ""
			}
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
				q.add(clockReading(hour, tail.period+head.period))
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
				q.add(clockReading(hour, tail.period+head.period))
			}
		}
		q.add(scaled)
		q.addOffset(hour, head.offset+tail.offset)
		if tail.later > 0 {
			q.add(Reading{Kind: Measure, Value: v.Value + tail.later, Unit: tail.unit})
		}
		if scaled.Kind == Decade && v.Value >= 100 && math.Mod(v.Value, 100) == 0 { // 1800-talet, the 1800s
			q.add(Reading{Kind: Measure, Value: v.Value/100 + 1, Unit: "century"})
		}
	}
}

// addOffset adds the time that lies some minutes off a full hour.
func (q *Quantity) addOffset(hour, minutes float64) {
	if minutes != 0 && hour >= 1 && hour <= 24 && hour == float64(int(hour)) {
		q.add(Reading{Kind: Time, Value: math.Mod(hour*60+minutes+halfDay, halfDay)})
		q.Clocked = true
		if hours := minutes / 60; hours == math.Trunc(hours) { // counted from another hour on, as in Swahili
			q.add(Reading{Kind: Number, Value: math.Mod(hour+hours-1, 12) + 1})
		}
	}
}

// halfDay is in minutes; times are compared as on a clock of twelve hours.
const halfDay = 720

// lastScale is the power of a thousand that a whole number ends with, which is
// what "and a half" halves: dois milhões e meio.
func lastScale(v float64) float64 {
	scale := 1.0
	for v > 0 && scale < 1e15 && math.Mod(v, scale*1000) == 0 {
		scale *= 1000
	}
	return scale
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
