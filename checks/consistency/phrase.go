package consistency

import (
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/lang"
)

// textWord is a word of a text in which phrases are looked for.
type textWord struct {
	raw, fold string
	span      checks.Span
	join      join
}

// wordsOf are the words of a sentence.
func wordsOf(t *checks.Text, span checks.Span) []textWord {
	var list []textWord
	words(t, span, func(span checks.Span, word string, between join) {
		list = append(list, textWord{word, fold(word), span, between})
	})
	return list
}

// phrase is a word or words of a glossary that can be found in a text, inflected.
type phrase struct {
	text     string
	raw      []string
	folded   []string
	exact    bool // case matters
	unspaced bool // of a script without spaces between words
	grammar  *inflection
}

func newPhrase(text string, caseSensitive bool, grammar *inflection) phrase {
	p := phrase{text: strings.TrimSpace(text), exact: caseSensitive || isAcronym(text), grammar: grammar}
	whole := checks.Text{Content: p.text}
	for _, w := range wordsOf(&whole, checks.Span{End: len(p.text)}) {
		p.raw = append(p.raw, w.raw)
		p.folded = append(p.folded, w.fold)
	}
	p.unspaced = strings.IndexFunc(p.text, func(r rune) bool { return unicode.In(r, unspacedScripts()...) }) >= 0
	return p
}

// unspacedScripts are the scripts that write no spaces between words.
var unspacedScripts = sync.OnceValue(func() []*unicode.RangeTable {
	var tables []*unicode.RangeTable
	for _, name := range lang.Words("und", "unspaced") {
		if table := unicode.Scripts[name]; table != nil {
			tables = append(tables, table)
		}
	}
	return tables
})

// find yields where the phrase stands in a sentence, as ranges of its words and
// bytes. In scripts without spaces it may begin inside a word.
func (p *phrase) find(t *checks.Text, sentence checks.Span, list []textWord, yield func(checks.Span)) {
	if p.unspaced {
		for at := sentence.Start; ; {
			i := strings.Index(t.Content[at:sentence.End], p.text)
			if i < 0 {
				return
			}
			yield(checks.Span{Start: at + i, End: at + i + len(p.text)})
			at += i + len(p.text)
		}
	}
	if len(p.folded) == 0 {
		return
	}
	for i := 0; i+len(p.folded) <= len(list); i++ {
		if p.standsAt(list[i:]) {
			last := i + len(p.folded) - 1
			yield(checks.Span{Start: list[i].span.Start, End: list[last].span.End})
			i = last
		}
	}
}

func (p *phrase) standsAt(list []textWord) bool {
	for n := range p.folded {
		w := &list[n]
		if n > 0 && w.join >= broken || !p.grammar.inflects(w.fold, p.folded[n]) || p.exact && !p.sameCase(n, w) {
			return false
		}
	}
	return true
}

// sameCase tells whether a word is written with the capitals of the phrase's
// word, endings aside. The first letter of a sentence may be a capital.
func (p *phrase) sameCase(n int, w *textWord) bool {
	mine, theirs := []rune(p.raw[n]), []rune(w.raw)
	for i := range min(len(mine), len(theirs)) {
		if unicode.IsUpper(mine[i]) != unicode.IsUpper(theirs[i]) && !(i == 0 && w.join == opening && unicode.IsUpper(theirs[0])) {
			return false
		}
	}
	return true
}

// within tells whether the phrase stands inside a word, as part of a compound.
func (p *phrase) within(list []textWord) bool {
	whole := strings.Join(p.folded, "")
	return len(whole) > 4 && slices.ContainsFunc(list, func(w textWord) bool { return strings.Contains(w.fold, whole) })
}
