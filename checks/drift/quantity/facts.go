package quantity

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/kawan-mt/kawan/checks/drift/forms"
)

// addLine adds a line of the language's own facts: "ROLE KEY: form, form".
func (l *lexicon) addLine(line string) {
	head, list, found := strings.Cut(line, ":")
	if !found {
		return
	}
	role, key, _ := strings.Cut(strings.TrimSpace(head), " ")
	value, _ := strconv.ParseFloat(key, 64)
	for form := range strings.SplitSeq(list, ",") {
		if form = strings.TrimSpace(form); form != "" {
			l.addFact(role, key, value, form)
		}
	}
}

func (l *lexicon) addFact(role, key string, value float64, form string) {
	switch role {
	case "month":
		l.addName(form, entry{role: roleMonth, value: value})
	case "weekday":
		l.addName(form, entry{role: roleWeekday, value: value})
	case "weekday-short":
		l.addName(form, entry{role: roleWeekday, value: value, short: true})
	case "month-short":
		l.addName(form, entry{role: roleMonth, value: value, short: true})
	case "month-stem":
		l.words.Add(form, entry{role: roleMonth, value: value, adjective: true})
	case "weekday-stem":
		l.words.Add(form, entry{role: roleWeekday, value: value, adjective: true})
	case "ambiguous":
		l.mark(form, func(e *entry) { e.ambiguous = true })
	case "ambiguous-first":
		l.mark(form, func(e *entry) { e.first = true })
	case "article":
		l.words.Add(form, entry{role: roleArticle})
	case "unit-before":
		l.addBefore(form, entry{role: roleUnit, unit: key})
	case "number":
		l.addWord(form, value)
	case "scale":
		l.scaled = true
		l.words.Add(form, entry{role: roleScale, value: value})
		l.addAfter(form, entry{role: roleMagnitude, value: value})
	case "joiner":
		l.words.Add(form, entry{role: roleJoiner})
	case "ordinal":
		l.words.Add(form, entry{role: roleOrdinal, value: value})
	case "weak":
		l.words.Add(form, entry{role: roleWeak, value: value})
	case "vague":
		l.words.Add(form, entry{role: roleVague, value: value})
	case "ignore":
		l.words.Add(form, entry{role: roleIgnore})
	case "round":
		l.words.Add(form, entry{role: roleRound, value: value})
	case "ignore-after":
		l.after.Add(form, entry{role: roleIgnore})
	case "particles":
		l.particles = true
	case "drop":
		drop(&l.words, form, func(entry) bool { return true })
	case "drop-after":
		drop(&l.after, form, func(e entry) bool { return e.exact == "" || e.exact == form })
	case "magnitude":
		l.scaled = true
		l.addAfter(form, entry{role: roleMagnitude, value: value})
	case "magnitude-before":
		l.scaled, l.fronted = true, true
		l.addBefore(form, entry{role: roleMagnitude, value: value})
	case "points":
		l.addAfter(form, entry{role: rolePercent, unit: Point, value: value})
	case "percent":
		l.addAfter(form, entry{role: rolePercent})
	case "percent-before":
		l.addBefore(form, entry{role: rolePercent})
	case "currency":
		drop(&l.after, form, func(e entry) bool { return e.role == roleCurrency })
		l.addAfter(form, entry{role: roleCurrency, unit: key})
		if isSign(form) {
			drop(&l.before, reversed(form), func(e entry) bool { return e.role == roleCurrency })
			l.addBefore(form, entry{role: roleCurrency, unit: key})
		}
	case "share":
		l.words.Add(form, entry{role: roleShare, value: value})
	case "share-before":
		l.addBefore(form, entry{role: roleEvery})
	case "minus-before":
		l.minus = true
		l.addBefore(form, entry{role: roleMinus})
	case "minus-after":
		l.minus = true
		l.addAfter(form, entry{role: roleMinus})
	case "plain-before":
		l.addBefore(form, entry{role: roleOf})
	case "era":
		e := entry{role: roleEra, value: value}
		if strings.ContainsFunc(form, unicode.IsUpper) {
			e.exact = form // BE is not "be"
		}
		l.before.Add(reversed(form), e)
		l.after.Add(form, e)
	case "bundle":
		l.words.Add(form, entry{role: roleBundle, value: value})
	case "offset-before":
		l.addBefore(form, entry{role: roleOffset, value: value})
		if strings.Contains(form, " ") { // else it is a fraction elsewhere
			l.words.Add(form, entry{role: roleIgnore})
		}
	case "offset-after":
		l.after.Add(form, entry{role: roleOffset, value: value})
	case "times":
		l.words.Add(form, entry{role: roleTimes, value: value})
	case "times-after":
		l.addAfter(form, entry{role: roleTimesMark})
	case "combining":
		l.words.Add(form, entry{role: roleCombining, value: value})
	case "counted":
		l.after.Add(form, entry{role: roleCounted})
	case "parts":
		l.after.Add(form, entry{role: roleParts})
	case "later":
		l.after.Add(form, entry{role: roleLater, value: value, unit: "minute"})
	case "ratio":
		l.ratios = append(l.ratios, form)
	case "half":
		l.after.Add(form, entry{role: roleHalf})
	case "of":
		l.after.Add(form, entry{role: roleOf})
	case "unit-glued":
		l.after.Add(form, entry{role: roleUnit, unit: key, glued: true})
	case "unit":
		l.addAfter(form, entry{role: roleUnit, unit: key})
	case "period":
		l.addAfter(form, entry{role: rolePeriod, unit: key})
	case "clock":
		l.addAfter(form, entry{role: roleClock, value: value})
	case "clock-before":
		l.addBefore(form, entry{role: roleClock})
	case "period-before":
		l.addBefore(form, entry{role: rolePeriod, unit: key})
	case "ordinal-after":
		l.addAfter(form, entry{role: roleOrdinalMark})
	case "ordinal-before":
		l.addBefore(form, entry{role: roleOrdinalMark})
	case "decade-after":
		l.addAfter(form, entry{role: roleDecadeMark})
	case "decade-before":
		l.addBefore(form, entry{role: roleDecadeMark})
	case "number-before":
		l.addBefore(form, entry{role: roleNumberMark})
	case "clitic":
		l.clitics = append(l.clitics, form)
	}
}

// isSign tells codes and symbols of currencies from their names.
func isSign(form string) bool {
	if strings.ContainsFunc(form, func(r rune) bool { return unicode.Is(unicode.Sc, r) }) {
		return true
	}
	return len(form) <= 4 && unicode.IsUpper(rune(form[0]))
}

func reversed(form string) string {
	runes := forms.Folded(form)
	slices.Reverse(runes)
	return string(runes)
}

// mark notes of a name that it is a common word or a family name as well.
func (l *lexicon) mark(form string, note func(*entry)) {
	l.words.Walk(form, 0, func(end int, entries []entry) {
		if end == len(form) {
			for i := range entries {
				note(&entries[i])
			}
		}
	})
}

// drop takes out the entries of a form that match.
func drop(t *forms.Trie[entry], form string, matches func(entry) bool) {
	if at := t.Find(form); at != nil {
		at.Entries = slices.DeleteFunc(at.Entries, matches)
	}
}
