package main

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// units are those that news texts measure in.
var units = strings.Fields(`
	length-kilometer length-meter length-centimeter length-millimeter length-mile length-yard length-foot length-inch
	length-nautical-mile length-light-year mass-kilogram mass-gram mass-milligram mass-tonne mass-ton mass-pound
	mass-ounce mass-stone area-square-kilometer area-square-meter area-hectare area-acre area-square-mile
	area-square-foot volume-liter volume-milliliter volume-gallon volume-barrel volume-cubic-meter volume-pint
	speed-kilometer-per-hour speed-mile-per-hour speed-meter-per-second speed-knot temperature-celsius
	temperature-fahrenheit duration-century duration-decade duration-year duration-month duration-week duration-day
	duration-hour duration-minute duration-second duration-millisecond digital-byte digital-kilobyte digital-megabyte
	digital-gigabyte digital-terabyte power-watt power-kilowatt power-megawatt power-gigawatt power-horsepower
	energy-kilowatt-hour energy-kilocalorie energy-calorie frequency-hertz frequency-megahertz frequency-gigahertz
	concentr-percent`)

// quantityTable holds the names and signs that numbers, units and dates are
// written with.
func quantityTable(source *cldr, tag string) (table, error) {
	var out table
	for _, part := range []func(*cldr, string, *table) error{addDates, addNumbers, addUnits, addCurrencies} {
		if err := part(source, tag, &out); err != nil {
			return nil, fmt.Errorf("%s: %w", tag, err)
		}
	}
	return out, nil
}

var weekdays = []string{"mon", "tue", "wed", "thu", "fri", "sat", "sun"}

func addDates(source *cldr, tag string, out *table) error {
	calendar, err := source.read("dates-full", tag, "ca-gregorian.json", "dates", "calendars", "gregorian")
	if err != nil {
		return err
	}
	names := func(kind string, widths []string, key string) (all []string) {
		for _, width := range widths {
			for _, use := range []string{"format", "stand-alone"} {
				all = append(all, calendar.at(kind, use, width).text(key))
			}
		}
		return all
	}
	for month := 1; month <= 12; month++ {
		key := strconv.Itoa(month)
		out.add("month", key, names("months", []string{"wide"}, key)...)
		out.add("month-short", key, names("months", []string{"abbreviated"}, key)...)
	}
	for i, day := range weekdays {
		key := strconv.Itoa(i + 1)
		out.add("weekday", key, names("days", []string{"wide"}, day)...)
		out.add("weekday-short", key, names("days", []string{"abbreviated", "short"}, day)...)
		out.add("weekday-narrow", key, names("days", []string{"narrow"}, day)...)
	}
	periods := calendar.at("dayPeriods", "format", "wide")
	for _, key := range slices.Sorted(maps.Keys(periods)) {
		out.add("period", strings.TrimSuffix(key, "-alt-variant"),
			append(names("dayPeriods", []string{"wide", "abbreviated"}, key), periods.text(key))...)
	}
	out.add("date-order", "short", order(calendar.at("dateFormats").text("short")))
	out.add("date-order", "month-day", order(calendar.at("dateTimeFormats", "availableFormats").text("Md")))
	return nil
}

// order is the fields of a date pattern in their order: "dmy" of "dd/MM/yy".
func order(pattern string) string {
	var fields strings.Builder
	for _, r := range pattern {
		switch r {
		case 'd', 'y':
		case 'M', 'L':
			r = 'm'
		default:
			continue
		}
		if !strings.ContainsRune(fields.String(), r) {
			fields.WriteRune(r)
		}
	}
	return fields.String()
}

func addNumbers(source *cldr, tag string, out *table) error {
	numbers, err := source.read("numbers-full", tag, "numbers.json", "numbers")
	if err != nil {
		return err
	}
	systems := []string{"latn"}
	if native := numbers.text("defaultNumberingSystem"); native != "latn" {
		systems = append(systems, native)
	}
	for _, sign := range []string{"decimal", "group", "percentSign", "perMille", "minusSign"} {
		var values []string
		for _, system := range systems {
			values = append(values, separatorText(numbers.at("symbols-numberSystem-"+system).text(sign)))
		}
		*out = append(*out, append([]string{"sign", sign}, slices.Compact(values)...))
	}
	for _, width := range []string{"long", "short"} {
		formats := numbers.at("decimalFormats-numberSystem-latn", width, "decimalFormat")
		affixes, before := map[int][]string{}, map[int][]string{}
		for _, key := range slices.Sorted(maps.Keys(formats)) {
			size, _, _ := strings.Cut(key, "-")
			pattern, _, _ := strings.Cut(formats.text(key), ";") // the rest is for negative numbers
			power := len(size) - 1 - (strings.Count(pattern, "0") - 1)
			affix := strings.Trim(strings.NewReplacer("0", "", "'", "").Replace(clean(pattern)), " \u00a0")
			switch {
			case affix == "" || !strings.Contains(pattern, "0"):
			case width == "long" && strings.HasSuffix(pattern, "0"):
				before[power] = append(before[power], affix)
			default:
				affixes[power] = append(affixes[power], affix)
			}
		}
		for _, power := range slices.Sorted(maps.Keys(before)) {
			out.add("magnitude-before", strconv.Itoa(power), before[power]...)
		}
		for _, power := range slices.Sorted(maps.Keys(affixes)) {
			out.add("magnitude-"+width, strconv.Itoa(power), affixes[power]...)
		}
	}
	return nil
}

// separatorText keeps a space visible: a separator may be nothing else.
func separatorText(sign string) string {
	if sign == "\u00a0" || sign == "\u202f" {
		return " "
	}
	return clean(sign)
}

func addUnits(source *cldr, tag string, out *table) error {
	for _, width := range []string{"long", "short", "narrow"} {
		names, err := source.read("units-full", tag, "units.json", "units", width)
		if err != nil {
			return err
		}
		for _, unit := range units {
			patterns := names.at(unit)
			var forms []string
			for _, key := range slices.Sorted(maps.Keys(patterns)) {
				if strings.Contains(key, "-count-") {
					forms = append(forms, strings.Trim(strings.TrimPrefix(strings.TrimSuffix(clean(patterns.text(key)), "{0}"), "{0}"), " \u00a0"))
				}
			}
			if width == "long" && !strings.Contains(patterns.text("displayName"), "(") {
				forms = append(forms, patterns.text("displayName"))
			}
			_, name, _ := strings.Cut(unit, "-")
			out.add("unit-"+width, name, forms...)
		}
	}
	return nil
}

func addCurrencies(source *cldr, tag string, out *table) error {
	currencies, err := source.read("numbers-full", tag, "currencies.json", "numbers", "currencies")
	if err != nil {
		return err
	}
	for _, code := range slices.Sorted(maps.Keys(currencies)) {
		currency := currencies.at(code)
		names := []string{currency.text("displayName")}
		for _, key := range slices.Sorted(maps.Keys(currency)) {
			if strings.HasPrefix(key, "displayName-count-") {
				names = append(names, currency.text(key))
			}
		}
		if names[0] == code || strings.Contains(names[0], "(") {
			continue
		}
		out.add("currency", code, names...)
		var symbols []string
		for _, key := range []string{"symbol", "symbol-alt-narrow", "symbol-alt-variant"} {
			if symbol := currency.text(key); symbol != code {
				symbols = append(symbols, symbol)
			}
		}
		out.add("currency-symbol", code, symbols...)
	}
	return nil
}
