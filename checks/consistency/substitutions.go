package consistency

import (
	"cmp"
	"slices"
	"strings"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/lexicon"
)

// mostReplaced is the number of words of a rendering that stands for another one.
const mostReplaced = 4

// substitution is two renderings in the same place of sentences that otherwise agree.
type substitution struct {
	a, b  place
	score float64
	spelt bool // the two are spellings of one word
}

// substitutions finds terms rendered in several ways by articles that tell the
// same story: stretches that differ inside sentences that otherwise agree.
func (c *corpus) substitutions() []*variant {
	lines, matches := c.sameStory()
	var all []substitution
	for _, m := range matches {
		all = append(all, c.compare(lines[m.a], lines[m.b], m.cosine)...)
	}
	var spelt, terms []substitution
	for _, s := range all {
		if s.spelt {
			spelt = append(spelt, s)
		} else {
			terms = append(terms, s)
		}
	}
	list := c.gather(spelt)
	for _, v := range list {
		v.rule, v.code = RuleName, "consistency.name.spelling"
	}
	return append(list, c.gather(terms)...)
}

// plausible trims a substitution, scores it and tells whether it is one:
// renderings of a term, rather than a sentence told otherwise.
func (c *corpus) plausible(s *substitution, before, after int, atEnd bool, cosine float64) bool {
	if !c.trim(&s.a) || !c.trim(&s.b) {
		return false
	}
	sizeA, sizeB := int(s.a.last-s.a.first), int(s.b.last-s.b.first)
	if sizeA > mostReplaced || sizeB > mostReplaced {
		return false
	}
	if sizeA == 1 && sizeB == 1 && c.spellings(s.a, s.b) {
		s.spelt, s.score = true, cosine
		return before > 0 && after > 0 || cosine > 0.7
	}
	if c.ordinary(s.a) || c.ordinary(s.b) {
		return false
	}
	capitalA, capitalB := 0, 0
	for t := s.a.first; t < s.a.last; t++ {
		w := c.at(int(s.a.story), t)
		if w.number {
			return false
		}
		capitalA += bit(c.nameLike(s.a, t, w))
	}
	for t := s.b.first; t < s.b.last; t++ {
		w := c.at(int(s.b.story), t)
		if w.number {
			return false
		}
		capitalB += bit(c.nameLike(s.b, t, w))
	}
	if capitalA > 0 || capitalB > 0 {
		return false
	}
	if c.inflections(s.a, s.b) || c.verbal(s.a) || c.verbal(s.b) {
		return false
	}
	if atEnd {
		after++
	}
	s.score = 0.1*float64(min(before, 3)) + 0.1*float64(min(after, 3)) + 0.8*(cosine-leastCosine) -
		0.1*float64(max(sizeA, sizeB)-min(sizeA, sizeB))
	return s.score >= 0.3
}

// nameLike tells whether a word is likely a name. In a language that writes
// nouns with a capital these are known places, and words beside other capitals.
func (c *corpus) nameLike(p place, t int32, w *word) bool {
	if !w.capital || c.classes[w.class].lower > 0 {
		return false
	}
	if !c.capitals() || c.known(w) {
		return true
	}
	tokens := c.stories[p.story].tokens
	return t > 0 && tokens[t].join() <= hyphen && c.at(int(p.story), t-1).capital ||
		int(t)+1 < len(tokens) && tokens[t+1].join() <= hyphen && c.at(int(p.story), t+1).capital
}

// ordinary tells whether a place holds a word that is varied on purpose.
func (c *corpus) ordinary(p place) bool {
	common := factsOf(c.lang).common
	for t := p.first; t < p.last; t++ {
		if common[c.at(int(p.story), t).fold] {
			return true
		}
	}
	return false
}

// spellings tells whether the words at two places are near-misses of each other
// and not forms of one word.
func (c *corpus) spellings(a, b place) bool {
	x, y := c.at(int(a.story), a.first), c.at(int(b.story), b.first)
	k, l := c.heard(x.class), c.heard(y.class)
	return x.class != y.class && !x.number && !y.number && x.capital == y.capital && min(len(k.shown), len(l.shown)) >= 3 && max(len(k.shown), len(l.shown)) >= 4 &&
		!c.affixes.inflected(x.fold, y.fold) && (x.capital || x.uncased) && (distance(k.shown, l.shown, 1) <= 1 || x.capital && near(k, l))
}

// trim takes function words off both ends of a place; false when nothing is left.
func (c *corpus) trim(p *place) bool {
	content := func(t int32) bool {
		return c.meaning[c.stories[p.story].tokens[t].word()] >= 0
	}
	for p.first < p.last && !content(p.first) {
		p.first++
	}
	for p.last > p.first && !content(p.last-1) {
		p.last--
	}
	return p.first < p.last
}

// gather joins substitutions that share a rendering to one variant.
func (c *corpus) gather(all []substitution) []*variant {
	key := func(p place) string {
		var stems []string
		for t := p.first; t < p.last; t++ {
			stems = append(stems, lexicon.Stem(c.lang, c.at(int(p.story), t).fold))
		}
		return strings.Join(stems, " ")
	}
	parent := map[string]string{}
	var root func(string) string
	root = func(k string) string {
		if parent[k] == k || parent[k] == "" {
			return k
		}
		parent[k] = root(parent[k])
		return parent[k]
	}
	places, score := map[string][]place{}, map[string]float64{}
	for _, s := range all {
		a, b := key(s.a), key(s.b)
		places[a], places[b] = append(places[a], s.a), append(places[b], s.b)
		x, y := root(a), root(b)
		if x != y {
			parent[max(x, y)] = min(x, y)
		}
		score[a], score[b] = max(score[a], s.score), max(score[b], s.score)
	}
	members := map[string][]string{}
	for k := range places {
		slices.SortFunc(places[k], comparePlaces)
		places[k] = slices.Compact(places[k])
		members[root(k)] = append(members[root(k)], k)
	}
	var list []*variant
	for _, keys := range members {
		slices.SortFunc(keys, func(a, b string) int {
			return cmp.Or(-cmp.Compare(len(places[a]), len(places[b])), cmp.Compare(a, b))
		})
		v := &variant{rule: RuleTerm, code: "consistency.term.story", main: -1, mains: places[keys[0]], severity: checks.Neutral}
		for n, k := range keys[1:] {
			v.others = append(v.others, rendered{int32(n), places[k]})
			v.confidence = max(v.confidence, score[k])
		}
		if v.confidence >= 0.5 {
			v.severity = checks.Minor
		}
		v.confidence = min(0.7, 0.2+v.confidence)
		list = append(list, v)
	}
	slices.SortFunc(list, func(a, b *variant) int {
		return cmp.Or(comparePlaces(a.mains[0], b.mains[0]), comparePlaces(a.others[0].places[0], b.others[0].places[0]))
	})
	return list
}
