package lexicon

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

// Index finds the senses of the forms of one language.
type Index struct {
	tag      string
	exact    map[string][]Sense
	stems    map[string][]Sense // of single words
	starts   map[rune]int       // first rune of a form -> bytes of the longest such form
	maxWords int
	list     []entry

	once    sync.Once
	bySense map[Sense][]string // forms as written; made by once
}

type entry struct {
	form  string // as the source writes it
	sense Sense
}

// key is what a form is filed under: acronyms apart from the words that they
// would be in small letters.
func key(form string) string {
	if IsAcronym(form) {
		return "^" + Fold(form)
	}
	return Fold(form)
}

func (x *Index) add(form string, sense Sense) {
	form = strings.TrimSpace(form)
	k := key(form)
	if k == "" || k == "^" || slices.Contains(x.exact[k], sense) {
		return
	}
	x.exact[k] = append(x.exact[k], sense)
	x.list = append(x.list, entry{form, sense})
	first, _ := utf8.DecodeRuneInString(k)
	x.starts[first] = max(x.starts[first], len(k))
	words := strings.Count(k, " ") + 1
	x.maxWords = max(x.maxWords, words)
	if stem := Stem(x.tag, k); words == 1 && k[0] != '^' && runes(stem) >= leastStem && !slices.Contains(x.stems[stem], sense) {
		x.stems[stem] = append(x.stems[stem], sense)
	}
}

// Empty tells whether the language has no form.
func (x *Index) Empty() bool { return len(x.list) == 0 }

// MaxWords is the number of words in the longest form.
func (x *Index) MaxWords() int { return x.maxWords }

// Find are the senses of a word or phrase as written in a text: those of the
// very form, or else those of words with its stem.
func (x *Index) Find(word string) []Sense {
	if len(x.list) == 0 {
		return nil
	}
	if IsAcronym(word) {
		folded := Fold(word)
		if senses := x.exact["^"+folded]; senses != nil {
			return senses
		}
		if runes(folded) <= 3 {
			return nil
		}
	}
	return x.FindFolded(Fold(word))
}

// FindFolded is Find for a word that [Fold] has been applied to and that is no acronym.
func (x *Index) FindFolded(word string) []Sense {
	if senses := x.exact[word]; senses != nil {
		return senses
	}
	if len(x.stems) == 0 || strings.Contains(word, " ") {
		return nil
	}
	return x.stems[Stem(x.tag, word)]
}

// FindExact are the senses of a folded form itself.
func (x *Index) FindExact(folded string) []Sense { return x.exact[folded] }

// Longest is the length in bytes and the senses of the longest form that
// folded begins with, for text without spaces between words.
func (x *Index) Longest(folded string) (int, []Sense) {
	first, _ := utf8.DecodeRuneInString(folded)
	for n := min(x.starts[first], len(folded)); n > 0; n-- {
		if n < len(folded) && !utf8.RuneStart(folded[n]) {
			continue
		}
		if senses := x.exact[folded[:n]]; senses != nil {
			return n, senses
		}
	}
	return 0, nil
}

func (x *Index) formsOf(senses []Sense) []string {
	x.once.Do(func() {
		x.bySense = map[Sense][]string{}
		for _, e := range x.list {
			x.bySense[e.sense] = append(x.bySense[e.sense], e.form)
		}
	})
	var forms []string
	for _, sense := range senses {
		for _, form := range x.bySense[sense] {
			if !slices.Contains(forms, form) {
				forms = append(forms, form)
			}
		}
	}
	return forms
}
