package consistency

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks/lang"
)

// leastNameStem is the fewest letters that stripping an affix leaves of a name.
const leastNameStem = 3

// nameAffixes are what a language adds to names, folded, longest first.
type nameAffixes struct {
	prefixes, suffixes []string
	isSuffix           map[string]bool
}

var affixCache sync.Map // tag -> *nameAffixes

// affixesOf reads what the data of kind "affixes" labels "name-prefix" and
// "name-suffix".
func affixesOf(tag string) *nameAffixes {
	if known, ok := affixCache.Load(tag); ok {
		return known.(*nameAffixes)
	}
	a := &nameAffixes{isSuffix: map[string]bool{"": true}}
	for _, line := range lang.Lines(tag, "affixes") {
		fields := strings.Fields(line)
		for _, field := range fields[1:] {
			switch affix := fold(field); fields[0] {
			case "name-prefix":
				a.prefixes = append(a.prefixes, affix)
			case "name-suffix":
				a.suffixes = append(a.suffixes, affix)
				a.isSuffix[affix] = true
			}
		}
	}
	longestFirst := func(x, y string) int { return len(y) - len(x) }
	slices.SortStableFunc(a.prefixes, longestFirst)
	slices.SortStableFunc(a.suffixes, longestFirst)
	known, _ := affixCache.LoadOrStore(tag, a)
	return known.(*nameAffixes)
}

// stem is a folded name without the longest affixes that its language adds.
func (a *nameAffixes) stem(folded string) string {
	for _, prefix := range a.prefixes {
		if rest, ok := strings.CutPrefix(folded, prefix); ok && utf8.RuneCountInString(rest) >= leastNameStem {
			folded = rest
			break
		}
	}
	for _, suffix := range a.suffixes {
		if rest, ok := strings.CutSuffix(folded, suffix); ok && utf8.RuneCountInString(rest) >= leastNameStem {
			return rest
		}
	}
	return folded
}

// inflected tells whether two folded names differ only by affixes.
func (a *nameAffixes) inflected(x, y string) bool {
	if x == y {
		return true
	}
	for _, px := range a.bare(x) {
		for _, py := range a.bare(y) {
			n := commonPrefix(px, py)
			if utf8.RuneCountInString(px[:n]) < 2 {
				continue
			}
			for {
				if a.isSuffix[px[n:]] && a.isSuffix[py[n:]] {
					return true
				}
				_, size := utf8.DecodeLastRuneInString(px[:n])
				if n -= size; utf8.RuneCountInString(px[:n]) < leastNameStem {
					break
				}
			}
		}
	}
	return false
}

// bare is the name and what remains of it without each of its prefixes.
func (a *nameAffixes) bare(name string) []string {
	forms := []string{name}
	for _, prefix := range a.prefixes {
		if rest, ok := strings.CutPrefix(name, prefix); ok && utf8.RuneCountInString(rest) >= 2 {
			forms = append(forms, rest)
		}
	}
	return forms
}

// commonPrefix is the length in bytes of what x and y begin with, cut at a letter.
func commonPrefix(x, y string) int {
	n := 0
	for n < len(x) && n < len(y) && x[n] == y[n] {
		n++
	}
	for n > 0 && (n < len(x) && !utf8.RuneStart(x[n]) || n < len(y) && !utf8.RuneStart(y[n])) {
		n--
	}
	return n
}
