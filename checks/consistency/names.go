package consistency

import (
	"cmp"
	"slices"
	"strings"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/lexicon"
)

// rendering is how the target writes a name of the source.
type rendering struct {
	class int32
	score float64 // association with the name times likeness
	dice  float64
	alike float64 // 1: written as in the source
	units int32
}

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
	return &namer{nameSounds: map[int32]lexicon.Sound{}, sounds: map[int32][2]lexicon.Sound{}, usual: map[string][]int32{}, found: map[int32]*variant{}}
}

// namer holds what is known of the names of a corpus while they are looked at.
type namer struct {
	best       map[int32]rendering        // by source name
	usual      map[string][]int32         // source names by the first letter of their rendering
	nameSounds map[int32]lexicon.Sound    // by source name
	sounds     map[int32][2]lexicon.Sound // by class: of its stem, and of the form that shows it
	counts     nameCounts                 // of the unit looked at
	found      map[int32]*variant         // by source name
}

// nameCounts is what names and forms occur in a unit.
type nameCounts struct {
	names   []counted // source forms
	classes []counted // classes of target words that may be names
}

type counted struct {
	id    int32
	count int32
}

func count(list []counted, id int32) []counted {
	for i := range list {
		if list[i].id == id {
			list[i].count++
			return list
		}
	}
	return append(list, counted{id, 1})
}

func countOf(list []counted, id int32) int32 {
	for _, item := range list {
		if item.id == id {
			return item.count
		}
	}
	return 0
}

// countUnit counts names and name-like classes in a unit; n is reused.
func (c *corpus) countUnit(i int, u unit, n *nameCounts) {
	s := c.stories[i]
	n.names, n.classes = n.names[:0], n.classes[:0]
	for _, w := range u.words {
		if id := w.form(); c.sources[id].name {
			n.names = count(n.names, id)
		}
	}
	if len(n.names) == 0 {
		return
	}
	for _, sent := range s.sentences[u.first:u.last] {
		for t := sent.first; t < sent.last; t++ {
			if w := c.at(i, t); (w.capital || w.uncased) && !w.number && len(w.fold) > 1 {
				n.classes = count(n.classes, w.class)
			}
		}
	}
}

// namePairs counts in how many units names and classes stand against each other.
type namePairs struct {
	pairs   map[uint64]int32 // name<<32 | class
	names   []int32          // units by name
	classes []int32          // units by class, only units with names
}

func (c *corpus) pairNames() namePairs {
	p := namePairs{pairs: map[uint64]int32{}, names: make([]int32, len(c.sources)), classes: make([]int32, len(c.classes))}
	var n nameCounts
	for i, s := range c.stories {
		for _, u := range s.units {
			c.countUnit(i, u, &n)
			for _, k := range n.classes {
				p.classes[k.id]++
			}
			for _, name := range n.names {
				p.names[name.id]++
				for _, k := range n.classes {
					p.pairs[uint64(name.id)<<32|uint64(k.id)]++
				}
			}
		}
	}
	return p
}

// leastAlike is how much a rendering must sound like the source name unless it
// stands against it nearly always.
const leastAlike = 0.5

// renderings chooses the rendering of each name.
func (c *corpus) renderings(p namePairs, n *namer) {
	n.best = map[int32]rendering{}
	keys := make([]uint64, 0, len(p.pairs))
	for key := range p.pairs {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	for _, key := range keys {
		name, class, together := int32(key>>32), int32(key&0xffffffff), p.pairs[key]
		r := rendering{class: class, units: together}
		r.dice = 2 * float64(together) / float64(p.names[name]+p.classes[class])
		if old, known := n.best[name]; known && r.dice*1.25 <= old.score {
			continue
		}
		r.alike = c.alike(name, class, n.nameSounds, n.sounds)
		if r.alike < leastAlike && (r.dice < 0.6 || together < 3) {
			if together < 2 || !c.attested(name, class) {
				continue
			}
			r.alike = leastAlike
		}
		r.score = r.dice * (0.25 + r.alike)
		if old, known := n.best[name]; !known || r.score > old.score {
			n.best[name] = r
		}
	}
	names := make([]int32, 0, len(n.best))
	for name := range n.best {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		if best := n.best[name]; best.units >= 2 {
			first := string(c.heard(best.class).runes[:1])
			n.usual[first] = append(n.usual[first], name)
		}
	}
}

// attested tells whether the lexicon knows a class as a rendering of a source name.
func (c *corpus) attested(name, class int32) bool {
	_, shared := lexicon.Builtin().Shared(c.sources[name].lang, c.sources[name].example, c.lang, c.words[c.classes[class].example].raw)
	return shared
}

// alike says how much a class sounds like a source name.
func (c *corpus) alike(name, class int32, nameSounds map[int32]lexicon.Sound, sounds map[int32][2]lexicon.Sound) float64 {
	source := c.sources[name].fold
	k := &c.classes[class]
	if source == k.stem || c.words[k.example].fold == source || c.affixes.stem(source) == k.stem {
		return 1
	}
	a, known := nameSounds[name]
	if !known {
		a, _ = lexicon.SoundOf(source)
		nameSounds[name] = a
	}
	b, known := sounds[class]
	if !known {
		b[0], _ = lexicon.SoundOf(k.stem)
		if shown := c.words[k.example].fold; shown != k.stem {
			b[1], _ = lexicon.SoundOf(shown)
		}
		sounds[class] = b
	}
	return 0.95 * max(lexicon.Likeness(&a, &b[0]), lexicon.Likeness(&a, &b[1]))
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
					v = &variant{rule: RuleName, code: code, main: r.best[name].class, source: c.sources[name].example, severity: severityName, confidence: 0.9}
					r.found[name] = v
				}
				if r.best[name].alike < 1 && c.classes[r.best[name].class].capital < 2 {
					v.severity, v.confidence = checks.Neutral, 0.5
				}
				v.add(w.class, place{int32(i), t, t + 1})
			}
		}
	}
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
	mine := c.alike(name, w.class, r.nameSounds, r.sounds)
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
		if c.alike(other.id, w.class, r.nameSounds, r.sounds) > max(0.6, mine) {
			return false
		}
	}
	return true
}

// isKept tells whether a word of the source was left in the target where it is
// translated elsewhere.
func (c *corpus) isKept(i int, sent sentence, t int32, best rendering) bool {
	w := c.at(i, t)
	main := &c.words[c.classes[best.class].example]
	return best.alike < 1 && best.alike >= leastAlike && best.dice >= 0.5 && best.units >= 2 && c.classes[w.class].lower == 0 &&
		sameScript(w.raw, main.raw) && !strings.Contains(main.fold, w.fold) && !strings.Contains(w.fold, main.fold) &&
		!c.affixes.inflected(w.fold, main.fold) && !c.keptChain(i, sent, t)
}

// isShortened tells whether a word is a name of the source without its last
// letters, where those letters could be taken for an ending.
func (c *corpus) isShortened(i int, w *word, name int32, best rendering) bool {
	source := c.sources[name].fold
	return w.class == best.class && c.words[c.classes[best.class].example].fold == source && len(w.fold) < len(source) &&
		strings.HasPrefix(source, w.fold) && !c.inSource(i, w.fold) && c.classes[w.class].lower == 0
}

// isMisspelt tells whether a word is a spelling of a name's rendering. Where
// nothing says that the name should stand there, strict asks for a closer one.
func (c *corpus) isMisspelt(i int, w *word, name int32, best rendering, strict bool) bool {
	source := c.sources[name].fold
	k, main := c.heard(w.class), c.heard(best.class)
	mainWord := &c.words[main.example]
	if mainWord.shouting && w.shouting && len(main.shown) <= mostAcronym {
		return false
	}
	if w.class == best.class || c.inSource(i, w.fold) || k.lower > 0 || c.known(w) || best.alike < 1 && main.capital < k.capital {
		return false
	}
	if c.affixes.inflected(w.fold, mainWord.fold) && !(mainWord.fold == source && len(w.fold) < len(source)) {
		return false
	}
	if w.uncased && max(c.likeness(source, k.stem), c.likeness(source, w.fold)) < 0.6 {
		return false
	}
	if !w.uncased && k.middle == 0 && !closeBy(main.shown, k.shown) {
		return false // seen at the start of sentences only: likely another word
	}
	if !strict {
		return near(main, k)
	}
	longer := max(len(k.shown), len(main.shown))
	if best.units < 2 || best.alike < 0.6 || w.uncased && longer < 6 || main.capital <= k.capital {
		return false
	}
	return main.sound == k.sound || distance(main.runes, k.runes, 1) <= 1 || distance(main.shown, k.shown, 1) <= 1
}

// isCognate tells whether a word may well be the translation of one that is
// elsewhere left as in the source only within longer names, with another ending:
// Intelligenz beside "Central Intelligence Agency".
func (c *corpus) isCognate(i int, sent sentence, t int32, best rendering) bool {
	main, slip := c.heard(best.class), c.heard(c.at(i, t).class)
	if best.alike < 1 || c.keptChain(i, sent, t) || main.sound == slip.sound || swapped(main.shown, slip.shown) ||
		inside(string(main.shown), string(slip.shown)) {
		return false
	}
	if c.alone == nil {
		c.alone = make([]bool, len(c.classes))
		for i, s := range c.stories {
			for _, sent := range s.sentences {
				for t := sent.first; t < sent.last; t++ {
					if w := c.at(i, t); w.capital && !c.keptChain(i, sent, t) {
						c.alone[w.class] = true
					}
				}
			}
		}
	}
	return !c.alone[best.class]
}

func (c *corpus) likeness(a, b string) float64 {
	x, _ := lexicon.SoundOf(a)
	y, _ := lexicon.SoundOf(b)
	return lexicon.Likeness(&x, &y)
}

// mostAcronym is the number of letters up to which a word in capitals is taken for an acronym.
const mostAcronym = 5

// keptChain tells whether a word belongs to a longer name that was left as in
// the source: a capitalised word of the source stands right beside it, or before a connecting
// word of the source.
func (c *corpus) keptChain(i int, sent sentence, t int32) bool {
	s := c.stories[i]
	kept := func(t int32) bool {
		w := c.at(i, t)
		return w.capital && c.inSource(i, w.fold)
	}
	if t-1 > sent.first && s.tokens[t].join() == spaced && kept(t-2) {
		if between := c.at(i, t-1); !between.capital && c.inSource(i, between.fold) && !factsOf(c.lang).function[between.fold] {
			return true
		}
	}
	return t > sent.first && s.tokens[t].join() <= hyphen && kept(t-1) || t+1 < sent.last && s.tokens[t+1].join() <= hyphen && kept(t+1)
}

// near tells whether two classes are likely spellings of one name: they sound
// the same or are a letter or two apart.
func near(a, b *class) bool {
	return a.sound == b.sound && a.sound != "" && max(len(a.shown), len(b.shown)) >= 4 ||
		closeBy(a.runes, b.runes) || closeBy(a.shown, b.shown)
}

func closeBy(a, b []rune) bool {
	longer := max(len(a), len(b))
	if min(len(a), len(b)) < 3 && longer < 4 {
		return false
	}
	limit := 1
	if longer > 7 {
		limit = 2
	}
	d := distance(a, b, limit)
	return d <= 1 || d == 2 && limit == 2 && a[0] == b[0]
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
