package omission

import (
	"strings"
	"sync"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/lexicon"
	"github.com/kawan-mt/kawan/checks/text"
)

// vocabulary is the words of a text, to look names and numbers up.
type vocabulary struct {
	lang    string
	numbers map[string]bool
	written []string
	sounds  []lexicon.Sound
	heard   int // words whose sound is known
}

// audible tells whether names can be looked up in all vocabularies by their sound. In
// Chinese they cannot: a name that was translated would pass for a new one.
func audible(known []func() *vocabulary) bool {
	for _, vocabulary := range known {
		if v := vocabulary(); 2*v.heard < len(v.written) {
			return false
		}
	}
	return true
}

// vocabularies are those of the sides compared, made when first needed.
func vocabularies(compared []*comparison) (made []func() *vocabulary) {
	for _, c := range compared {
		made = append(made, sync.OnceValue(func() *vocabulary { return vocabularyOf(c.text) }))
	}
	return made
}

func vocabularyOf(t *checks.Text) *vocabulary {
	v := &vocabulary{lang: t.Lang, numbers: map[string]bool{}}
	for _, number := range numbersIn(t.Content) {
		v.numbers[digits(number)] = true
	}
	seen := map[string]bool{}
	for _, word := range text.Words(t.Content, 0) {
		if folded := lexicon.Fold(word); !seen[folded] {
			seen[folded] = true
			sound, ok := lexicon.SoundOf(lexicon.Bare(t.Lang, folded))
			if ok {
				v.heard++
			}
			v.written, v.sounds = append(v.written, word), append(v.sounds, sound)
		}
	}
	return v
}

// has tells whether word, of language tag, stands in the text in any spelling
// or rendering that a lexicon knows.
func (v *vocabulary) has(tag, word string, words *lexicon.Lexicon) bool {
	if number := digits(word); number != "" {
		return v.numbers[number]
	}
	sound, _ := lexicon.SoundOf(lexicon.Bare(tag, lexicon.Fold(word)))
	for i, known := range v.written {
		if strings.EqualFold(known, word) || lexicon.Alike(&sound, &v.sounds[i]) {
			return true
		}
		if _, shared := words.Shared(tag, word, v.lang, known); shared {
			return true
		}
	}
	return false
}

// digits are the significant digits of a number, empty if it has none.
func digits(number string) string {
	var kept strings.Builder
	for _, r := range number {
		if d, ok := lexicon.Digit(r); ok {
			kept.WriteByte('0' + byte(d))
		}
	}
	return strings.Trim(kept.String(), "0")
}
