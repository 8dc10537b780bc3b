package consistency

import (
	"slices"
)

// rendering is how the target writes a name of the source.
type rendering struct {
	class int32
	score float64 // association with the name times likeness
	dice  float64
	alike float64 // 1: written as in the source
	units int32
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
	n.names, n.classes = n.names[:0], n.classes[:0]
	for _, w := range u.words {
		if f := &c.sources[w.form()]; f.name {
			n.names = count(n.names, f.base)
		}
	}
	if len(n.names) > 0 {
		c.countClasses(i, u, n)
	}
}

// countClasses counts the words of a unit that may be names.
func (c *corpus) countClasses(i int, u unit, n *nameCounts) {
	s := c.stories[i]
	n.classes = n.classes[:0]
	for _, sent := range s.sentences[u.first:u.last] {
		for t := sent.first; t < sent.last; t++ {
			if w := c.at(i, t); (w.capital || w.uncased) && !w.number && len(w.fold) > 1 {
				n.classes = count(n.classes, w.class)
			}
		}
	}
}

// leastAlike is how much a rendering must sound like the source name unless it
// stands against it nearly always.
const leastAlike = 0.5

// renderings chooses the rendering of each name.
func (c *corpus) renderings(p *namePairs, n *namer) {
	n.best = map[int32]rendering{}
	for i, pair := range p.pairs {
		name, class, together := int32(pair>>32), int32(pair&0xffffffff), p.together[i]
		r := rendering{class: class, units: together}
		r.dice = 2 * float64(together) / float64(p.names[name]+p.classes[class])
		if old, known := n.best[name]; known && r.dice*1.25 <= old.score {
			continue
		}
		r.alike = c.alike(name, class)
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
		c.preferSource(p, n, name)
		if best := n.best[name]; best.units >= 2 {
			first := string(c.heard(best.class).runes[:1])
			n.usual[first] = append(n.usual[first], name)
		}
	}
}

// preferSource takes the form of the source itself for the rendering of a name
// where the prevailing one is a near-miss of it and no name of its own: an
// article may misspell a name more often than not.
func (c *corpus) preferSource(p *namePairs, n *namer, name int32) {
	best, source := n.best[name], c.sources[name].fold
	id, stands := c.classOf[c.affixes.stem(source)]
	if best.alike == 1 || !stands || id == best.class || p.units(name, id) == 0 {
		return
	}
	kept, main := c.heard(id), c.heard(best.class)
	if c.words[kept.example].fold != source || kept.lower > 0 || !sameScript(source, c.words[main.example].raw) ||
		kept.sound != main.sound && distance(kept.shown, main.shown, 1) > 1 || c.known(&c.words[main.example]) ||
		c.affixes.inflected(source, c.words[main.example].fold) {
		return
	}
	together := p.units(name, id)
	n.best[name] = rendering{class: id, units: together, alike: 1, score: best.score,
		dice: 2 * float64(together) / float64(p.names[name]+p.classes[id])}
}

// attested tells whether the lexicon knows a class as a rendering of a source name.
func (c *corpus) attested(name, class int32) bool {
	_, shared := c.lexicon().Shared(c.sources[name].lang, c.sources[name].example, c.lang, c.words[c.classes[class].example].raw)
	return shared
}
