package quantity

import (
	"math"
	"slices"
	"strings"

	"github.com/kawan-mt/kawan/checks/drift/forms"
	"github.com/kawan-mt/kawan/checks/lang"
	"github.com/kawan-mt/kawan/checks/lang/cldr"
	"github.com/kawan-mt/kawan/checks/memo"
)

// role is what a form says where it stands.
type role uint8

const (
	roleMonth role = iota
	roleWeekday
	roleWord      // a number, or part of one
	roleScale     // multiplies the number before it by a power of ten
	roleJoiner    // between the parts of a number
	roleOrdinal   //
	roleWeak      // may explain a number
	roleVague     // dozens, hundreds
	roleIgnore    // looks like a quantity and is none
	roleMagnitude // scale after digits
	rolePercent   //
	roleCurrency  //
	roleUnit      //
	rolePeriod    // part of the day
	roleClock     // marks a time of day
	roleOrdinalMark
	roleDecadeMark
	roleNumberMark // "No.", before a number
	roleOf         // between a number and what it counts
	roleParts      // between the parts that make a whole and how many of them: 3분의 1
	roleLater      // counts from later on than other languages do: 43 minutos do segundo tempo
	roleHalf       // "and a half", after a number or its unit
	roleShare      // a fraction: half, quarter
	roleMinus      // below zero
	roleEra        // counts the years from another one on
	roleOffset     // minutes that a time lies after the full hour: half past, halb
	roleEvery      // makes a share of the ordinal behind it
	roleBundle     // counts by so many: dozen
	roleTimes      // a multiple: twice, doubled
	roleTimesMark  // makes a multiple of the number before it: three times
	roleCombining  // the beginning of words that tell a number of something: двухэтажный
	roleCounted    // the rest of such a word: dreistöckig
	roleRound      // of a competition: last 16, octavos de final
	roleArticle    // "a", which is one before a unit
)

type entry struct {
	role      role
	value     float64
	unit      string
	exact     string // letters as they must be, when their case tells
	capital   bool   // must begin with a capital
	short     bool   // counts beside a number only
	stem      bool   // a name without its last letter
	adjective bool   // the beginning of words that always have an ending
	glued     bool   // counts at once after the digits only: 2in
	ambiguous bool   // has other meanings even so
	first     bool   // has other meanings as the first word of a sentence
}

// lexicon is what a language writes quantities with.
type lexicon struct {
	words     forms.Trie[entry] // stand anywhere
	after     forms.Trie[entry] // stand after a number
	before    forms.Trie[entry] // stand before a number, spelled backwards
	clitics   []string
	particles bool     // words go on with particles
	scaled    bool     // words for thousands or millions are known
	fronted   bool     // scales stand before what they multiply
	minus     bool     // what makes a number negative is known
	ratios    []string // stand between a part and its whole: one in five
	decimal   rune
	group     rune
	mixed     bool   // another region swaps the decimal and grouping signs
	order     string // of day, month and year in a short date
	either    bool   // another region has day and month in the other order
}

var lexicons memo.Tags[string, *lexicon]

func lexiconOf(tag string) *lexicon { return lexicons.Of(tag, build) }

func build(tag string) *lexicon {
	l := &lexicon{decimal: '.', group: ',', order: "dmy"}
	rows := cldr.Quantities(tag)
	for _, row := range rows {
		l.addRow(row)
	}
	l.addGenericCurrencies(rows)
	l.compareRegions(tag)
	for _, code := range []string{"und", tag} {
		for _, line := range lang.Lines(code, "quantity") {
			l.addLine(line)
		}
	}
	for _, t := range []*forms.Trie[entry]{&l.words, &l.after, &l.before} {
		t.Each(func(n *forms.Node[entry]) {
			slices.SortStableFunc(n.Entries, func(a, b entry) int { return int(a.role) - int(b.role) })
		})
	}
	return l
}

// compareRegions notes what the regions of a language that was named without
// one write in different ways: 1,234.5 or 1.234,5, 8/10 or 10/8.
func (l *lexicon) compareRegions(tag string) {
	for _, other := range cldr.Tags() {
		if !strings.HasPrefix(other, tag+"-") {
			continue
		}
		region := &lexicon{decimal: '.', group: ',', order: "dmy"}
		for _, row := range cldr.Quantities(other) {
			switch row.Kind {
			case "sign":
				region.addSign(row.Key, row.Values[0])
			case "date-order":
				if row.Key == "short" {
					region.order = row.Values[0]
				}
			}
		}
		l.mixed = l.mixed || region.decimal == l.group && region.group == l.decimal
		l.either = l.either || dayFirst(region.order) != dayFirst(l.order)
	}
}

// dayFirst tells whether the day stands before the month.
func dayFirst(order string) bool { return strings.Index(order, "d") < strings.Index(order, "m") }

// Scales tells whether the language's words for thousands and millions are known.
func (r *Reader) Scales() bool { return r.lex.scaled }

// Signs are the decimal and grouping signs of the language.
func (r *Reader) Signs() (decimal, group rune) { return r.lex.decimal, r.lex.group }

// power is ten to the exponent, exact where a float is.
func power(exponent float64) float64 { return math.Pow(10, exponent) }
