package text

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks/lang"
)

// phraseBook holds the phrases of article pages in all languages, by how they
// begin.
type phraseBook map[beginning][]phrase

// beginning is the first two letters of a phrase, in lower case; "0" stands for
// a digit, and 0 for what is no letter.
type beginning [2]rune

func beginningOf(text string) beginning {
	first, size := utf8.DecodeRuneInString(text)
	if unicode.IsDigit(first) {
		first = '0'
	}
	second, _ := utf8.DecodeRuneInString(text[size:])
	if !unicode.IsLetter(second) {
		second = 0
	}
	return beginning{unicode.ToLower(first), unicode.ToLower(second)}
}

type phrase struct {
	words string // in lower case, "0" for a number
	colon bool   // a colon or the like follows
	rest  rest   // what follows then
}

// rest is what follows a phrase on its line.
type rest int

const (
	nothing rest = iota
	anything
	names
)

var phrases = sync.OnceValue(func() phraseBook {
	book := phraseBook{}
	for _, tag := range lang.Tags() {
		for _, kind := range []string{"boilerplate", "residue"} {
			for _, line := range lang.Lines(tag, kind) {
				book.add(line)
			}
		}
	}
	return book
})

func (b phraseBook) add(line string) {
	p := phrase{words: strings.ToLower(line)}
	if words, found := strings.CutSuffix(p.words, "*"); found {
		p.words, p.rest = words, anything
	} else if words, found := strings.CutSuffix(p.words, "@"); found {
		p.words, p.rest = words, names
	}
	p.words = strings.TrimSpace(p.words)
	if words := strings.TrimRight(p.words, ":：=＝"); words != p.words {
		p.words, p.colon = strings.TrimSpace(words), p.rest != nothing
	}
	if key := beginningOf(p.words); p.words != "" && !slices.Contains(b[key], p) {
		b[key] = append(b[key], p)
	}
}

// match tells whether a sentence is one of the phrases.
func (b phraseBook) match(sentence string, at place) bool {
	if first := firstRune(sentence); isBracket(first) {
		if mirror(lastRune(sentence)) != first {
			return false
		}
		at.title = false
	}
	sentence = strings.TrimLeftFunc(sentence, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '©' })
	for _, p := range b[beginningOf(sentence)] {
		if length, ok := foldedPrefix(sentence, p.words); ok && p.fits(sentence, length, at) {
			return true
		}
	}
	return false
}

// longestTeaser is the length of a line like "Read also: …" that is recognised
// in the middle of a block, in bytes.
const longestTeaser = 120

// leastTitle is the number of words from which what follows a single word in the
// first sentence of a text is its title: "Watch: …".
const leastTitle = 5

// fits tells whether what follows the words of p, which take up the first bytes
// of sentence, completes it.
func (p *phrase) fits(sentence string, length int, at place) bool {
	after := sentence[length:]
	if p.rest == nothing {
		return !hasLetterOrDigit(after)
	}
	next, size := utf8.DecodeRuneInString(strings.TrimLeftFunc(after, unicode.IsSpace))
	switch {
	case p.colon && (size == 0 || !strings.ContainsRune(":：=＝", next)):
		return false
	case !p.colon && unicode.IsLetter(firstRune(after)) && !Unspaced(lastRune(p.words)):
		return false
	case p.rest == names:
		return at.alone() && areNames(after)
	case at.title && !strings.Contains(p.words, " ") && len(strings.Fields(after)) >= leastTitle:
		return false
	}
	return at.last || strings.ContainsRune(":：", next) && len(sentence) <= longestTeaser
}

// areNames tells whether text is one to six capitalised words, or words of a
// script without capitals.
func areNames(text string) bool {
	text = strings.TrimLeft(text, ":： ")
	count, small := 0, 0
	for field := range strings.FieldsSeq(text) {
		count++
		if startsSmall(field) {
			small++
		}
	}
	return count > 0 && count <= 6 && small*3 <= count && !endsSentence(text)
}

// foldedPrefix is the length of the start of text that says words, in any case;
// white space of any length is equal, and "0" stands for any number.
func foldedPrefix(text, words string) (length int, ok bool) {
	i := 0
	for _, want := range words {
		got, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case want == '0':
			digits := len(text[i:]) - len(strings.TrimLeftFunc(text[i:], func(r rune) bool { return unicode.IsDigit(r) || r == '.' || r == ',' }))
			if digits == 0 {
				return 0, false
			}
			i += digits
		case unicode.IsSpace(want):
			width := spaces(text[i:])
			if width == 0 {
				return 0, false
			}
			i += width
		case size > 0 && (unicode.ToLower(got) == want || got == '’' && want == '\''):
			i += size
		default:
			return 0, false
		}
	}
	return i, true
}
