package quantity

import "slices"

// frame is what stands around a number and tells what it counts.
type frame struct {
	end       int     // after what belongs to the number
	start     int     // before what belongs to the number
	scale     float64 // 0 without
	percent   bool
	points    bool    // of percentage
	pointSize float64 // of such a point, 0 for a whole one
	currency  string
	unit      string
	half      bool // and a half
	either    bool // unit and scale are two meanings of one sign: "125m"
	period    string
	clock     bool
	minutes   float64 // that the mark of a time says: "half"
	ordinal   bool
	decade    bool
	mark      bool    // "No."
	times     bool    // how many times
	below     bool    // below zero
	ignored   bool    // no number of anything: the 8 of 八强
	offset    float64 // minutes after the hour
	era       float64 // the year before the first of the era
	every     bool    // an ordinal tells a share: every fourth
	later     float64 // what the value grows by when counted from the start
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
		case roleOffset:
			if (f.bare() || taken || f.unit == "hour") && value >= 1 && value <= 24 {
				f.offset, taken = e.value, true
			}
		case roleMinus:
			f.below, taken = true, true
		case roleHalf:
			f.half, taken = true, true
		case rolePercent:
			if !f.percent && f.unit == "" {
				f.percent, f.points, f.pointSize, taken = true, e.unit == Point, e.value, true
			}
		case roleCurrency:
			if (f.unit == "" || taken) && !f.percent && (f.currency == "" || f.currency == "$") {
				f.currency, taken = e.unit, true
			}
		case roleUnit:
			if e.glued && !glued {
				continue
			}
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
