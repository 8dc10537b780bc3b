package consistency

import (
	"strings"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks/lexicon"
)

// termTable counts how words of the source and of the target stand against each
// other in linked passages.
type termTable struct {
	stems    []int32  // source form -> stem, -1 for names and function words
	words    []string // by source stem: a word that has it
	verbs    []bool   // by source stem: mostly used as a verb
	at       []unitAt
	meanings []int32           // distinct ones of each unit
	starts   []int32           // unit -> where its meanings begin
	holders  [][]int32         // by source stem: units
	again    map[[2]int32]bool // units and the stems that stand in them more than once
	inTarget []int32           // by meaning: units
	best     []int32           // by meaning: the source stem that stands against it most
	bestDice []float64         // by meaning
	shown    []int32           // by meaning: its most frequent word
	isName   []bool            // by meaning: never written without a capital
	counts   []int32           // scratch by meaning
	touched  []int32           // scratch

	sourceIndex, targetIndex   *lexicon.Index
	sourceSenses, targetSenses [][]lexicon.Sense // by source stem, by word; nil until looked up
}

type unitAt struct {
	story int32
	unit  int32
}

// termTable makes the table; nil when no story has a source.
func (c *corpus) termTable() *termTable {
	c.meanings()
	t := &termTable{again: map[[2]int32]bool{}, sourceIndex: c.lexicon().Index(c.sourceLang()), targetIndex: c.lexicon().Index(c.lang)}
	t.numberStems(c)
	t.describeMeanings(c)
	t.countUnits(c)
	if len(t.at) == 0 {
		return nil
	}
	t.associate()
	return t
}

// numberStems gives the content words of the source numbers by their stems.
func (t *termTable) numberStems(c *corpus) {
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
}

// describeMeanings finds the word that shows each meaning, and which are names.
func (t *termTable) describeMeanings(c *corpus) {
	n := len(c.stamps)
	t.inTarget, t.counts = make([]int32, n), make([]int32, n)
	t.best, t.bestDice = make([]int32, n), make([]float64, n)
	t.shown, t.isName = make([]int32, n), make([]bool, n)
	for id := range c.words {
		m, w := c.meaning[id], &c.words[id]
		if m < 0 {
			continue
		}
		if old := &c.words[t.shown[m]]; c.meaning[t.shown[m]] != m || w.count > old.count || w.count == old.count && w.raw < old.raw {
			t.shown[m] = int32(id)
		}
		t.isName[m] = t.isName[m] || w.number || w.capital && c.classes[w.class].lower == 0 && !c.capitals() || utf8.RuneCountInString(w.fold) < 2
	}
}

// countUnits notes which stems and meanings stand in which units.
func (t *termTable) countUnits(c *corpus) {
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
				} else {
					t.again[[2]int32{id, stem}] = true
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
	t.starts = append(t.starts, int32(len(t.meanings)))
	t.verbs = uses.mostly()
}

// associate finds for each meaning the stem that stands against it most.
func (t *termTable) associate() {
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
}
