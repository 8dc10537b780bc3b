package leftover

import (
	"sync"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/lang"
	"github.com/kawan-mt/kawan/checks/leftover/words"
)

// pair is what is known of a source and a target language together.
type pair struct {
	source, target string

	sourceFunction, targetFunction, loans  set
	shared                                 set // words that nearly every language borrows
	sourceList, targetList                 *words.List
	sourceDictionaries, targetDictionaries []dictionary
	sourceAffixes, targetAffixes           affixes
	sourceScripts, targetScripts           writing
	table                                  *words.Odds // of the source's list, where measured
	model                                  *model      // for pairs without a table
	nounCapitals                           bool        // the target capitalises nouns
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
		shared:             sharedBy(target),
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
	p.nounCapitals = capitalsNouns(target)
	p.sourceScripts = writingOf(source)
	p.targetScripts = writingOf(target)
	p.why = p.abstention()
	return p
}
