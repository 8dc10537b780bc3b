package quantity

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks/drift/forms"
	"github.com/kawan-mt/kawan/checks/lang"
	"github.com/kawan-mt/kawan/checks/lang/cldr"
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
	roleYearMark
	roleNumberMark // "No.", before a number
	roleOf         // between a number and what it counts
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
	ambiguous bool   // has other meanings even so
	first     bool   // has other meanings as the first word of a sentence
}

// lexicon is what a language writes quantities with.
type lexicon struct {
	words   forms.Trie[entry] // stand anywhere
	after   forms.Trie[entry] // stand after a number
	before  forms.Trie[entry] // stand before a number, spelled backwards
	clitics []string
	decimal rune
	group   rune
	mixed   bool   // another region swaps the decimal and grouping signs
	order   string // of day, month and year in a short date
}

var lexicons sync.Map // language tag -> func() *lexicon

func lexiconOf(tag string) *lexicon {
	load, _ := lexicons.LoadOrStore(tag, sync.OnceValue(func() *lexicon { return build(tag) }))
	return load.(func() *lexicon)()
}

func build(tag string) *lexicon {
	l := &lexicon{decimal: '.', group: ',', order: "dmy"}
	rows := cldr.Quantities(tag)
	for _, row := range rows {
		l.addRow(row)
	}
	l.addGenericCurrencies(rows)
	l.mixed = swapped(tag, l)
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

func (l *lexicon) addRow(row cldr.Row) {
	value, _ := strconv.ParseFloat(row.Key, 64)
	kind, width, _ := strings.Cut(row.Kind, "-")
	for _, form := range row.Values {
		switch kind {
		case "month", "weekday":
			r := roleMonth
			if kind == "weekday" {
				r = roleWeekday
			}
			if width != "narrow" {
				l.addName(form, entry{role: r, value: value, short: width == "short"})
			}
		case "word":
			l.addWord(form, value)
		case "scale":
			l.words.Add(form, entry{role: roleScale, value: value})
			l.after.Add(form, entry{role: roleMagnitude, value: value})
		case "joiner":
			l.words.Add(form, entry{role: roleJoiner})
		case "ordinal":
			if width == "" {
				l.words.Add(form, entry{role: roleOrdinal, value: value})
			}
		case "magnitude":
			l.addAfter(form, entry{role: roleMagnitude, value: value})
			if width == "long" {
				l.words.Add(form, entry{role: roleScale, value: value})
			}
		case "unit":
			if first, size := utf8.DecodeRuneInString(form); width != "narrow" && (size < len(form) || !unicode.IsLower(first) && !unicode.IsUpper(first)) {
				l.addUnit(form, row.Key)
			}
		case "currency":
			l.addCurrency(form, row.Key, width == "symbol")
		case "period":
			if half := halfOfDay(row.Key); half != "" {
				l.addAfter(form, entry{role: rolePeriod, unit: half})
			}
		case "sign":
			l.addSign(row.Key, form)
		case "date":
			if row.Key == "short" {
				l.order = form
			}
		}
	}
	if row.Kind == "ordinal-mark" {
		for _, form := range row.Values {
			if row.Key == "before" {
				l.addBefore(form, entry{role: roleOrdinalMark})
			} else if form != "." {
				l.after.Add(form, entry{role: roleOrdinalMark})
			}
		}
	}
}

func halfOfDay(period string) string {
	switch strings.TrimRight(period, "12") {
	case "am", "morning":
		return "am"
	case "pm", "afternoon", "evening":
		return "pm"
	case "night":
		return "night"
	}
	return ""
}

func (l *lexicon) addSign(sign, form string) {
	first, _ := utf8.DecodeRuneInString(form)
	switch {
	case sign == "percentSign":
		l.after.Add(form, entry{role: rolePercent})
		l.addBefore(form, entry{role: rolePercent})
	case sign == "decimal" && (first == ',' || first == '.'):
		l.decimal = first
	case sign == "group" && strings.ContainsRune(",.'’ ", first):
		l.group = first
	}
}

// addName adds a month or weekday, and its stem where it can be inflected.
func (l *lexicon) addName(form string, e entry) {
	first, _ := utf8.DecodeRuneInString(form)
	e.capital = unicode.IsUpper(first)
	l.words.Add(form, e)
	if dotless, found := strings.CutSuffix(form, "."); found {
		l.words.Add(dotless, e)
	}
	if digits := strings.TrimLeft(form, "0123456789"); digits != "" && digits != form {
		l.words.Add(strings.TrimSuffix(form, digits)+" "+strings.TrimSpace(digits), e)
	}
	if runes := []rune(form); !e.short && len(runes) > 5 && !slices.ContainsFunc(runes, unicode.IsDigit) {
		e.stem = true
		l.words.Add(string(runes[:len(runes)-1]), e)
	}
}

func (l *lexicon) addWord(form string, value float64) {
	l.words.Add(form, entry{role: roleWord, value: value})
}

// addAfter adds what stands after a number; the case of short forms tells
// them apart: "M" and "m".
func (l *lexicon) addAfter(form string, e entry) {
	if utf8.RuneCountInString(form) <= 2 {
		e.exact = form
	}
	l.after.Add(form, e)
	if dotless, found := strings.CutSuffix(form, "."); found && len(dotless) > 1 {
		l.after.Add(dotless, e)
	}
}

func (l *lexicon) addBefore(form string, e entry) {
	if utf8.RuneCountInString(form) <= 2 {
		e.exact = form
	}
	l.before.Add(reversed(form), e)
}

func (l *lexicon) addUnit(form, unit string) {
	if strings.Contains(form, "{0}") {
		before, after, _ := strings.Cut(form, "{0}")
		if utf8.RuneCountInString(after) > 1 {
			l.addAfter(strings.TrimSpace(after), entry{role: roleUnit, unit: unit})
		}
		_ = before
		return
	}
	if strings.ContainsAny(form, "#$%") || form == "″" || form == "′" && unit != "foot" {
		return
	}
	l.addAfter(form, entry{role: roleUnit, unit: unit})
}

func (l *lexicon) addCurrency(form, code string, symbol bool) {
	e := entry{role: roleCurrency, unit: code}
	if symbol && form == "$" {
		e.unit = "$"
	}
	l.addAfter(form, e)
	if symbol {
		l.addBefore(form, e)
	}
}

// addGenericCurrencies adds the words that several currencies share: "dollars"
// of US and Canadian dollars.
func (l *lexicon) addGenericCurrencies(rows []cldr.Row) {
	for generic, codes := range map[string][]string{"$": {"USD", "CAD", "AUD"}, "GBP": {"GBP", "EGP", "SYP"}} {
		var shared []string
		for i, code := range codes {
			var words []string
			for _, row := range rows {
				if row.Kind == "currency" && row.Key == code {
					words = strings.Fields(strings.Join(row.Values, " "))
				}
			}
			if i == 0 {
				shared = words
			}
			shared = slices.DeleteFunc(shared, func(word string) bool { return !slices.Contains(words, word) })
		}
		for _, word := range shared {
			if utf8.RuneCountInString(word) > 3 {
				l.after.Add(word, entry{role: roleCurrency, unit: generic})
			}
		}
	}
}

// swapped tells whether a region of the language that tag names without a
// region writes 1,234.5 where the language writes 1.234,5 or the reverse.
func swapped(tag string, l *lexicon) bool {
	for _, other := range cldr.Tags() {
		if !strings.HasPrefix(other, tag+"-") {
			continue
		}
		region := &lexicon{decimal: '.', group: ','}
		for _, row := range cldr.Quantities(other) {
			if row.Kind == "sign" {
				region.addSign(row.Key, row.Values[0])
			}
		}
		if region.decimal == l.group && region.group == l.decimal {
			return true
		}
	}
	return false
}

// Signs are the decimal and grouping signs of the language.
func (r *Reader) Signs() (decimal, group rune) { return r.lex.decimal, r.lex.group }

// power is ten to the exponent, exact where a float is.
func power(exponent float64) float64 { return math.Pow(10, exponent) }
