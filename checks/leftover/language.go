package leftover

import (
	"strings"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/lang"
	"github.com/kawan-mt/kawan/checks/memo"
)

// Bounds of what counts as a passage in another language.
const (
	passageWords   = 8   // words, in scripts with spaces
	passageLetters = 24  // letters, in any
	nearlyAll      = 0.8 // share of the article's letters from which the article is meant
	otherScript    = 0.8 // share of a sentence's letters in another script
)

// stretchOf is a run of sentences of one block in the same wrong language.
type stretchOf struct {
	span   checks.Span
	lang   string // a language, or
	script lang.Script
	words  int
	chars  int
}

// languages looks for passages that are neither in the target's language nor
// in the source's, or in a script that neither uses.
func (r *inspection) languages() {
	var found []stretchOf
	previous := -1
	for i := range r.sentences {
		s := &r.sentences[i]
		if len(s.tokens) == 0 {
			continue
		}
		next, ok := r.strangeSentence(s)
		if !ok {
			previous = -1
			continue
		}
		if n := len(found); n > 0 && previous == s.Block && found[n-1].lang == next.lang && found[n-1].script == next.script {
			last := &found[n-1]
			last.span, last.words, last.chars = last.span.Cover(next.span), last.words+next.words, last.chars+next.chars
		} else {
			found = append(found, next)
		}
		previous = s.Block
	}
	chars := 0
	for _, f := range found {
		chars += f.chars
	}
	if total := r.letters(); len(found) > 0 && float64(chars) >= nearlyAll*float64(total) {
		whole := found[0]
		whole.span = r.extent()
		r.addLanguage(whole, true)
		return
	}
	for _, f := range found {
		if f.words >= passageWords || f.chars >= passageLetters && r.spaceless(f) {
			r.addLanguage(f, false)
		}
	}
}

// strangeSentence tells in which language or script other than the two of the
// article a sentence is.
func (r *inspection) strangeSentence(s *sentence) (stretchOf, bool) {
	found := stretchOf{span: s.Span}
	scripts := map[lang.Script]int{}
	for _, t := range s.tokens {
		if t.kind == opaque {
			continue
		}
		found.words++
		n := letters(t.lower)
		found.chars += n
		scripts[t.script] += n
	}
	if found.chars == 0 {
		return found, false
	}
	strange := s.Lang != "" && !r.expected(s.Lang) && r.speaks(s)
	if strange {
		found.lang = s.Lang
	} else {
		for script, n := range scripts {
			if float64(n) >= otherScript*float64(found.chars) && script != latin() && !r.pair.sourceScripts[script] &&
				!r.pair.targetScripts[script] && r.pair.targetScripts != (writing{}) {
				found.script, strange = script, true
			}
		}
	}
	// Looking through the whole source comes last: it takes longest.
	return found, strange && r.origin.find(r.article.Target.Slice(s.Span)) == nil
}

// speaks tells whether the words in lower case of a sentence speak for its language
// rather than the target's: titles in it have function words as well.
func (r *inspection) speaks(s *sentence) bool {
	function := functionWords(s.Lang)
	balance, told := 0, false
	for _, t := range s.tokens {
		if t.kind != plain {
			continue
		}
		there, here := function.has(t.lower), r.pair.targetFunction.has(t.lower)
		told = told || there || here
		switch {
		case there && !here:
			balance++
		case here && !there:
			balance--
		}
	}
	return balance > 0 || !told
}

var functionCache memo.Tags[string, set]

func functionWords(tag string) set {
	return functionCache.Of(tag, func(tag string) set { return newSet(lang.Words(tag, "function")) })
}

// expected tells whether passages in a language need no report here: it is one
// of the article's, one too much like the target's to tell, or allowed.
func (r *inspection) expected(tag string) bool {
	base := lang.Base(tag)
	return base == lang.Base(r.pair.target) || base == lang.Base(r.pair.source) ||
		kinship(tag, r.pair.target) >= tooClose || r.options.allows(tag)
}

func (r *inspection) addLanguage(f stretchOf, article bool) {
	code := "leftover.language.passage"
	if article {
		code = "leftover.language.article"
	}
	target := checks.Language("target", r.pair.target)
	if f.lang != "" {
		r.add(RuleLanguage, checks.Critical, 0.9, f.span, checks.Msg(code, checks.Language("lang", f.lang), target))
		return
	}
	r.add(RuleLanguage, checks.Critical, 0.95, f.span, checks.Msg(code+".script", checks.Quote("script", strings.ReplaceAll(f.script.String(), "_", " ")), target))
}

func (r *inspection) spaceless(f stretchOf) bool {
	return strings.Count(r.article.Target.Slice(f.span), " ") < f.chars/passageLetters
}
