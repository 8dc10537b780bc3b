package consistency

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/lang"
	"github.com/kawan-mt/kawan/checks/text"
)

// longestElision is the number of letters up to which what stands before an
// apostrophe is taken for an elided word in any language.
const longestElision = 3

// words yields the words of a sentence and what stands before each. Elided words
// before an apostrophe are words of their own; endings behind one, as
// possessives or the cases of a name, are left out.
func words(t *checks.Text, span checks.Span, yield func(span checks.Span, word string, between join)) {
	content := t.Content[span.Start:span.End]
	elided := factsOf(lang.Base(t.Lang)).elided
	end := -1
	emit := func(at checks.Span, word string, between join) {
		// A full stop inside a word joins an abbreviation and a name that a space was forgotten between.
		if i := strings.IndexByte(word, '.'); i > 1 && i < len(word)-2 && !isDigit(word[i-1]) {
			yield(checks.Span{Start: at.Start, End: at.Start + i}, word[:i], between)
			at.Start, word, between = at.Start+i+1, word[i+1:], spaced
		}
		yield(at, word, between)
	}
	for at, word := range text.Words(content, span.Start) {
		between := opening
		if end >= 0 {
			between = joint(t.Content[end:at.Start])
		}
		end = at.End
		if i := strings.IndexAny(word, "'’"); i > 0 {
			_, size := utf8.DecodeRuneInString(word[i:])
			before, rest := word[:i], word[i+size:]
			switch {
			case utf8.RuneCountInString(rest) <= 2, isCapital(before) && !isCapital(rest) && utf8.RuneCountInString(before) > longestElision && !elided[fold(before)]:
				at.End, word = at.Start+i, before
			case utf8.RuneCountInString(before) <= longestElision, elided[fold(before)], !isCapital(before) && isCapital(rest):
				emit(checks.Span{Start: at.Start, End: at.Start + i}, word[:i], between)
				if between != opening {
					between = glued
				}
				at.Start, word = at.Start+i+size, word[i+size:]
			}
		}
		emit(at, word, between)
	}
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

// joint tells what the text between two words of a sentence is.
func joint(between string) join {
	switch between {
	case " ", ". ", ".", "\u00a0", "\n", "\u202f":
		return spaced
	case "-", "‐", "‑":
		return hyphen
	case "", "'", "’":
		return glued
	}
	kind := spaced
	for _, r := range between {
		switch {
		case unicode.IsSpace(r):
		case strings.ContainsRune("“\"„«‚‘:([!?…•*—–", r):
			return opening
		default:
			kind = broken
		}
	}
	return kind
}

// endsFully tells whether a passage ends like a sentence rather than a headline.
func endsFully(passage string) bool {
	passage = strings.TrimRightFunc(passage, func(r rune) bool {
		return unicode.IsSpace(r) || unicode.In(r, unicode.Pe, unicode.Pf, unicode.Pi) || r == '"' || r == '\''
	})
	r, _ := utf8.DecodeLastRuneInString(passage)
	return strings.ContainsRune(".!?…。！？؟۔।", r)
}
