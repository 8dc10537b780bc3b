package consistency

import (
	"cmp"
	"slices"
	"strings"

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
	pairs := c.pairNames()
	renderings := c.renderings(pairs)
	found := map[int32]*variant{} // by source name
	for i, s := range c.stories {
		for _, u := range s.units {
			c.nameGaps(i, u, renderings, found)
		}
	}
	return collectVariants(found)
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
		if id := c.localSource[i][w.form]; c.sources[id].name {
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

// renderings chooses the rendering of each name that occurs more than once.
func (c *corpus) renderings(p namePairs) map[int32]rendering {
	best := map[int32]rendering{}
	sounds := map[int32]lexicon.Sound{}
	nameSounds := map[int32]lexicon.Sound{}
	keys := make([]uint64, 0, len(p.pairs))
	for key, together := range p.pairs {
		if together >= 2 || p.names[key>>32] == 1 {
			keys = append(keys, key)
		}
	}
	slices.Sort(keys)
	for _, key := range keys {
		name, class, together := int32(key>>32), int32(key&0xffffffff), p.pairs[key]
		r := rendering{class: class, units: together}
		r.dice = 2 * float64(together) / float64(p.names[name]+p.classes[class])
		r.alike = c.alike(name, class, nameSounds, sounds)
		if r.alike < leastAlike && (r.dice < 0.6 || together < 3) {
			continue
		}
		r.score = r.dice * (0.25 + r.alike)
		if old, known := best[name]; !known || r.score > old.score {
			best[name] = r
		}
	}
	return best
}

// alike says how much a class sounds like a source name.
func (c *corpus) alike(name, class int32, nameSounds, sounds map[int32]lexicon.Sound) float64 {
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
		b, _ = lexicon.SoundOf(k.stem)
		sounds[class] = b
	}
	return 0.95 * lexicon.Likeness(&a, &b)
}

// nameGaps looks at the names of a unit that occur more often than their
// rendering does.
func (c *corpus) nameGaps(i int, u unit, renderings map[int32]rendering, found map[int32]*variant) {
	var n nameCounts
	c.countUnit(i, u, &n)
	s := c.stories[i]
	for _, name := range n.names {
		r, known := renderings[name.id]
		if !known || name.count <= countOf(n.classes, r.class) {
			continue
		}
		for _, sent := range s.sentences[u.first:u.last] {
			for t := sent.first; t < sent.last; t++ {
				w := c.at(i, t)
				if (!w.capital && !w.uncased) || w.number || w.class == r.class {
					continue
				}
				code := c.judge(i, sent, t, name.id, r, n.names, renderings)
				if code == "" {
					continue
				}
				v := found[name.id]
				if v == nil {
					v = &variant{rule: RuleName, code: code, main: r.class, source: c.sources[name.id].example, severity: severityName, confidence: 0.9}
					found[name.id] = v
				}
				v.add(w.class, place{int32(i), t, t + 1})
			}
		}
	}
}

// judge says as what a word that stands where the rendering of a name should
// is reported, empty for not at all.
func (c *corpus) judge(i int, sent sentence, t int32, name int32, r rendering, others []counted, renderings map[int32]rendering) string {
	w, source := c.at(i, t), c.sources[name].fold
	k, main := c.heard(w.class), c.heard(r.class)
	mainWord := &c.words[main.example]
	if w.fold == source {
		if r.alike < 1 && r.alike >= leastAlike && r.dice >= 0.5 && r.units >= 2 && k.lower == 0 &&
			sameScript(w.raw, mainWord.raw) && !strings.Contains(mainWord.fold, w.fold) && !strings.Contains(w.fold, mainWord.fold) &&
			!c.affixes.inflected(w.fold, mainWord.fold) && !c.keptChain(i, sent, t) {
			return "consistency.name.kept"
		}
		return ""
	}
	if c.inSource(i, w.fold) || c.inSource(i, k.stem) || k.lower > 0 || c.known(w) {
		return ""
	}
	for _, other := range others {
		if other.id != name && renderings[other.id].class == w.class && renderings[other.id].units > 0 {
			return ""
		}
	}
	if r.alike < 1 && main.capital <= k.capital {
		return ""
	}
	if c.affixes.inflected(w.fold, mainWord.fold) && !(mainWord.fold == source && len(w.fold) < len(source)) {
		return ""
	}
	if w.uncased {
		a, _ := lexicon.SoundOf(source)
		b, _ := lexicon.SoundOf(k.stem)
		if lexicon.Likeness(&a, &b) < 0.6 {
			return ""
		}
	}
	if near(main, k) {
		return "consistency.name.spelling"
	}
	return ""
}

// keptChain tells whether a word belongs to a longer name that was left as in
// the source: a capitalised word of the source stands right beside it.
func (c *corpus) keptChain(i int, sent sentence, t int32) bool {
	s := c.stories[i]
	kept := func(t int32) bool {
		w := c.at(i, t)
		return w.capital && c.inSource(i, w.fold)
	}
	return t > sent.first && s.tokens[t].join <= hyphen && kept(t-1) || t+1 < sent.last && s.tokens[t+1].join <= hyphen && kept(t+1)
}

// near tells whether two classes are likely spellings of one name: they sound
// the same or are a letter or two apart.
func near(a, b *class) bool {
	shorter, longer := min(len(a.runes), len(b.runes)), max(len(a.runes), len(b.runes))
	if shorter < 3 && longer < 4 {
		return false
	}
	if a.sound == b.sound {
		return true
	}
	limit := 1
	if longer > 7 {
		limit = 2
	}
	d := distance(a.runes, b.runes, limit)
	return d == 1 && longer >= 3 || d == 2 && limit == 2 && a.runes[0] == b.runes[0]
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
