package consistency

import (
	"cmp"
	"slices"
	"strings"

	"github.com/kawan-mt/kawan/checks"
)

// sourceNames finds names of the source that the target writes in several
// ways. The source name is the key: what stands for it in most linked passages
// is its rendering, and where that is missing, a near-miss of it or the
// source's own form is reported.
func (c *corpus) sourceNames() []*variant {
	r := newNamer()
	c.renderings(c.pairNames(), r)
	c.everyGap(r)
	return collectVariants(r.found)
}

// everyGap looks at all sentences of stories with a source. What is linked with
// nothing is looked at like a passage that names nobody.
func (c *corpus) everyGap(r *namer) {
	for i, s := range c.stories {
		next := int32(0)
		for _, u := range s.units {
			if u.first > next {
				c.nameGaps(i, unit{first: next, last: u.first}, r)
			}
			c.nameGaps(i, u, r)
			next = max(next, u.last)
		}
		if last := int32(len(s.sentences)); len(s.units) > 0 && next < last {
			c.nameGaps(i, unit{first: next, last: last}, r)
		}
	}
}

func newNamer() *namer {
	return &namer{usual: map[string][]int32{}, found: map[int32]*variant{}}
}

// namer holds what is known of the names of a corpus while they are looked at.
type namer struct {
	best   map[int32]rendering // by source name
	usual  map[string][]int32  // source names by the first letter of their rendering
	counts nameCounts          // of the unit looked at
	found  map[int32]*variant  // by source name
}

// nameGaps looks at the words of a unit for names that are not rendered as
// they mostly are.
func (c *corpus) nameGaps(i int, u unit, r *namer) {
	n := &r.counts
	c.countUnit(i, u, n)
	s := c.stories[i]
	for _, sent := range s.sentences[u.first:u.last] {
		for t := sent.first; t < sent.last; t++ {
			w := c.at(i, t)
			if (!w.capital && !w.uncased) || w.number || len(w.fold) < 2 {
				continue
			}
			if name, code := r.judge(c, i, sent, t, w); code != "" {
				v := r.found[name]
				if v == nil {
					v = &variant{rule: RuleName, code: code, main: r.best[name].class, source: c.sources[name].example, severity: checks.Neutral, confidence: 0.5}
					r.found[name] = v
				}
				if !c.doubtful(name, r.best[name], w) {
					v.severity, v.confidence = severityName, 0.9
				}
				v.add(w.class, place{int32(i), t, t + 1})
			}
		}
	}
}

// leastTelling is the number of letters up to which names are a letter apart by chance.
const leastTelling = 3

// doubtful tells whether nothing says which of two forms is right: each stands
// once, one is the source's name without an ending of the source language, the
// source may write two names alike, or they are too short to tell. A word run into the next is a slip of typing.
func (c *corpus) doubtful(name int32, best rendering, w *word) bool {
	main, slip := c.heard(best.class), c.heard(w.class)
	if !sameScript(w.raw, c.words[main.example].raw) {
		return true // some names are left in their own script on purpose
	}
	if best.alike < 1 && main.capital < 2 || max(len(main.shown), len(slip.shown)) <= leastTelling {
		return true
	}
	if w.uncased && len(slip.shown) > len(main.shown)+1 && strings.HasPrefix(string(slip.shown), string(main.shown)) {
		return true
	}
	source := &c.sources[name]
	if slip.capital > 1 && tellsApart(w.raw, source.fold) {
		return true // two names may be alike in the source
	}
	return w.fold != source.fold && slices.Contains(inflectionOf(source.lang).bases(source.fold), w.fold)
}

// judge says which source name a word should have rendered otherwise and as
// what that is reported; the code is empty for none.
func (r *namer) judge(c *corpus, i int, sent sentence, t int32, w *word) (int32, string) {
	for _, name := range r.counts.names {
		best, known := r.best[name.id]
		if !known {
			continue
		}
		gap := name.count > countOf(r.counts.classes, best.class)
		switch {
		case w.fold == c.sources[name.id].fold:
			if gap && c.isKept(i, sent, t, best) {
				return name.id, "consistency.name.kept"
			}
			return 0, ""
		case c.isShortened(i, w, name.id, best):
			return name.id, "consistency.name.spelling"
		case gap && c.isMisspelt(i, w, name.id, best, false) && !c.isCognate(i, sent, t, best) && r.unexplained(c, w, name.id):
			return name.id, "consistency.name.spelling"
		}
	}
	if c.inSource(i, w.fold) {
		return 0, ""
	}
	for _, name := range r.near(c, w.class) {
		if c.isMisspelt(i, w, name, r.best[name], true) && !c.isCognate(i, sent, t, r.best[name]) && r.unexplained(c, w, name) {
			return name, "consistency.name.spelling"
		}
	}
	return 0, ""
}

// near are the source names whose usual rendering a class is close to, for
// passages that do not name what their source has as a pronoun or not at all.
func (r *namer) near(c *corpus, class int32) []int32 {
	k := c.heard(class)
	if len(k.runes) < 4 || k.capital > 2 || k.lower > 0 {
		return nil
	}
	var names []int32
	for _, name := range r.usual[string(k.runes[:1])] {
		if best := r.best[name]; best.class != class {
			names = append(names, name)
		}
	}
	return names
}

// unexplained tells whether no other name of the unit sounds as much like a
// word as the name that it is held to render.
func (r *namer) unexplained(c *corpus, w *word, name int32) bool {
	mine := c.alike(name, w.class)
	for _, other := range r.counts.names {
		if other.id == name {
			continue
		}
		best, known := r.best[other.id]
		if known && best.class == w.class && best.alike >= max(leastAlike, mine) {
			return false
		}
		if known && countOf(r.counts.classes, best.class) >= other.count {
			continue
		}
		if c.alike(other.id, w.class) > max(0.6, mine) {
			return false
		}
	}
	return true
}

func collectVariants(found map[int32]*variant) []*variant {
	keys := make([]int32, 0, len(found))
	for key := range found {
		keys = append(keys, key)
	}
	slices.SortFunc(keys, cmp.Compare[int32])
	list := make([]*variant, 0, len(keys))
	for _, key := range keys {
		list = append(list, found[key])
	}
	return list
}
