package leftover

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/lang"
)

// Signs in the phrases of data files.
const (
	anyNumber = "0" // a number
	anyRest   = "*" // some words, up to the end of the line
)

// The number of words that "*" stands for at most, as the rest of a line and
// within one.
const (
	restLimit = 8
	nameLimit = 4
)

// phrase is a sequence of words in lower case.
type phrase struct {
	words []string
	rest  bool     // ends in "*"
	tags  []string // languages that it belongs to, sorted; empty: any
}

// phrasebook finds phrases by their first word, or its first letter in scripts
// without case, most of which have no spaces either.
type phrasebook map[string][]phrase

func keyOf(word string) string {
	if r, size := utf8.DecodeRuneInString(word); uncased(r) && !unicode.IsDigit(r) {
		return word[:size]
	}
	return word
}

// phrases are those of one kind of data in all languages.
func phrases(kind string) phrasebook {
	book := phrasebook{}
	for _, tag := range lang.Tags() {
		for _, line := range lang.Lines(tag, kind) {
			book.add(line, tag)
		}
	}
	return book
}

var residuePhrases = sync.OnceValue(func() phrasebook { return phrases("residue") })

func (b phrasebook) add(line, tag string) {
	var words []string
	text, rest := strings.CutSuffix(strings.TrimSpace(line), anyRest)
	for _, t := range tokenize(nil, text, checks.Span{End: len(text)}) {
		words = append(words, t.lower)
	}
	if len(words) == 0 {
		return
	}
	known := b[keyOf(words[0])]
	for i, p := range known {
		if p.rest == rest && slices.Equal(p.words, words) {
			if tag != "" && !slices.Contains(p.tags, tag) {
				known[i].tags = append(known[i].tags, tag)
			}
			return
		}
	}
	p := phrase{words: words, rest: rest}
	if tag != "" {
		p.tags = []string{tag}
	}
	b[keyOf(words[0])] = append(known, p)
}

// match is the longest phrase that stands at tokens[0] and that fits accepts,
// and how many tokens it takes; line tells whether the tokens are all of a line.
func (b phrasebook) match(tokens []token, line bool, fits func(p *phrase, length int) bool) (found *phrase, length int) {
	return b.search(tokens, line, func(word, token string) bool { return word == token }, fits)
}

// begins is the number of tokens of the phrase with which tokens begin, 0 if
// there is none. Its last word may go on in scripts without case.
func (b phrasebook) begins(tokens []token) int {
	_, n := b.search(tokens, true, func(word, token string) bool {
		return word == token || caseless(word) && strings.HasPrefix(token, word)
	}, anyPhrase)
	return n
}

func anyPhrase(*phrase, int) bool { return true }

// search finds the longest phrase that fits and of which all words are those
// of tokens, the last as ends says.
func (b phrasebook) search(tokens []token, line bool, ends func(word, token string) bool, fits func(*phrase, int) bool) (found *phrase, length int) {
	if len(tokens) == 0 || tokens[0].lower == "" {
		return nil, 0
	}
	candidates := b[keyOf(tokens[0].lower)]
	for i := range candidates {
		p := &candidates[i]
		n := len(p.words)
		if n > len(tokens) || !slices.EqualFunc(p.words[:n-1], tokens[:n-1], func(word string, t token) bool { return word == t.lower }) ||
			!ends(p.words[n-1], tokens[n-1].lower) {
			continue
		}
		if p.rest {
			rest := restOf(tokens[n:], line)
			if rest == 0 {
				continue
			}
			n += rest
		}
		if n > length && fits(p, n) {
			found, length = p, n
		}
	}
	return found, length
}

// restOf is the number of tokens that "*" stands for: all of a line, or names
// and numbers within one.
func restOf(tokens []token, line bool) int {
	if line && len(tokens) <= restLimit {
		return len(tokens)
	}
	n := 0
	for n < len(tokens) && n < nameLimit && tokens[n].kind != plain {
		n++
	}
	return n
}

// closing are signs that belong to a label: "Loading…", "Read more »".
const closing = ".…:!?»›→>|"

// withClosing is span with the signs that follow it directly.
func withClosing(content string, span checks.Span, limit int) checks.Span {
	for span.End < limit {
		r, size := utf8.DecodeRuneInString(content[span.End:limit])
		if !strings.ContainsRune(closing, r) {
			break
		}
		span.End += size
	}
	return span
}
