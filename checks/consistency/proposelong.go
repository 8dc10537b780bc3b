package consistency

import (
	"slices"
	"strings"
)

// longName is a name of several words in the source or in the target.
type longName struct {
	text  string
	units []int32
}

// proposeLongNames are names of several words: runs of capitalised words that
// stand against each other.
func (c *corpus) proposeLongNames(least int) []Proposal {
	sources, targets := map[string]*longName{}, map[string]*longName{}
	note := func(set map[string]*longName, text string, unit int32) {
		n := set[text]
		if n == nil {
			n = &longName{text: text}
			set[text] = n
		}
		if len(n.units) == 0 || n.units[len(n.units)-1] != unit {
			n.units = append(n.units, unit)
		}
	}
	var inUnit [][]string // target names of each unit
	for i, s := range c.stories {
		for _, u := range s.units {
			id := int32(len(inUnit))
			var run []string
			flush := func() {
				if len(run) > 1 {
					note(sources, strings.Join(run, " "), id)
				}
				run = run[:0]
			}
			for _, w := range u.words {
				f := &c.sources[w.form()]
				if w.join() > hyphen || !f.name {
					flush()
				}
				if f.name {
					run = append(run, f.example)
				}
			}
			flush()
			var names []string
			for _, p := range c.longNamesIn(i, u) {
				text := c.quote(p)
				names = append(names, text)
				note(targets, text, id)
			}
			inUnit = append(inUnit, names)
		}
	}
	var list []Proposal
	for text, source := range sources {
		if len(source.units) < least {
			continue
		}
		together := map[string]int{}
		for _, u := range source.units {
			names := slices.Clone(inUnit[u])
			slices.Sort(names)
			for _, name := range slices.Compact(names) {
				together[name]++
			}
		}
		best := Rendering{}
		for name, n := range together {
			dice := 2 * float64(n) / float64(len(source.units)+len(targets[name].units))
			if dice >= leastDice && (n > best.Count || n == best.Count && name < best.Text) {
				best = Rendering{name, n}
			}
		}
		if best.Count > 0 {
			list = append(list, Proposal{SourceLang: c.sourceLang(), TargetLang: c.lang, Source: text, Name: true, Count: len(source.units), Renderings: []Rendering{best}})
		}
	}
	return list
}

// longNamesIn are the runs of two capitalised words or more in a unit.
func (c *corpus) longNamesIn(i int, u unit) []place {
	s := c.stories[i]
	var list []place
	for _, sent := range s.sentences[u.first:u.last] {
		for t := sent.first; t < sent.last; {
			end := t
			for end < sent.last && (end == t || s.tokens[end].join() <= hyphen) {
				if w := c.at(i, end); !(w.capital || end > t && s.tokens[end].join() == hyphen) || w.number {
					break
				}
				end++
			}
			if end-t > 1 {
				list = append(list, place{int32(i), t, end})
			}
			t = max(end, t+1)
		}
	}
	return list
}
