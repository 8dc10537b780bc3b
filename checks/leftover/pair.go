package leftover

import (
	"math"
	"slices"
	"strings"
	"sync"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/lang"
	"github.com/kawan-mt/kawan/checks/leftover/words"
)

// pair is what is known of a source and a target language together.
type pair struct {
	source, target string

	sourceFunction, targetFunction, loans  set
	sourceList, targetList                 *words.List
	sourceDictionaries, targetDictionaries []dictionary
	sourceAffixes, targetAffixes           affixes
	sourceScripts, targetScripts           writing
	table                                  *words.Odds // of the source's list, where measured
	model                                  *model      // for pairs without a table
	trust                                  float64     // how far the lists know the target's own words, 0 to 1

	why *checks.Message // words of the pair are not judged; nil when they are

	cache cache
}

// unspaced are the scripts that write no spaces between words.
var unspaced = sync.OnceValue(func() set {
	all := set{}
	for _, name := range lang.Words("und", "unspaced") {
		all[name] = struct{}{}
	}
	return all
})

// trusted is the number of loans from which on a listed word of the source that
// is not among them is taken for no word of the target; half of them say nothing.
const trusted = 600

type set map[string]struct{}

func (s set) has(word string) bool {
	_, ok := s[word]
	return ok
}

func newSet(list []string) set {
	s := make(set, len(list))
	for _, word := range list {
		s[lowered(word)] = struct{}{}
	}
	return s
}

func newPair(source, target string, dictionaries []dictionary) *pair {
	p := &pair{
		source: source, target: target,
		sourceFunction:     newSet(lang.Words(source, "function")),
		targetFunction:     newSet(lang.Words(target, "function")),
		loans:              loansOf(target),
		sourceList:         words.For(lang.Base(source)),
		targetList:         words.For(lang.Base(target)),
		sourceDictionaries: of(dictionaries, source),
		targetDictionaries: of(dictionaries, target),
		sourceAffixes:      newAffixes(source),
		targetAffixes:      newAffixes(target),
		table:              words.OddsOf(lang.Base(source), lang.Base(target)),
	}
	if p.table == nil {
		p.model = newModel(source, target, false)
	}
	p.trust = min(max(float64(len(lang.Words(target, "loan")))/trusted*2-1, 0), 1)
	p.sourceScripts = writingOf(source)
	p.targetScripts = writingOf(target)
	p.why = p.abstention()
	return p
}

// loansOf are the loans of a language and, if it is written in Latin letters and
// has no full list, those that most such languages share.
func loansOf(target string) set {
	own := lang.Words(target, "loan")
	if len(own) < trusted && writingOf(target)[latin()] {
		own = append(slices.Clone(own), lang.Words("und", "loan")...)
	}
	return newSet(own)
}

// lexeme is the evidence that lies in a word itself, wherever it stands.
type lexeme struct {
	score          float64 // above zero: source language
	sourceFunction bool
	targetFunction bool
	listed         bool // in the list of the source language
	native         bool // a word of the target language, perhaps of both
	foreign        bool // in a script of the source that the target does not use
	unknown        bool // to the dictionaries of the target language
}

// lexeme is computed once for a word in lower case.
func (p *pair) lexeme(word string, s lang.Script) lexeme {
	if known, ok := p.cache.get(word); ok {
		return known
	}
	l := p.judge(word, s)
	p.cache.put(word, l)
	return l
}

func (p *pair) judge(word string, s lang.Script) lexeme {
	var l lexeme
	if p.sourceScripts[s] && p.targetScripts[s] && unspaced().has(s.String()) {
		l.score = -0.2 // runs of letters rather than words: only whole sentences tell
		return l
	}
	l.foreign = p.sourceScripts[s] && !p.targetScripts[s]
	if p.targetScripts[s] && !p.sourceScripts[s] {
		l.native = true
		l.score = -3
		return l
	}
	stem := p.targetAffixes.strip(word)
	root := p.sourceAffixes.strip(stem)
	l.sourceFunction = p.sourceFunction.has(word) || p.sourceFunction.has(root)
	l.targetFunction = p.targetFunction.has(word)
	l.native = p.native(word) || p.native(stem)
	l.listed = l.sourceFunction || p.inSourceList(root) || knows(p.sourceDictionaries, root)
	atHome := knows(p.targetDictionaries, word) || stem != word && knows(p.targetDictionaries, stem)
	l.unknown = len(p.targetDictionaries) > 0 && !atHome
	entry := atHome && (lists(p.targetDictionaries, word) || lists(p.targetDictionaries, stem))
	switch {
	case l.sourceFunction && l.targetFunction:
		l.score = -0.7
		return l
	case l.targetFunction:
		l.score = -4
		return l
	case (l.native || atHome) && !l.listed:
		l.score = -3
		return l
	}
	odds := min(max(p.odds(root, l.foreign), -oddsLimit), oddsLimit)
	if letters(root) <= shortest && !caseless(root) {
		odds *= 0.6
	}
	l.score = odds - 0.3
	if l.sourceFunction {
		l.score = max(odds, 0) + 1.5
	} else if p.sourceList != nil || len(p.sourceDictionaries) > 0 {
		if l.listed {
			l.score += 0.7
		} else {
			l.score = min(l.score, -0.5)
		}
	}
	switch {
	case l.native && l.sourceFunction:
		l.score = min(max(odds, 0), 1.5)
	case l.native:
		l.score = min(odds, 2) - 2
	case entry:
		l.score += inDictionary
	case p.targetList != nil && !l.foreign:
		l.score++
	case l.listed && !l.sourceFunction:
		l.score += p.absence(l.unknown)
	}
	l.score = math.Round(l.score*1e6) / 1e6
	return l
}

// native tells whether the target language's lists hold word.
func (p *pair) native(word string) bool { return p.loans.has(word) || p.targetList.Has(word) }

// oddsLimit bounds what the letters of a word can say.
const oddsLimit = 3

// odds need no model for letters that only one of the languages writes.
func (p *pair) odds(word string, foreign bool) float64 {
	if foreign {
		return oddsLimit
	}
	if p.table == nil {
		return p.model.odds(word)
	}
	if odds, listed := p.table.Of(word); listed {
		return odds
	}
	return -oddsLimit
}

func (p *pair) inSourceList(word string) bool {
	if p.sourceList.Has(word) {
		return true
	}
	if !strings.Contains(word, "-") {
		return false
	}
	for part := range strings.SplitSeq(word, "-") {
		if !p.sourceList.Has(part) && !p.sourceFunction.has(part) {
			return false
		}
	}
	return true
}
