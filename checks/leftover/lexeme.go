package leftover

import (
	"math"
	"strings"

	"github.com/kawan-mt/kawan/checks/lang"
)

// lexeme is the evidence that lies in a word itself, wherever it stands.
type lexeme struct {
	score          float64 // above zero: source language
	root           string  // the word without affixes, when it has any
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
	if (p.shared.has(word) || p.shared.has(stem)) && !p.targetFunction.has(word) && !p.sourceFunction.has(word) {
		return lexeme{score: inBoth, listed: true, native: true, foreign: l.foreign}
	}
	root := p.sourceAffixes.strip(stem)
	if root != word {
		l.root = root
	}
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

// inBoth is the score of a word that both languages have borrowed: it tells of neither.
const inBoth = -0.4

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
