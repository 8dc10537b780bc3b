package consistency

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/lexicon"
)

const (
	leastUnits   = 3   // linked passages that a source word must stand in
	leastDice    = 0.6 // association of a source word with its usual rendering
	leastWeight  = 0.5 // of a single deviant rendering that nothing attests
	mostSampled  = 50  // passages looked at for where a rendering stands
	recurs       = 2   // passages that make a deviant rendering a habit
	mostNoteRate = 300 // words of an article for each note about a single deviant rendering
)

// termTable counts how words of the source and of the target stand against each
// other in linked passages.
type termTable struct {
	stems    []int32  // source form -> stem, -1 for names and function words
	words    []string // by source stem: a word that has it
	verbs    []bool   // by source stem: mostly used as a verb
	at       []unitAt
	meanings []int32   // distinct ones of each unit
	starts   []int32   // unit -> where its meanings begin
	holders  [][]int32 // by source stem: units
	inTarget []int32   // by meaning: units
	best     []int32   // by meaning: the source stem that stands against it most
	bestDice []float64 // by meaning
	shown    []int32   // by meaning: its most frequent word
	isName   []bool    // by meaning: never written without a capital
	counts   []int32   // scratch by meaning
	touched  []int32   // scratch

	sourceIndex, targetIndex   *lexicon.Index
	sourceSenses, targetSenses [][]lexicon.Sense // by source stem, by word; nil until looked up
}

type unitAt struct {
	story int32
	unit  int32
}

// gap is a passage that has a source word but not its usual rendering, and the
// word that seems to stand for it instead.
type gap struct {
	at       place
	weight   float64
	attested bool
}

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
		if table.once(c, u, stem) && slices.Contains(table.meanings[table.starts[u]:table.starts[u+1]], usual) {
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
		habit := len(found) >= recurs && n >= 4 && len(found)*5 >= int(table.inTarget[meaning])*3
		v := &variant{rule: RuleTerm, code: "consistency.term.source", source: table.words[stem], main: -1, severity: checks.Neutral}
		switch {
		case attested && !known:
			continue
		case attested && habit && len(c.stories) > 1:
			v.severity, v.confidence = checks.Minor, 0.7
		case attested:
			v.confidence = 0.55
		case habit:
			v.confidence = 0.5
		case len(c.stories) == 1 && best.weight >= leastWeight && (c.capitals || len(c.verbs) > 0):
			v.confidence = min(0.45, 0.25*(best.weight+0.5*float64(bit(known)))*dice)
		default:
			continue
		}
		v.mains = c.meant(table, stem, usual)
		for _, g := range found {
			v.add(meaning, g.at)
		}
		list = append(list, v)
	}
	return list
}

// once tells whether a stem stands once in a unit.
func (t *termTable) once(c *corpus, u, stem int32) bool {
	at := t.at[u]
	n := 0
	for _, w := range c.stories[at.story].units[at.unit].words {
		n += bit(t.stems[w.form()] == stem)
	}
	return n == 1
}

// usual is the meaning that mostly renders a source stem, -1 if none does. What
// the lexicon knows as a rendering comes first; among words that stand against
// the stem equally often, the one at the same place in its sentences.
func (t *termTable) usual(c *corpus, stem int32) (int32, float64, bool) {
	n := len(t.holders[stem])
	if n < leastUnits {
		return -1, 0, false
	}
	best, bestScore, bestDice, bestKnown := int32(-1), 0.0, 0.0, false
	t.count(stem)
	for _, meaning := range t.touched {
		together := t.counts[meaning]
		dice := 2 * float64(together) / float64(int32(n)+t.inTarget[meaning])
		if int(together)*2 <= n || dice < leastDice-0.2 || t.isName[meaning] {
			continue
		}
		known := t.renders(c, stem, t.shown[meaning])
		if !known && (dice < leastDice || t.best[meaning] != stem && t.bestDice[meaning] > dice) {
			continue
		}
		score := dice * (1 - t.away(c, stem, meaning))
		if known {
			score++
		}
		if score > bestScore || score == bestScore && meaning < best {
			best, bestScore, bestDice, bestKnown = meaning, score, dice, known
		}
	}
	t.reset()
	return best, bestDice, bestKnown
}

// away is how far a meaning stands from the place of a stem, as a share of the
// unit's length, on average of the units that have both.
func (t *termTable) away(c *corpus, stem, meaning int32) float64 {
	sum, n := 0, 0
	for _, u := range t.holders[stem][:min(len(t.holders[stem]), mostSampled)] {
		at := t.at[u]
		unit := &c.stories[at.story].units[at.unit]
		least := -1
		c.meaningsIn(at, func(token, m int32, _ bool) {
			if m != meaning {
				return
			}
			for i, w := range unit.words {
				if t.stems[w.form()] == stem {
					d := c.position(at, token) - 1000*(2*i+1)/(2*len(unit.words))
					if d = max(d, -d); least < 0 || d < least {
						least = d
					}
				}
			}
		})
		if least >= 0 {
			sum, n = sum+least, n+1
		}
	}
	return float64(sum) / float64(1000*max(n, 1))
}

// position is where a token stands in its unit, in thousandths.
func (c *corpus) position(at unitAt, token int32) int {
	s := c.stories[at.story]
	u := s.units[at.unit]
	from, to := s.sentences[u.first].first, s.sentences[u.last-1].last
	return int(1000 * (2*(token-from) + 1) / (2 * (to - from)))
}

// count counts the units of a source stem in which each meaning stands.
func (t *termTable) count(stem int32) {
	for _, u := range t.holders[stem] {
		for _, meaning := range t.meanings[t.starts[u]:t.starts[u+1]] {
			if t.counts[meaning] == 0 {
				t.touched = append(t.touched, meaning)
			}
			t.counts[meaning]++
		}
	}
}

func (t *termTable) reset() {
	for _, meaning := range t.touched {
		t.counts[meaning] = 0
	}
	t.touched = t.touched[:0]
}

// meaningsIn yields the tokens of a unit with a meaning; first is set where the
// meaning has not been yielded before.
func (c *corpus) meaningsIn(u unitAt, yield func(token, meaning int32, first bool)) {
	s := c.stories[u.story]
	unit := s.units[u.unit]
	from := s.sentences[unit.first].first
	c.epoch++
	for t := from; t < s.sentences[unit.last-1].last; t++ {
		meaning := c.meaning[s.tokens[t].word()]
		if meaning < 0 || t > from && s.tokens[t].join() == hyphen && c.meaning[s.tokens[t-1].word()] == meaning {
			continue
		}
		first := c.stamps[meaning] != c.epoch
		c.stamps[meaning] = c.epoch
		yield(t, meaning, first)
	}
}

// gapAt looks for the deviant rendering of a stem in one unit. It reports false
// when the usual rendering is there, and meaning -1 when nothing else fits.
func (c *corpus) gapAt(table *termTable, u unitAt, stem, usual int32) (gap, int32, bool) {
	s := c.stories[u.story]
	unit := s.units[u.unit]
	needed, at := 0, 0
	for i, w := range unit.words {
		if table.stems[w.form()] == stem {
			needed++
			at = i
		}
	}
	main := &c.words[table.shown[usual]]
	c.meaningsIn(u, func(_, meaning int32, _ bool) { needed -= bit(meaning == usual) })
	if needed > 0 {
		shown := table.shown[usual]
		c.meaningsIn(u, func(t, meaning int32, _ bool) {
			if word := c.wordAt(u, t); meaning != usual && (c.related(&c.words[word], main) || c.cognate(word, shown)) {
				needed--
			}
		})
	}
	if needed <= 0 {
		return gap{}, 0, false
	}
	upper := main.capital && c.capitals
	best, bestMeaning := gap{weight: math.Inf(-1)}, int32(-1)
	expected, share := c.expected(table, u, at), (float64(at)+0.5)/float64(len(unit.words))
	c.meaningsIn(u, func(t, meaning int32, _ bool) {
		w := c.at(int(u.story), t)
		if meaning == usual || c.related(w, main) || w.number || len(w.fold) < 3 || utf8.RuneCountInString(w.fold) < 2 || upper && !w.capital || c.inSource(int(u.story), w.fold) || c.verbalWord(w) ||
			w.capital && c.classes[w.class].lower == 0 && s.tokens[t].join() != opening {
			return
		}
		attested := table.renders(c, stem, c.wordAt(u, t))
		if !attested && c.explained(table, u, stem, meaning, c.wordAt(u, t)) {
			return
		}
		weight := 1.3 - 0.5*math.Abs(expected-float64(t))/farAway - 1.25*math.Abs(share-float64(c.position(u, t))/1000) -
			0.3*float64(min(table.inTarget[meaning]-1, 4))
		if attested {
			weight += 2
		}
		if weight > best.weight {
			best, bestMeaning = gap{at: place{u.story, t, t + 1}, weight: weight, attested: attested}, meaning
		}
	})
	if bestMeaning >= 0 {
		c.widen(table, u, stem, &best.at)
	}
	return best, bestMeaning, true
}

// cognate tells whether two words begin alike once their affixes are off.
func (c *corpus) cognate(x, y int32) bool {
	a, b := c.stems[x], c.stems[y]
	shared := commonPrefix(a, b)
	return utf8.RuneCountInString(a[:shared]) >= 4 && shared*5 >= 4*min(len(a), len(b))
}

// widen takes the words beside a deviant rendering that nothing else accounts
// for into it: a rendering may have several words.
func (c *corpus) widen(table *termTable, u unitAt, stem int32, at *place) {
	s := c.stories[u.story]
	unit := s.units[u.unit]
	from, to := s.sentences[unit.first].first, s.sentences[unit.last-1].last
	free := func(t int32) bool {
		word := c.wordAt(u, t)
		w, meaning := &c.words[word], c.meaning[word]
		return meaning >= 0 && table.inTarget[meaning] == 1 && !w.number && !w.capital && !c.verbalWord(w) &&
			!c.inSource(int(u.story), w.fold) && !c.explained(table, u, stem, meaning, word)
	}
	if at.last < to && s.tokens[at.last].join() <= hyphen && free(at.last) {
		at.last++
	} else if at.first > from && s.tokens[at.first].join() <= hyphen && free(at.first-1) {
		at.first--
	}
}

// farAway is the number of words from its expected place at which a word is no
// likelier than any other.
const farAway = 8

// expected is the token at which the rendering of a source word should stand:
// between those of the nearest source words whose renderings are certain.
func (c *corpus) expected(table *termTable, u unitAt, at int) float64 {
	s := c.stories[u.story]
	unit := s.units[u.unit]
	from, to := s.sentences[unit.first].first, s.sentences[unit.last-1].last
	left, right := [2]float64{-1, float64(from) - 1}, [2]float64{float64(len(unit.words)), float64(to)}
	for i, x := range unit.words {
		if i == at || i < at && float64(i) < left[0] || i > at && float64(i) > right[0] {
			continue
		}
		source := x.form()
		certain, n := int32(0), 0
		for t := from; t < to; t++ {
			word := c.wordAt(u, t)
			w := &c.words[word]
			meaning, stem := c.meaning[word], table.stems[source]
			if w.fold == c.sources[source].fold && len(w.fold) > 2 || meaning >= 0 && stem >= 0 &&
				(table.best[meaning] == stem && table.bestDice[meaning] >= 0.6 || table.renders(c, stem, word)) {
				certain, n = t, n+1
			}
		}
		switch {
		case n != 1:
		case i < at:
			left = [2]float64{float64(i), float64(certain)}
		default:
			right = [2]float64{float64(i), float64(certain)}
		}
	}
	return left[1] + (right[1]-left[1])*(float64(at)-left[0])/(right[0]-left[0])
}

// renders tells whether the lexicon knows a target word as a rendering of a source stem.
func (t *termTable) renders(c *corpus, stem, word int32) bool {
	senses := t.senses(&t.sourceSenses[stem], t.sourceIndex, t.words[stem])
	if len(senses) == 0 {
		return false
	}
	for _, sense := range t.senses(&t.targetSenses[word], t.targetIndex, c.words[word].raw) {
		if slices.Contains(senses, sense) {
			return true
		}
	}
	return false
}

// senses are those of a word, looked up once.
func (t *termTable) senses(known *[]lexicon.Sense, index *lexicon.Index, word string) []lexicon.Sense {
	if *known == nil {
		*known = append([]lexicon.Sense{}, index.Find(word)...)
	}
	return *known
}

// wordAt is the number of the word at a token of a unit's story.
func (c *corpus) wordAt(u unitAt, t int32) int32 {
	return c.stories[u.story].tokens[t].word()
}

// explained tells whether another source word of the unit accounts for a meaning.
func (c *corpus) explained(table *termTable, u unitAt, stem, meaning, word int32) bool {
	for _, x := range c.stories[u.story].units[u.unit].words {
		other := table.stems[x.form()]
		if other < 0 || other == stem {
			continue
		}
		if table.best[meaning] == other && table.bestDice[meaning] >= 0.5 && table.inTarget[meaning] > 1 || table.renders(c, other, word) {
			return true
		}
	}
	return false
}

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

// termTable makes the table; nil when no story has a source.
func (c *corpus) termTable() *termTable {
	meaning := c.meanings()
	t := &termTable{sourceIndex: lexicon.Builtin().Index(c.sourceLang()), targetIndex: lexicon.Builtin().Index(c.lang)}
	t.stems = make([]int32, len(c.sources))
	index := make(map[string]int32, len(c.sources))
	for i := range c.sources {
		f := &c.sources[i]
		known := factsOf(f.lang)
		t.stems[i] = -1
		if f.name || known.function[f.fold] || known.common[f.fold] || len(f.fold) < 3 || strings.ContainsAny(f.fold, "0123456789") {
			continue
		}
		key := f.lang + " " + lexicon.Stem(f.lang, f.fold)
		id, seen := index[key]
		if !seen {
			id = int32(len(t.words))
			index[key] = id
			t.words = append(t.words, f.example)
		}
		if f.example < t.words[id] && len(f.example) <= len(t.words[id]) {
			t.words[id] = f.example
		}
		t.stems[i] = id
	}
	t.holders = make([][]int32, len(t.words))
	t.sourceSenses, t.targetSenses = make([][]lexicon.Sense, len(t.words)), make([][]lexicon.Sense, len(c.words))
	meanings := int32(0)
	for _, id := range meaning {
		meanings = max(meanings, id+1)
	}
	t.inTarget, t.counts = make([]int32, meanings), make([]int32, meanings)
	t.best, t.bestDice = make([]int32, meanings), make([]float64, meanings)
	c.capitals = c.capitalises()
	t.shown, t.isName = make([]int32, meanings), make([]bool, meanings)
	for id := range c.words {
		m, w := meaning[id], &c.words[id]
		if m < 0 {
			continue
		}
		if old := &c.words[t.shown[m]]; meaning[t.shown[m]] != m || w.count > old.count || w.count == old.count && w.raw < old.raw {
			t.shown[m] = int32(id)
		}
		t.isName[m] = t.isName[m] || w.number || w.capital && c.classes[w.class].lower == 0 && !c.capitals || utf8.RuneCountInString(w.fold) < 2
	}
	uses := verbUses{seen: make([]int32, len(t.words)), verb: make([]int32, len(t.words)), shape: factsOf(c.sourceLang()).verbs}
	for i, s := range c.stories {
		for n, u := range s.units {
			id := int32(len(t.at))
			t.at = append(t.at, unitAt{int32(i), int32(n)})
			for k, w := range u.words {
				stem := t.stems[w.form()]
				if stem < 0 {
					continue
				}
				before := ""
				if k > 0 && !w.full() {
					before = c.sources[u.words[k-1].form()].fold
				}
				uses.note(stem, before, c.sources[w.form()].fold)
				if h := t.holders[stem]; len(h) == 0 || h[len(h)-1] != id {
					t.holders[stem] = append(h, id)
				}
			}
			t.starts = append(t.starts, int32(len(t.meanings)))
			c.meaningsIn(unitAt{int32(i), int32(n)}, func(_, m int32, first bool) {
				if first {
					t.inTarget[m]++
					t.meanings = append(t.meanings, m)
				}
			})
		}
	}
	if len(t.at) == 0 {
		return nil
	}
	t.starts = append(t.starts, int32(len(t.meanings)))
	t.verbs = uses.mostly()
	for stem := range t.holders {
		if len(t.holders[stem]) < 2 {
			continue
		}
		t.count(int32(stem))
		for _, m := range t.touched {
			d := 2 * float64(t.counts[m]) / float64(int32(len(t.holders[stem]))+t.inTarget[m])
			if d > t.bestDice[m] {
				t.best[m], t.bestDice[m] = int32(stem), d
			}
		}
		t.reset()
	}
	return t
}
