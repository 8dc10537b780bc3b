package main

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// spelloutTable holds the words of numbers: all below 100, hundreds, and the
// scales above, from which a reader composes the others; ordinals up to 31;
// and the marks of ordinals in digits.
func spelloutTable(source *cldr, tag string, fixture *table) (table, error) {
	sets, err := readRules(source, tag)
	if err != nil || len(sets) == 0 {
		return nil, err
	}
	cardinal := func(n int64) []string { return sets.all(n, isCardinal) }
	ordinal := func(n int64) []string { return sets.all(n, isOrdinal) }
	var out table
	for n := range int64(100) {
		out.add("word", strconv.FormatInt(n, 10), cardinal(n)...)
	}
	for n := int64(100); n < 1000; n += 100 {
		out.add("word", strconv.FormatInt(n, 10), cardinal(n)...)
	}
	var scales []string
	for _, power := range []int{2, 3, 4, 5, 6, 7, 8, 9, 12} {
		scale := int64(1)
		for range power {
			scale *= 10
		}
		if power > 2 {
			out.add("word", strconv.FormatInt(scale, 10), cardinal(scale)...)
		}
		var words []string
		for _, times := range []int64{2, 3, 5, 21} {
			words = append(words, sets.rests(times*scale, times)...)
		}
		words = slices.DeleteFunc(words, func(word string) bool {
			return slices.ContainsFunc(scales, func(lower string) bool { return strings.HasSuffix(word, lower) })
		})
		scales = append(scales, words...)
		out.add("scale", strconv.Itoa(power), words...)
	}
	out.add("joiner", "hundred", sets.joiners()...)
	for n := int64(1); n <= 31; n++ {
		out.add("ordinal", strconv.FormatInt(n, 10), ordinal(n)...)
	}
	for _, n := range []int64{40, 50, 60, 70, 80, 90, 100, 1000} {
		out.add("ordinal", strconv.FormatInt(n, 10), ordinal(n)...)
	}
	addOrdinalMarks(sets, &out)
	for _, n := range []int64{3, 12, 27, 41, 68, 99, 105, 260, 318, 999, 1000, 1200, 2019, 7350, 15000, 20018, 250000, 2500000, 13000000, 4000000000} {
		if forms := sets.all(n, func(name string) bool { return name == "%spellout-cardinal" || name == "%spellout-cardinal-masculine" }); len(forms) > 0 {
			fixture.add(tag, strconv.FormatInt(n, 10), forms[0])
		}
	}
	return out, nil
}

func isCardinal(name string) bool {
	return strings.HasPrefix(name, "%spellout-cardinal") && !strings.Contains(name, "financial") ||
		strings.HasPrefix(name, "%spellout-numbering") && !strings.Contains(name, "year") && !strings.Contains(name, "digits")
}

func isOrdinal(name string) bool { return strings.HasPrefix(name, "%spellout-ordinal") }

// all spells n by the rule sets that want accepts.
func (s rules) all(n int64, want func(string) bool) (forms []string) {
	for _, name := range slices.Sorted(maps.Keys(s)) {
		if !want(name) {
			continue
		}
		for _, form := range s.spell(name, n, 0) {
			form = strings.ToLower(clean(form))
			if form != "" && !strings.ContainsFunc(form, unicode.IsDigit) && !slices.Contains(forms, form) {
				forms = append(forms, form)
			}
		}
	}
	return forms
}

// rests are what the words of whole have beside those of part, by the same
// rule set, at either end.
func (s rules) rests(whole, part int64) (rests []string) {
	for _, name := range slices.Sorted(maps.Keys(s)) {
		if !isCardinal(name) {
			continue
		}
		only := func(other string) bool { return other == name }
		parts := s.all(part, only)
		for _, form := range s.all(whole, only) {
			rest := ""
			for _, cut := range []func(string, string) (string, bool){strings.CutPrefix, strings.CutSuffix} {
				if shorter, found := cutLongest(form, parts, cut); found && (rest == "" || len(shorter) < len(rest)) {
					rest = shorter
				}
			}
			if rest != "" && !slices.Contains(rests, rest) {
				rests = append(rests, rest)
			}
		}
	}
	return rests
}

func cutLongest(form string, parts []string, cut func(string, string) (string, bool)) (rest string, found bool) {
	for _, part := range parts {
		if shorter, ok := cut(form, part); ok && (!found || len(shorter) < len(rest)) {
			rest, found = shorter, true
		}
	}
	return strings.Trim(rest, " -"), found
}

// joiners are the words between hundreds and the rest: "and", "und", "e".
func (s rules) joiners() (words []string) {
	for _, name := range slices.Sorted(maps.Keys(s)) {
		if !isCardinal(name) {
			continue
		}
		only := func(other string) bool { return other == name }
		for _, n := range []int64{1, 2, 5, 25} {
			for _, form := range s.all(100+n, only) {
				rest, found := cutLongest(form, s.all(100, only), strings.CutPrefix)
				if !found {
					continue
				}
				word, found := cutLongest(rest, s.all(n, only), strings.CutSuffix)
				if found && word != "" && !slices.Contains(words, word) {
					words = append(words, word)
				}
			}
		}
	}
	return words
}

func addOrdinalMarks(sets rules, out *table) {
	var before, after []string
	for _, name := range slices.Sorted(maps.Keys(sets)) {
		if !strings.HasPrefix(name, "%digits-ordinal") {
			continue
		}
		for n := int64(1); n <= 12; n++ {
			for _, form := range sets.digits(name, n, 0) {
				prefix, suffix, _ := strings.Cut(form, strconv.FormatInt(n, 10))
				before, after = append(before, prefix), append(after, suffix)
			}
		}
	}
	out.add("ordinal-mark", "before", before...)
	out.add("ordinal-mark", "after", after...)
}

// digits writes n by a rule set that uses digits, as far as the marks of
// ordinals need it.
func (s rules) digits(set string, n int64, depth int) []string {
	var body string
	divisor := int64(1)
	for _, r := range s[set] {
		if r.base <= n {
			body, divisor = r.body, r.divisor
		}
	}
	if depth > 6 || body == "" {
		return nil
	}
	number := strconv.FormatInt(n, 10)
	for _, mark := range []string{"=#,##0=", "=0=", "=#,##0"} {
		if before, after, found := strings.Cut(body, mark); found {
			tails := []string{after}
			if open := strings.Index(after, "$("); open >= 0 {
				tails = choices(after[open:])
			} else if name, ok := strings.CutPrefix(after, "=%"); ok {
				tails = s.spell("%"+strings.TrimSuffix(name, "="), n, 0)
			}
			var forms []string
			for _, tail := range tails {
				if !strings.ContainsAny(tail, "=→←$") {
					forms = append(forms, before+number+tail)
				}
			}
			return forms
		}
	}
	switch {
	case strings.HasPrefix(body, "=%") && strings.HasSuffix(body, "="):
		return s.digits(strings.Trim(body, "="), n, depth+1)
	case strings.HasPrefix(body, "→") && n >= divisor && divisor > 1:
		return nil
	}
	return nil
}
