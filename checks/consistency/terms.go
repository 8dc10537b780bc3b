package consistency

import (
	"cmp"
	"slices"

	"github.com/kawan-mt/kawan/checks"
)

const (
	leastUnits   = 3   // linked passages that a source word must stand in
	leastSure    = 6   // passages with a source word from which its renderings are compared for more than a note
	leastDice    = 0.6 // association of a source word with its usual rendering
	leastWeight  = 0.5 // of a single deviant rendering that nothing attests
	mostSampled  = 50  // passages looked at for where a rendering stands
	recurs       = 2   // passages that make a deviant rendering a habit
	mostNoteRate = 300 // words of an article for each note about a single deviant rendering
)

// terms finds source words with several renderings: a usual one, and in some
// passages another word in its place.
func (c *corpus) terms() []*variant {
	table := c.termTable()
	if table == nil {
		return nil
	}
	var list []*variant
	for stem := range table.holders {
		list = append(list, c.termVariants(table, int32(stem))...)
	}
	return c.fewNotes(list)
}

// unwieldy tells whether a unit is too long to look for single words in.
func (c *corpus) unwieldy(at unitAt) bool {
	s := c.stories[at.story]
	u := s.units[at.unit]
	return len(u.words)*int(s.sentences[u.last-1].last-s.sentences[u.first].first) > mostCompared
}

// distinct is the number of different source passages that gaps were seen in:
// one passage in several articles shows no habit.
func distinct(gaps []gap) int {
	keys := make([]uint64, len(gaps))
	for i := range gaps {
		keys[i] = gaps[i].passage
	}
	slices.Sort(keys)
	return len(slices.Compact(keys))
}

// termVariants are the deviant renderings of one source stem. A single one that
// nothing attests is only believed in languages whose things can be told from
// their verbs, and is left to the article's own check.
func (c *corpus) termVariants(table *termTable, stem int32) []*variant {
	if table.verbs[stem] {
		return nil
	}
	usual, dice, known := table.usual(c, stem)
	if usual < 0 || c.verbalWord(&c.words[table.shown[usual]]) {
		return nil
	}
	gaps := map[int32][]gap{} // by meaning of the deviant rendering
	var order []int32
	missing := 0
	for _, u := range table.holders[stem] {
		if table.once(u, stem) && slices.Contains(table.meanings[table.starts[u]:table.starts[u+1]], usual) {
			continue
		}
		if c.unwieldy(table.at[u]) {
			continue
		}
		if g, meaning, is := c.gapAt(table, table.at[u], stem, usual); is {
			missing++
			if meaning >= 0 {
				if gaps[meaning] == nil {
					order = append(order, meaning)
				}
				gaps[meaning] = append(gaps[meaning], g)
			}
		}
	}
	n := len(table.holders[stem])
	if missing*2 >= n {
		return nil
	}
	var list []*variant
	for _, meaning := range order {
		found := gaps[meaning]
		best := slices.MaxFunc(found, func(a, b gap) int { return cmp.Compare(a.weight, b.weight) })
		attested := slices.ContainsFunc(found, func(g gap) bool { return g.attested })
		habit := distinct(found) >= recurs && n >= 4 && len(found)*5 >= int(table.inTarget[meaning])*3
		v := &variant{rule: RuleTerm, code: "consistency.term.source", source: table.words[stem], main: -1, severity: checks.Neutral}
		switch {
		case attested && !known:
			continue
		case attested && habit && len(c.stories) > 1 && n >= leastSure:
			v.severity, v.confidence = checks.Minor, 0.7
		case attested && len(c.stories) == 1 && missing == 1 && n > leastUnits && table.inTarget[meaning] == 1 && best.at.last-best.at.first == 1 && c.tellsThings():
			v.severity, v.confidence = checks.Minor, 0.6
		case attested && (habit || n > leastUnits || c.tellsThings()):
			v.confidence = 0.55
		case habit:
			v.confidence = 0.5
		case len(c.stories) == 1 && best.weight >= leastWeight && c.tellsThings():
			v.confidence = min(0.45, 0.25*(best.weight+0.5*float64(bit(known)))*dice)
		default:
			continue
		}
		if attested {
			v.attestedBy = table.attestedBy(c, stem, found)
		}
		v.mains = c.meant(table, stem, usual)
		for _, g := range found {
			v.add(meaning, g.at)
		}
		list = append(list, v)
	}
	return list
}

// attestedBy is the name of what in the lexicon knows one of the renderings of a stem.
func (t *termTable) attestedBy(c *corpus, stem int32, found []gap) string {
	for _, g := range found {
		for token := g.at.first; token < g.at.last; token++ {
			if sense, shared := t.sharedSense(c, stem, c.stories[g.at.story].tokens[token].word()); shared {
				return c.lexicon().SourceOf(sense)
			}
		}
	}
	return ""
}

// tellsThings tells whether the language shows which words are things: nouns by
// their capitals, or verbs by their beginnings.
func (c *corpus) tellsThings() bool { return c.capitals() || len(c.verbs) > 0 }

// meant are the places where a stem has its usual rendering.
func (c *corpus) meant(table *termTable, stem, usual int32) []place {
	var list []place
	for _, u := range table.holders[stem] {
		if !slices.Contains(table.meanings[table.starts[u]:table.starts[u+1]], usual) {
			continue
		}
		c.meaningsIn(table.at[u], func(t, meaning int32, _ bool) {
			if meaning == usual {
				list = append(list, place{table.at[u].story, t, t + 1})
			}
		})
	}
	return list
}

// fewNotes keeps the surest of the notes about single renderings: as many in a
// story as its length allows.
func (c *corpus) fewNotes(list []*variant) []*variant {
	slices.SortStableFunc(list, func(a, b *variant) int {
		return cmp.Or(-cmp.Compare(a.severity, b.severity), -cmp.Compare(a.confidence, b.confidence), comparePlaces(a.others[0].places[0], b.others[0].places[0]))
	})
	notes := map[int32]int{}
	return slices.DeleteFunc(list, func(v *variant) bool {
		if v.severity > checks.Neutral {
			return false
		}
		story := v.others[0].places[0].story
		notes[story]++
		return notes[story] > 1+len(c.stories[story].tokens)/mostNoteRate
	})
}
