package consistency

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks/lang"
	"github.com/kawan-mt/kawan/checks/memo"
)

// leastNameStem is the fewest letters that stripping an affix leaves of a name.
const leastNameStem = 3

// nameAffixes are what a language adds to names, folded, longest first.
type nameAffixes struct {
	prefixes, suffixes []string
	isSuffix           map[string]bool
	written            map[string]bool // suffixes as they are written, in lower case
	changes            [][2]string     // ending of a form, and of the name
	articles           []string        // written together with a word, hardly with a foreign name
	told               bool            // the data say what the language adds
	declines           bool            // most suffixes are cases
}

var affixCache memo.Tags[string, *nameAffixes]

func affixesOf(tag string) *nameAffixes { return affixCache.Of(tag, readAffixes) }

// readAffixes reads what the data of kind "affixes" labels "name-prefix",
// "name-suffix", "name-change", "article" and "declines".
func readAffixes(tag string) *nameAffixes {
	a := &nameAffixes{isSuffix: map[string]bool{"": true}, written: map[string]bool{"": true}}
	for _, line := range lang.Lines(tag, "affixes") {
		fields := strings.Fields(line)
		switch fields[0] {
		case "name-prefix":
			for _, field := range fields[1:] {
				a.prefixes = append(a.prefixes, fold(field))
			}
		case "name-suffix":
			a.told = true
			for _, field := range fields[1:] {
				affix := fold(field)
				a.suffixes = append(a.suffixes, affix)
				a.isSuffix[affix], a.written[field] = true, true
			}
		case "article":
			for _, field := range fields[1:] {
				a.articles = append(a.articles, fold(field))
			}
		case "declines":
			a.declines = true
		case "name-change":
			a.changes = append(a.changes, [2]string{fold(fields[1]), fold(fields[2])})
		}
	}
	longestFirst := func(x, y string) int { return len(y) - len(x) }
	slices.SortStableFunc(a.prefixes, longestFirst)
	slices.SortStableFunc(a.suffixes, longestFirst)
	return a
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
	var roomX, roomY [8]string
	formsX, formsY := a.bareIn(roomX[:0], x), a.bareIn(roomY[:0], y)
	for _, px := range formsX {
		for _, py := range formsY {
			if px == py || a.endings(px, py) {
				return true
			}
		}
	}
	return false
}

// longestEnding is the number of letters that a language whose affixes are
// unknown may add to a name.
const longestEnding = 3

// endings tells whether two forms begin alike and end in suffixes.
func (a *nameAffixes) endings(x, y string) bool {
	n := commonPrefix(x, y)
	letters := utf8.RuneCountInString(x[:n])
	if !a.told {
		return letters > longestEnding && hasCase(x) && max(utf8.RuneCountInString(x[n:]), utf8.RuneCountInString(y[n:])) <= longestEnding
	}
	for ; letters >= 2; letters-- {
		if a.isSuffix[x[n:]] && a.isSuffix[y[n:]] {
			return true
		}
		if letters == leastNameStem {
			break
		}
		_, size := utf8.DecodeLastRuneInString(x[:n])
		n -= size
	}
	return false
}

// hasCase tells whether a folded word is of a script with capitals.
func hasCase(folded string) bool {
	r, _ := utf8.DecodeRuneInString(folded)
	return unicode.IsLower(r)
}

// declined tells whether two spellings of a name, which differ by marks alone,
// are two of its forms: "Nowicka" and "Nowicką".
func (a *nameAffixes) declined(x, y string) bool {
	x, y = strings.ToLower(x), strings.ToLower(y)
	n := commonPrefix(x, y)
	return x != y && utf8.RuneCountInString(x[:n]) >= leastNameStem && a.written[x[n:]] && a.written[y[n:]]
}

// bare is the name, what remains of it without each of its prefixes, and what
// it is a changed form of.
func (a *nameAffixes) bare(name string) []string { return a.bareIn(nil, name) }

// bareIn appends what [nameAffixes.bare] tells.
func (a *nameAffixes) bareIn(forms []string, name string) []string {
	forms = append(forms, name)
	for _, prefix := range a.prefixes {
		if rest, ok := strings.CutPrefix(name, prefix); ok && utf8.RuneCountInString(rest) >= 2 {
			forms = append(forms, rest)
		}
	}
	for _, change := range a.changes {
		if rest, ok := strings.CutSuffix(name, change[0]); ok && utf8.RuneCountInString(rest) >= leastNameStem-1 {
			forms = append(forms, rest+change[1])
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
