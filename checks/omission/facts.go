package omission

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/lexicon"
	"github.com/kawan-mt/kawan/checks/text"
)

// newFact is the first name of a person, number or quotation in a stretch of
// the target that stands nowhere on the sides compared; empty if there is none.
// It is sought among what word lists know if it is a name.
func (in *inspection) newFact(span checks.Span, known []func() *vocabulary) (fact string, name bool) {
	unknown := func(word string) bool {
		for _, vocabulary := range known {
			if v := vocabulary(); v.has(in.article.Target.Lang, word, in.lexicon()) {
				return false
			}
		}
		return true
	}
	content := in.article.Target.Slice(span)
	for _, number := range numbersIn(content) {
		if telling(number) && unknown(number) {
			return number, false
		}
	}
	for _, name := range personsIn(content) {
		if !audible(known) {
			break
		}
		foreign := true
		for _, part := range strings.Fields(name) {
			foreign = foreign && unknown(part)
		}
		if foreign {
			return name, true
		}
	}
	return quotationIn(content), false
}

// greatestDay is the number up to which numbers are days, hours and months, or
// words in another language.
const greatestDay = 31

// telling tells whether a number says something that a translation cannot
// have written in another way.
func telling(number string) bool {
	value := 0
	for _, r := range number {
		if d, ok := lexicon.Digit(r); ok {
			if value = value*10 + d; value > greatestDay {
				return len(digits(number)) > 1
			}
		}
	}
	return false
}

// numbersIn are the numbers in digits.
func numbersIn(content string) []string {
	var numbers []string
	for _, field := range strings.FieldsFunc(content, func(r rune) bool {
		return !unicode.IsDigit(r) && !strings.ContainsRune(".,'٫٬", r)
	}) {
		if number := strings.Trim(field, ".,'٫٬"); number != "" {
			numbers = append(numbers, number)
		}
	}
	return numbers
}

// personsIn are the runs of two and more capitalised words that do not begin
// the sentence.
func personsIn(content string) []string {
	var persons []string
	start, end, count, first := 0, 0, 0, true
	flush := func() {
		if count >= 2 {
			persons = append(persons, content[start:end])
		}
		count = 0
	}
	for span, word := range text.Words(content, 0) {
		letter, _ := utf8.DecodeRuneInString(word)
		switch {
		case first:
			first = false
		case !unicode.IsUpper(letter):
			flush()
		case count > 0 && content[end:span.Start] == " ":
			end, count = span.End, count+1
		default:
			flush()
			start, end, count = span.Start, span.End, 1
		}
	}
	flush()
	return persons
}

// leastQuotation is the number of words from which quoted text is a quotation
// rather than a term.
const leastQuotation = 4

// quotationIn is the first quotation in content, empty if there is none.
func quotationIn(content string) string {
	start := -1
	for i, r := range content {
		switch {
		case start >= 0 && (r == '"' || r == '」' || unicode.Is(unicode.Pf, r) || r == '“'):
			if quoted := content[start:i]; len(words(quoted)) >= leastQuotation {
				return quoted
			}
			start = -1
		case r == '"' || r == '「' || r == '„' || r == '“' || r == '«':
			start = i + utf8.RuneLen(r)
		}
	}
	return ""
}
