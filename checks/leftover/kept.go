package leftover

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
)

// Signs that quote and bracket.
const (
	quotesOpen  = "\"“”„«»‘’‚'「『"
	quotesClose = "\"“”«»‘’'」』"
	openings    = "(（["
	closings    = ")）]"
	pauses      = ",;:、，；：،؛"
	endings     = " .!?…,"
)

// Words up to which a quotation can be a slogan, and a term that the translator
// put in quotation marks because it is foreign.
const (
	sloganWords = 8
	quotedWords = 3

	quotedLetters = 6 // in scripts without case, most of which have no spaces either
)

// kept tells whether a translator left a passage on purpose: it is a gloss, or
// a slogan that the source quotes as well.
func (r *inspection) kept(span checks.Span) bool {
	content := r.article.Target.Content
	before, after := content[:span.Start], content[span.End:]
	if aside(before, after) {
		return true
	}
	passage := content[span.Start:span.End]
	if quoted(before, passage, after) {
		return true
	}
	left, right, ok := withinQuotes(before, passage, after)
	if !ok || r.origin == nil || len(strings.Fields(left+passage+right)) > sloganWords {
		return false
	}
	same := r.origin.find(strings.TrimRight(left+passage+right, endings))
	return same != nil && endsIn(r.origin.text[:same.Start], quotesOpen) &&
		startsWith(strings.TrimLeft(r.origin.text[same.End:], endings), quotesClose)
}

// quotePairs are opening quotation marks, each with those that close it.
var quotePairs = map[rune]string{
	'"': "\"", '“': "”", '”': "”", '„': "“”", '«': "»", '»': "«", '‘': "’", '’': "’", '‚': "‘’", '\'': "'", '「': "」", '『': "』",
}

// Distances in bytes within which quotation marks are looked for, and within which
// those before are counted.
const (
	quoteReach = 256
	lineReach  = 8192
)

// withinQuotes is what stands beside a passage within its quotation marks, on its line.
func withinQuotes(before, passage, after string) (left, right string, ok bool) {
	line := before[max(0, len(before)-lineReach):]
	line = line[strings.LastIndexByte(line, '\n')+1:]
	before, after = line[max(0, len(line)-quoteReach):], after[:min(len(after), quoteReach)]
	start := strings.LastIndexAny(before, quotesOpen)
	if start < 0 || strings.ContainsAny(passage, "\"“”„«»「」『』") {
		return "", "", false
	}
	sign, size := utf8.DecodeRuneInString(before[start:])
	closing := quotePairs[sign] + "\""
	inWord, _ := utf8.DecodeLastRuneInString(before[:start])
	end := strings.IndexAny(after, closing)
	if end < 0 || cased(inWord) || strings.ContainsRune(closing, sign) && strings.Count(line, string(sign))%2 == 0 {
		return "", "", false
	}
	_, width := utf8.DecodeRuneInString(after[end:])
	if next, _ := utf8.DecodeRuneInString(after[end+width:]); cased(next) {
		return "", "", false
	}
	return before[start+size:], after[:end], true
}

func cased(r rune) bool { return isLetter(r) && !uncased(r) }

// quoted tells whether a passage stands, with no more than a name beside it, between
// quotation marks and makes with it a term rather than a sentence.
func quoted(before, passage, after string) bool {
	left, right, ok := withinQuotes(before, passage, after)
	if !ok || len(strings.Fields(left+passage+right)) > quotedWords || caseless(passage) && letters(passage) > quotedLetters {
		return false
	}
	for beside := range strings.FieldsSeq(left + " " + right) {
		if r, _ := utf8.DecodeRuneInString(strings.Trim(beside, endings)); r != utf8.RuneError && !unicode.IsUpper(r) {
			return false
		}
	}
	return true
}

// aside tells whether what stands between before and after is a gloss that a
// translator leaves on purpose: in brackets of its own, or in quotation marks
// with an explanation in brackets behind them.
func aside(before, after string) bool {
	before, after = strings.TrimRight(before, " "), strings.TrimLeft(after, endings)
	if endsIn(before, openings) && startsWith(after, closings) {
		return true
	}
	if !endsIn(before, quotesOpen) || !startsWith(after, quotesClose) {
		return false
	}
	return startsWith(strings.TrimLeft(after, quotesClose+" "), openings)
}

func endsIn(text, signs string) bool {
	r, _ := utf8.DecodeLastRuneInString(text)
	return text != "" && strings.ContainsRune(signs, r)
}

func startsWith(text, signs string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return text != "" && strings.ContainsRune(signs, r)
}
