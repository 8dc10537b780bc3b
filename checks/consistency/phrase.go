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
	bases     []string // that it may be a form of, itself first
	span      checks.Span
	join      join
}

// wordsOf are the words of a sentence.
func wordsOf(t *checks.Text, span checks.Span, grammar *inflection) []textWord {
	var list []textWord
	words(t, span, func(span checks.Span, word string, between join) {
		folded := fold(word)
		list = append(list, textWord{word, folded, grammar.bases(folded), span, between})
	})
	return list
}

// phrase is a word or words of a glossary that can be found in a text, inflected.
type phrase struct {
	text     string
	words    []textWord
	exact    bool // case matters
	unspaced bool // of a script without spaces between words
}

func newPhrase(text string, caseSensitive bool, grammar *inflection) phrase {
	p := phrase{text: strings.TrimSpace(text), exact: caseSensitive || isAcronym(text)}
	whole := checks.Text{Content: p.text}
	p.words = wordsOf(&whole, checks.Span{End: len(p.text)}, grammar)
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
	if len(p.words) == 0 {
		return
	}
	for i := 0; i+len(p.words) <= len(list); i++ {
		if p.standsAt(list[i:]) {
			last := i + len(p.words) - 1
			yield(checks.Span{Start: list[i].span.Start, End: list[last].span.End})
			i = last
		}
	}
}

func (p *phrase) standsAt(list []textWord) bool {
	for n := range p.words {
		w := &list[n]
		if n > 0 && w.join >= broken || !formOf(w.fold, p.words[n].fold, w.bases, p.words[n].bases) || p.exact && !p.sameCase(n, w) {
			return false
		}
	}
	return true
}

// sameCase tells whether a word is written with the capitals of the phrase's
// word, endings aside. The first letter of a sentence may be a capital.
func (p *phrase) sameCase(n int, w *textWord) bool {
	mine, theirs := []rune(p.words[n].raw), []rune(w.raw)
	for i := range min(len(mine), len(theirs)) {
		if unicode.IsUpper(mine[i]) != unicode.IsUpper(theirs[i]) && !(i == 0 && w.join == opening && unicode.IsUpper(theirs[0])) {
			return false
		}
	}
	return true
}

// within tells whether the phrase stands inside a word, as part of a compound.
func (p *phrase) within(list []textWord) bool {
	whole := fold(p.text)
	return len(whole) > 4 && slices.ContainsFunc(list, func(w textWord) bool { return strings.Contains(w.fold, whole) })
}

// phraseIndex finds phrases by the bases of their first word.
type phraseIndex struct {
	byBase   map[string][]int32
	unspaced []int32 // phrases that may begin inside a word
}

func (x *phraseIndex) add(p *phrase, id int32) {
	if p.unspaced {
		x.unspaced = append(x.unspaced, id)
		return
	}
	if len(p.words) == 0 {
		return
	}
	for _, base := range p.words[0].bases {
		x.byBase[base] = append(x.byBase[base], id)
	}
}

// candidates are the phrases that may stand in a sentence, each once, in order.
func (x *phraseIndex) candidates(list []textWord) []int32 {
	ids := slices.Clone(x.unspaced)
	for i := range list {
		for _, base := range list[i].bases {
			ids = append(ids, x.byBase[base]...)
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}
