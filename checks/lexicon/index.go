package lexicon

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks/memo"
)

// Index finds the senses of the forms of one language.
type Index struct {
	tag     string
	base    *Index // of the sources before; nil if there are none
	exact   map[string][]Sense
	stems   map[string][]Sense // of single words
	starts  map[rune]int       // first rune of a form -> bytes of the longest such form
	phrases map[string]int     // folded first word of a phrase -> words of the longest such phrase
	known   *memo.Words[Word]
}

// key is what a form is filed under. Forms with a capital, and acronyms, are
// filed apart from the words that they would be in small letters: May is a
// month, may is not.
func key(form string) string {
	switch first, _ := utf8.DecodeRuneInString(form); {
	case IsAcronym(form):
		return acronym + Fold(form)
	case unicode.IsUpper(first):
		return proper + Fold(form)
	}
	return Fold(form)
}

// Marks before the key of a form. They are one byte long and in no folded form.
const (
	proper  = "\x01"
	acronym = "\x02"
)

func (x *Index) add(form string, sense Sense) {
	form = strings.TrimSpace(form)
	k := key(form)
	if len(k) < 1 || k == proper || k == acronym || slices.Contains(x.exact[k], sense) {
		return
	}
	x.exact[k] = append(x.exact[k], sense)
	first, _ := utf8.DecodeRuneInString(k)
	x.starts[first] = max(x.starts[first], len(k))
	words := strings.Count(k, " ") + 1
	if words > 1 {
		start, _, _ := strings.Cut(strings.TrimLeft(k, proper+acronym), " ")
		x.phrases[start] = max(x.phrases[start], words)
	}
	if words > 1 || k[0] == acronym[0] {
		return
	}
	mark, bare := "", k
	if k[0] == proper[0] {
		mark, bare = proper, k[1:]
	}
	if stem := Stem(x.tag, bare); runes(stem) >= leastStem && !slices.Contains(x.stems[mark+stem], sense) {
		x.stems[mark+stem] = append(x.stems[mark+stem], sense)
	}
}

// Tag is the BCP 47 tag of the language.
func (x *Index) Tag() string { return x.tag }

// Empty tells whether the language has no form.
func (x *Index) Empty() bool { return len(x.exact) == 0 && (x.base == nil || x.base.Empty()) }

// phraseWords is the number of words in the longest phrase that begins with a
// folded word, 0 if none does.
func (x *Index) phraseWords(folded string) int {
	words := x.phrases[folded]
	if x.base != nil {
		words = max(words, x.base.phraseWords(folded))
	}
	return words
}

// Word is what is known of a word or phrase of a text.
type Word struct {
	Bare   string  // folded, without the mark of possession behind it
	Senses []Sense // see [Index.Find]; shared, must not be changed
	Phrase int     // words of the longest phrase that begins with it, 0 if none does
}

// Word is what is known of a word or phrase as written in a text.
func (x *Index) Word(written string) Word {
	return x.known.Of(written, func(written string) Word {
		folded := Fold(written)
		return Word{Unpossessed(x.tag, folded), x.find(written, folded), x.phraseWords(folded)}
	})
}

// Find are the senses of a word or phrase as written in a text: those of the
// very form, or else those of words with its stem. A word in small letters has
// no sense that only a capitalised form has.
func (x *Index) Find(written string) []Sense {
	if x.Empty() {
		return nil
	}
	return x.Word(written).Senses
}

func (x *Index) find(written, folded string) []Sense {
	first, _ := utf8.DecodeRuneInString(written)
	if !unicode.IsUpper(first) {
		return x.filed("", folded)
	}
	if IsAcronym(written) {
		if senses := x.formed(acronym + folded); senses != nil {
			return senses
		}
		if runes(folded) <= 3 {
			return nil // in small letters it would be another word
		}
	}
	if senses := x.filed(proper, folded); senses != nil {
		return senses
	}
	return x.filed("", folded)
}

func (x *Index) filed(mark, folded string) []Sense {
	if senses := x.formed(mark + folded); senses != nil {
		return senses
	}
	if strings.Contains(folded, " ") {
		return nil
	}
	return x.stemmed(mark, folded)
}

// FindPhrase are the senses of a folded form of several words, or of a number.
func (x *Index) FindPhrase(folded string) []Sense {
	if senses := x.formed(folded); senses != nil {
		return senses
	}
	return x.formed(proper + folded)
}

// Longest is the length in bytes and the senses of the longest form that
// folded begins with, for text without spaces between words.
func (x *Index) Longest(folded string) (int, []Sense) {
	first, _ := utf8.DecodeRuneInString(folded)
	for n := min(x.longestFrom(first), len(folded)); n > 0; n-- {
		if n < len(folded) && !utf8.RuneStart(folded[n]) {
			continue
		}
		if senses := x.formed(folded[:n]); senses != nil {
			return n, senses
		}
	}
	return 0, nil
}
