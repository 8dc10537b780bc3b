// Package quantity reads numbers, amounts, units, dates and times out of text
// in any language, with the other readings that each could have.
package quantity

import "github.com/kawan-mt/kawan/checks"

// Kind tells what a quantity measures.
type Kind uint8

// The kinds of quantity.
const (
	Number  Kind = iota // a bare number
	Percent             // value in percent
	Money               // unit is an ISO 4217 code, or "$" for any dollar
	Measure             // unit is a CLDR unit, durations included
	Ordinal             // 3 for "third"
	Day                 // of a month
	Month               // 1 to 12
	Year                //
	Weekday             // 1 for Monday to 7 for Sunday
	Time                // minutes since midnight
	Decade              // 1980 for "the 1980s"
)

// Strength tells what may be concluded from a quantity.
type Strength uint8

// The strengths, from certain to mere support.
const (
	Hard Strength = iota // digits, or a weekday's or month's full name
	Word                 // a spelled-out number
	Stem                 // an inflected form or compound of a weekday or month
	Weak                 // may explain a quantity of the other side, and needs no counterpart itself
)

// Sense is what a number counts: two quantities that have a sense in common
// may be one that changed, even where each could be something else as well.
type Sense uint8

// The senses.
const (
	Amount Sense = 1 << iota // how many: three
	Rank                     // which of a row: third
	Share                    // what part: a third, half, 20 %
	Times                    // how often or how many times as much: twice, doubled
)

// Point is the unit of points: as a measure of an index or a score, as a
// percentage of percentage points.
const Point = "point"

// Reading is one way to understand a quantity.
type Reading struct {
	Kind  Kind
	Value float64
	Unit  string
	Vague bool // an order of magnitude, "dozens": anything from half to five times the value
	Part  bool // the coarser unit alone of a measure in two
	Other bool // the reading that the other convention for separators would give
}

// Quantity is a stretch of text that states a value.
type Quantity struct {
	checks.Span
	Readings []Reading // the likeliest first
	Strength Strength
	Digits   checks.Span // the digits alone, empty in words
	Separate bool        // the value depends on what a separator means
	Mixed    bool        // regions of the language differ in what it means
	Code     bool        // digits within a name: COVID-19, W3C, a telephone number
	Name     string      // letters before the digits of such a name: COVID
	Sense    Sense       // none where the words are too often no number at all
	Clocked  bool        // a time named by an hour and the minutes from it: half past three
	Either   bool        // a day and month that the language's regions write in both orders
	Gloss    bool        // a date in brackets that explains a weekday
	Date     int         // quantities of one written date share a number; 0 for none
	Parts    []float64   // of a number grouped by spaces, or a time, which may be several
}

// Kind is that of the likeliest reading.
func (q *Quantity) Kind() Kind { return q.Readings[0].Kind }

// Value is that of the likeliest reading.
func (q *Quantity) Value() float64 { return q.Readings[0].Value }

func (q *Quantity) add(r Reading) {
	for _, known := range q.Readings {
		if known.Kind == r.Kind && known.Value == r.Value && known.Unit == r.Unit {
			return
		}
	}
	q.Readings = append(q.Readings, r)
}
