package consistency

import (
	"strings"

	"github.com/kawan-mt/kawan/checks/lexicon"
)

// isKept tells whether a word of the source was left in the target where it is
// translated elsewhere.
func (c *corpus) isKept(i int, sent sentence, t int32, best rendering) bool {
	w := c.at(i, t)
	main := &c.words[c.classes[best.class].example]
	if !sameScript(w.raw, main.raw) && t > sent.first && c.stories[i].tokens[t].join() > glued {
		return false // the original in brackets or quotation marks
	}
	return best.alike < 1 && best.alike >= leastAlike && best.dice >= 0.5 && best.units >= 2 && c.classes[w.class].lower == 0 &&
		!strings.Contains(main.fold, w.fold) && !strings.Contains(w.fold, main.fold) &&
		!c.affixes.inflected(w.fold, main.fold) && !c.keptChain(i, sent, t)
}

// isShortened tells whether a word is a name of the source without its last
// letters, where those letters could be taken for an ending.
func (c *corpus) isShortened(i int, w *word, name int32, best rendering) bool {
	source := c.sources[name].fold
	return w.class == best.class && c.words[c.classes[best.class].example].fold == source && len(w.fold) < len(source) &&
		strings.HasPrefix(source, w.fold) && !c.inSource(i, w.fold) && c.classes[w.class].lower == 0
}

// heardAlike is how much a Latin word sounds like a name of another script that
// it is a way of writing: Zhukov and Jukov for Жуков.
const heardAlike = 0.85

// isMisspelt tells whether a word is a spelling of a name's rendering. Where
// nothing says that the name should stand there, strict asks for a closer one.
func (c *corpus) isMisspelt(i int, w *word, name int32, best rendering, strict bool) bool {
	source := c.sources[name].fold
	k, main := c.heard(w.class), c.heard(best.class)
	mainWord := &c.words[main.example]
	if mainWord.shouting && w.shouting && len(main.shown) <= mostAcronym {
		return false
	}
	if w.class == best.class || c.inSource(i, w.fold) || factsOf(c.lang).notNames[w.fold] || k.lower > 0 || c.known(w) || best.alike < 1 && main.capital < k.capital {
		return false
	}
	if c.affixes.inflected(w.fold, mainWord.fold) && !(mainWord.fold == source && len(w.fold) < len(source)) {
		return false
	}
	if w.uncased && max(c.likeness(source, k.stem), c.likeness(source, w.fold)) < 0.6 {
		return false
	}
	if !strict && best.alike >= heardAlike && tellsApart(w.raw, source) && max(c.likeness(source, k.stem), c.likeness(source, w.fold)) >= heardAlike {
		return true
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
