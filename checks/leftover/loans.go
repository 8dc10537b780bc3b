package leftover

import (
	"slices"
	"strings"
	"sync"

	"github.com/kawan-mt/kawan/checks/lang"
)

// loansOf are the loans of a language and, if it is written in Latin letters and
// has no full list, those that most such languages share.
func loansOf(target string) set {
	own := lang.Words(target, "loan")
	if !writingOf(target)[latin()] {
		return newSet(own)
	}
	all := slices.Clone(own)
	if len(own) < trusted {
		all = append(all, lang.Words("und", "loan")...)
	}
	return newSet(all)
}

// sharedBy are the words and terms that a language has borrowed like nearly all
// others: none where it writes nouns with capitals, and so in another way.
func sharedBy(target string) set {
	if capitalsNouns(target) {
		return nil
	}
	return international()
}

// international are the words and terms that nearly every language has borrowed.
var international = sync.OnceValue(func() set {
	return newSet(slices.Concat(lang.Words("und", "international"), writtenTogether()))
})

// capitalsNouns tells whether a language writes nouns with capitals.
func capitalsNouns(tag string) bool { return slices.Contains(lang.Words(tag, "capitals"), "nouns") }

// terms are those of several words that texts in many languages keep.
var terms = sync.OnceValue(func() phrasebook {
	book := phrasebook{}
	for _, line := range lang.Lines("und", "term") {
		book.add(line, "")
	}
	return book
})

// writtenTogether are terms as one word, with a hyphen and without.
func writtenTogether() []string {
	var all []string
	for _, line := range lang.Lines("und", "term") {
		parts := strings.Fields(line)
		all = append(all, strings.Join(parts, "-"), strings.Join(parts, ""))
	}
	return all
}

// keepTerms makes terms that the target's language may have borrowed names,
// which are no evidence by themselves.
func (p *pair) keepTerms(tokens []token) {
	for i := 0; i < len(tokens); {
		_, n := terms().search(tokens[i:], false, p.inflected, anyPhrase)
		for k := i; k < i+n; k++ {
			tokens[k].kind, tokens[k].term = name, true
		}
		i += max(n, 1)
	}
}

// inflected tells whether token is the last word of a term, in the plural or
// with an affix of the target's language.
func (p *pair) inflected(word, token string) bool {
	return token == word || token == word+world()["plural"] || strings.HasPrefix(token, word) && p.targetAffixes.strip(token) == word
}
