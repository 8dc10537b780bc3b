package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/lang"
)

// Describe fills in what [Segment] leaves open: the language of each sentence,
// and whether it is boilerplate. Code has no language.
func Describe(t *checks.Text) {
	for i := range t.Sentences {
		s := &t.Sentences[i]
		if t.Blocks[s.Block].Kind == checks.Code {
			continue
		}
		content := t.Slice(s.Span)
		s.Lang = lang.Of(content, t.Lang)
		s.Boilerplate = isBoilerplate(content, place{
			first: i == 0 || t.Sentences[i-1].Block != s.Block,
			last:  i+1 == len(t.Sentences) || t.Sentences[i+1].Block != s.Block,
			title: i == 0 && len(t.Sentences) > 1,
		})
	}
}

// place is where a sentence stands: in its block, and whether it begins a text.
type place struct {
	first, last bool
	title       bool
}

func (p place) alone() bool { return p.first && p.last }

const (
	longestBoilerplate = 240 // bytes; a teaser with the title of another article is the longest
	longestSignature   = 40  // bytes: "(editorial staff)"
	longestCredit      = 80  // bytes: "(Photo: agency and name)"
)

// isBoilerplate tells whether a sentence belongs to the page and not to the
// story.
func isBoilerplate(sentence string, at place) bool {
	if len(sentence) > longestBoilerplate {
		return false
	}
	return !hasLetterOrDigit(sentence) || at.last && isSignature(sentence) ||
		at.alone() && (isDateline(sentence) || isTimestamp(sentence)) ||
		isAddress(sentence) || phrases().match(sentence, at)
}

// isSignature recognises an author or agency in brackets: "(Agung)", "[ah]".
func isSignature(sentence string) bool {
	first, last := firstRune(sentence), lastRune(sentence)
	if mirror(last) != first || !isBracket(first) || len(sentence) > longestSignature {
		return false
	}
	inside := sentence[utf8.RuneLen(first) : len(sentence)-utf8.RuneLen(last)]
	return !strings.ContainsFunc(inside, func(r rune) bool { return isCloser(r) && r != '\'' || isTerminal(r) && r != '.' }) &&
		len(strings.Fields(inside)) <= 4
}

// leadingCredit is the length of a credit in brackets at the start of a sentence
// that goes on behind it: "(Photo: Agency) The president …". 0 if there is none.
func leadingCredit(sentence string) int {
	first := firstRune(sentence)
	if !isBracket(first) {
		return 0
	}
	head := sentence[:cutAt(sentence, longestCredit)]
	end := strings.IndexFunc(head, func(r rune) bool { return mirror(r) == first })
	if end < 0 {
		return 0
	}
	_, size := utf8.DecodeRuneInString(head[end:])
	if end += size; !hasLetterOrDigit(sentence[end:]) || !phrases().match(sentence[:end], place{first: true, last: true}) {
		return 0
	}
	return end
}

func isBracket(r rune) bool { return r != 0 && strings.ContainsRune("([（【", r) }

// isDateline recognises a place in capitals that stands alone: "JAKARTA -".
func isDateline(sentence string) bool {
	name := strings.TrimRightFunc(sentence, func(r rune) bool { return unicode.In(r, unicode.Pd) || unicode.IsSpace(r) })
	return name != sentence && name != "" && strings.ToUpper(name) == name && strings.ToLower(name) != name && len(strings.Fields(name)) <= 5
}

// isTimestamp recognises a line with the time of publication: a date, a clock
// time and few words, without a final mark.
func isTimestamp(sentence string) bool {
	const mostWords = 4
	if endsSentence(sentence) {
		return false
	}
	words, days, years, clocks := 0, 0, 0, 0
	for field := range strings.FieldsSeq(sentence) {
		shape := shapeOf(strings.Trim(field, ",.;()|-–"))
		switch shape {
		case "9", "99":
			days++
		case "9999":
			years++
		case "99/99/9999", "9/99/9999", "99-99-9999", "99.99.9999", "9999-99-99", "9999/99/99":
			days, years = days+1, years+1
		case "9:99", "99:99", "99.99", "99:99:99":
			clocks++
		default:
			if hasLetterOrDigit(field) {
				if words++; words > mostWords {
					return false
				}
			}
		}
	}
	return days > 0 && years > 0 && clocks > 0
}

// shapeOf is word with every digit as "9".
func shapeOf(word string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return '9'
		}
		return r
	}, word)
}

// isAddress recognises lines of nothing but links, hashtags and handles.
func isAddress(sentence string) bool {
	for field := range strings.FieldsSeq(sentence) {
		if !strings.HasPrefix(field, "#") && !strings.HasPrefix(field, "@") && !strings.Contains(field, "://") && !strings.HasPrefix(field, "www.") {
			return false
		}
	}
	return true
}
