package quantity

import "math"

// hijri stands for the era whose years are lunar, the only one that data names
// by another number than the year before its first.
const hijri = 622

// addYear adds the year of an era as one of the common era: 令和6年 is 2024, the
// year before the first of 令和 being 2018. A lunar year is of two.
func (q *Quantity) addYear(year, before float64) {
	if before != hijri {
		q.add(Reading{Kind: Year, Value: year + before})
		return
	}
	first := math.Floor(year*lunarYear + 621.57)
	q.add(Reading{Kind: Year, Value: first})
	q.add(Reading{Kind: Year, Value: first + 1})
}

// lunarYear is the length of twelve lunar months in solar years.
const lunarYear = 354.36707 / 365.2425
