package lexicon

import (
	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/lang"
)

// For is the lexicon that a check has of an article: the built-in one, and the words of
// the article that the configuration's own word lists pair, each with its list's name.
func For(article *checks.Article) *Lexicon {
	var sources []Source
	for _, side := range []checks.Side{checks.Source, checks.Reference} {
		if a := article.Alignment(side); a != nil && len(a.Words) > 0 {
			sources = append(sources, pairSources(a.Words, article.Target.Lang, article.Side(side).Lang)...)
		}
	}
	if len(sources) == 0 {
		return Builtin()
	}
	return Builtin().With(sources...)
}

// pairSources are the pairs of each list, in the order in which the lists are first named.
func pairSources(words []checks.WordPair, target, other string) (sources []Source) {
	if lang.Base(target) == lang.Base(other) {
		return nil
	}
	byName := map[string]*Pairs{}
	for _, w := range words {
		list := byName[w.Source]
		if list == nil {
			list = &Pairs{Label: w.Source, Tags: [2]string{target, other}}
			byName[w.Source] = list
			sources = append(sources, list)
		}
		list.Groups = append(list.Groups, Group{{w.Target}, {w.Other}})
	}
	return sources
}
