package consistency

import "slices"

// sureAlike is how much a rendering sounds like its name that needs no other evidence.
const sureAlike = 0.7

// proposeNames are names of one word that stand by themselves in several
// passages; those that only stand within longer names are proposed with these.
func (c *corpus) proposeNames(finder *renderingFinder, least int) []Proposal {
	r := newNamer()
	pairs := c.pairNames()
	c.renderings(pairs, r)
	c.everyGap(r)
	owners := c.owners(r)
	alone := c.standingAlone()
	var list []Proposal
	for name := range c.sources {
		f, best := &c.sources[name], r.best[int32(name)]
		n := int(pairs.names[name])
		if best.units == 0 || n < least || best.dice < leastDice || alone[name] < least || f.capital == 0 {
			continue
		}
		shown := &c.words[c.classes[best.class].example]
		if best.alike < sureAlike && (owners[best.class] != int32(name) || !c.attested(int32(name), best.class) && (best.units < 3 || best.dice < leastBound)) {
			continue
		}
		p := Proposal{SourceLang: f.lang, TargetLang: c.lang, Source: f.example, Name: true, Count: n, Renderings: []Rendering{{shown.raw, int(best.units)}}}
		if best.alike < sureAlike {
			places := c.placesOf(int32(name), best.class)
			if finder.rendersOther(c, places[0], []int32{int32(name)}, c.classes[best.class].example) {
				continue
			}
			p.Renderings[0].Text = c.mostWritten(finder.completed(c, []int32{int32(name)}, places))
		}
		if v := r.found[int32(name)]; v != nil {
			for _, other := range v.others {
				p.Renderings = append(p.Renderings, Rendering{c.quote(other.places[0]), len(other.places)})
			}
		}
		list = append(list, p)
	}
	return list
}

// owners are the names that classes render best.
func (c *corpus) owners(r *namer) map[int32]int32 {
	owners := map[int32]int32{}
	for name := range c.sources {
		best, known := r.best[int32(name)]
		if !known {
			continue
		}
		if old, taken := owners[best.class]; !taken || best.score > r.best[old].score {
			owners[best.class] = int32(name)
		}
	}
	return owners
}

// standingAlone counts the passages in which each name of the source stands
// without another name right beside it.
func (c *corpus) standingAlone() []int {
	count := make([]int, len(c.sources))
	for _, s := range c.stories {
		for _, u := range s.units {
			var seen []int32
			for i, w := range u.words {
				f := &c.sources[w.form()]
				before := i > 0 && w.join() <= hyphen && c.sources[u.words[i-1].form()].name
				behind := i+1 < len(u.words) && u.words[i+1].join() <= hyphen && c.sources[u.words[i+1].form()].name
				if f.name && !before && !behind && !slices.Contains(seen, f.base) {
					seen = append(seen, f.base)
					count[f.base]++
				}
			}
		}
	}
	return count
}

// placesOf is where a class stands in the units that hold a name.
func (c *corpus) placesOf(name, class int32) []place {
	var list []place
	for i, s := range c.stories {
		for n, u := range s.units {
			if !slices.ContainsFunc(u.words, func(w sourceWord) bool { return c.sources[w.form()].base == name }) {
				continue
			}
			from, to := c.tokensOf(unitAt{int32(i), int32(n)})
			for t := from; t < to; t++ {
				if c.at(i, t).class == class {
					list = append(list, place{int32(i), t, t + 1})
				}
			}
		}
	}
	return list
}

// mostWritten is the text that most of some places have.
func (c *corpus) mostWritten(places []place) string {
	return c.mainText(&variant{mains: places})
}
