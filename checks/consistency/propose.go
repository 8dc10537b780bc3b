package consistency

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/kawan-mt/kawan/checks"
)

// Proposal is a glossary entry that the articles suggest: a term of the source
// and how it was rendered.
type Proposal struct {
	SourceLang string // base language
	TargetLang string // base language
	Source     string
	Renderings []Rendering // most frequent first
	Count      int         // linked passages that have the source term
	Name       bool        // a name rather than a common word
}

// Rendering is one way in which a term was rendered.
type Rendering struct {
	Text  string
	Count int // linked passages
}

// Consistency is the share of passages that have the most frequent rendering, 0 to 1.
func (p *Proposal) Consistency() float64 { return float64(p.Renderings[0].Count) / float64(p.Count) }

// Term is the proposal as a glossary entry that accepts the most frequent rendering.
func (p *Proposal) Term() checks.Term {
	return checks.Term{Source: p.Source, Accepted: []string{p.Renderings[0].Text}, Untranslated: p.Renderings[0].Text == p.Source}
}

// Propose is the glossary that observations of articles with a source suggest,
// most consistent first: names of one word and of several, and common words
// with a usual rendering. Terms that stand in fewer linked passages than least
// are left out. The result does not depend on the order of observations or on
// duplicates. An observation that this check did not make is an error.
func Propose(ctx context.Context, observations []checks.Observation, least int) ([]Proposal, error) {
	o, err := parseOptions(nil)
	if err != nil {
		return nil, err
	}
	stories, err := decodeAll(observations)
	if err != nil {
		return nil, fmt.Errorf("proposing a glossary: %w", err)
	}
	var list []Proposal
	for _, same := range languages(stories) {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		c := newCorpus(same, o)
		list = append(list, c.proposeNames(least)...)
		list = append(list, c.proposeLongNames(least)...)
		list = append(list, c.proposeTerms(least)...)
	}
	slices.SortFunc(list, func(a, b Proposal) int {
		return cmp.Or(-cmp.Compare(a.Consistency(), b.Consistency()), -cmp.Compare(a.Count, b.Count), cmp.Compare(a.Source, b.Source),
			cmp.Compare(a.SourceLang, b.SourceLang), cmp.Compare(a.TargetLang, b.TargetLang), cmp.Compare(a.Renderings[0].Text, b.Renderings[0].Text))
	})
	return slices.CompactFunc(list, func(a, b Proposal) bool {
		return a.Source == b.Source && a.SourceLang == b.SourceLang && a.TargetLang == b.TargetLang
	}), nil
}

// proposeNames are names of one word.
func (c *corpus) proposeNames(least int) []Proposal {
	r := newNamer()
	pairs := c.pairNames()
	c.renderings(pairs, r)
	c.everyGap(r)
	var list []Proposal
	for name := range c.sources {
		f, best := &c.sources[name], r.best[int32(name)]
		if n := int(pairs.names[name]); best.units == 0 || n < least || best.dice < leastDice {
			continue
		}
		p := Proposal{SourceLang: f.lang, TargetLang: c.lang, Source: f.example, Name: true, Count: int(pairs.names[name]),
			Renderings: []Rendering{{c.words[c.classes[best.class].example].raw, int(best.units)}}}
		if v := r.found[int32(name)]; v != nil {
			for _, other := range v.others {
				p.Renderings = append(p.Renderings, Rendering{c.quote(other.places[0]), len(other.places)})
			}
		}
		list = append(list, p)
	}
	return list
}

// proposeTerms are common words.
func (c *corpus) proposeTerms(least int) []Proposal {
	table := c.termTable()
	if table == nil {
		return nil
	}
	var list []Proposal
	for stem, units := range table.holders {
		if len(units) < least || table.verbs[stem] {
			continue
		}
		usual, _, _ := table.usual(c, int32(stem))
		if usual < 0 {
			continue
		}
		together := 0
		for _, u := range units {
			together += bit(slices.Contains(table.meanings[table.starts[u]:table.starts[u+1]], usual))
		}
		p := Proposal{SourceLang: c.sourceLang(), TargetLang: c.lang, Source: strings.ToLower(table.words[stem]), Count: len(units),
			Renderings: []Rendering{{c.small(table.shown[usual]), together}}}
		for _, v := range c.termVariants(table, int32(stem)) {
			for _, other := range v.others {
				p.Renderings = append(p.Renderings, Rendering{c.quote(other.places[0]), len(other.places)})
			}
		}
		list = append(list, p)
	}
	return list
}

// small is a word as it is written within a sentence.
func (c *corpus) small(word int32) string {
	if w := &c.words[word]; c.classes[w.class].lower == 0 {
		return w.raw
	}
	return strings.ToLower(c.words[word].raw)
}

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
