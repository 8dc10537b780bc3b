package quantity

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks/lang/cldr"
)

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
			if spaced := strings.ReplaceAll(form, "-", " "); spaced != form {
				l.addWord(spaced, value)
			}
		case "scale":
			l.scaled = true
			l.words.Add(form, entry{role: roleScale, value: value})
			l.after.Add(form, entry{role: roleMagnitude, value: value})
		case "joiner":
			l.words.Add(form, entry{role: roleJoiner})
		case "ordinal":
			if width == "" {
				l.words.Add(form, entry{role: roleOrdinal, value: value})
			}
		case "magnitude":
			l.scaled = l.scaled || width != "short"
			if width == "before" {
				l.fronted = true
				l.addBefore(form, entry{role: roleMagnitude, value: value})
				continue
			}
			l.addAfter(form, entry{role: roleMagnitude, value: value})
			if width == "long" {
				l.words.Add(form, entry{role: roleScale, value: value})
			}
		case "unit":
			if row.Key == "percent" {
				l.addPercent(form)
				continue
			}
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

// addPercent adds a word for percent; signs are among those of the numbers.
func (l *lexicon) addPercent(form string) {
	if form = strings.TrimSpace(strings.ReplaceAll(form, "{0}", "")); strings.ContainsFunc(form, unicode.IsLetter) {
		l.addAfter(form, entry{role: rolePercent})
		l.addBefore(form, entry{role: rolePercent})
	}
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
