package consistency

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/lexicon"
)

// Scripts without capitals do not show which words are names. What looks
// foreign does: letters of a script that writes words of other languages, more
// consonants than a root of the language has, more vowel letters than its words
// mostly write.
const (
	leastConsonants = 4 // letters that are not weak
	leastVowels     = 3 // weak letters
	leastForeign    = 4 // letters of a foreign name

	mostUnknown = 20000 // words beyond which a slip must look foreign itself
)

// plainUncased finds names that scripts without capitals write in two ways,
// where no source tells: foreign words a vowel apart or of equal sound.
func (c *corpus) plainUncased() []*variant {
	var names []int32
	sourced := c.sourcedClasses()
	index := c.lexicon().Index(c.lang)
	for id := range c.classes {
		if c.words[c.classes[id].example].uncased && c.unknown(int32(id), index) {
			names = append(names, int32(id))
		}
	}
	if len(names) > mostUnknown {
		names = slices.DeleteFunc(names, func(id int32) bool { return !c.foreign(id) })
	}
	slices.SortFunc(names, func(a, b int32) int { return cmp.Compare(c.classes[a].stem, c.classes[b].stem) })
	found, doubtful, wanted := map[int32]*variant{}, [][2]int32(nil), map[int32]bool{}
	for _, pair := range c.neighbours(names) {
		main, slip := pair[0], pair[1]
		if !c.prevails(main, slip) {
			main, slip = slip, main
		}
		if sourced[slip] || !c.foreign(main) || !c.uncasedSlip(main, slip) {
			continue
		}
		v := found[main]
		if v == nil {
			v = &variant{rule: RuleName, code: "consistency.name.spelling", main: main, severity: checks.Neutral, confidence: 0.4}
			found[main] = v
		}
		if c.known(&c.words[c.classes[main].example]) {
			v.severity, v.confidence = severityName, 0.6
		} else if c.classes[main].capital > 2 {
			doubtful = append(doubtful, [2]int32{main, slip})
			wanted[main], wanted[slip] = true, true
		}
		v.others = append(v.others, rendered{key: slip})
	}
	sets := c.contentBeside(wanted)
	for _, pair := range doubtful {
		if main, slip := sets[pair[0]], sets[pair[1]]; share(main.before, slip.before) || share(main.after, slip.after) {
			found[pair[0]].severity, found[pair[0]].confidence = severityName, 0.6
		}
	}
	list := collectVariants(found)
	c.locateOthers(list)
	return list
}

// unknown tells whether a class is no word that the data or the lexicon know but
// as the name of a place.
func (c *corpus) unknown(id int32, index *lexicon.Index) bool {
	w := &c.words[c.classes[id].example]
	function := factsOf(c.lang).function
	if w.number || utf8.RuneCountInString(w.fold) < leastForeign || slices.ContainsFunc(c.affixes.bare(w.fold), func(form string) bool { return function[form] }) {
		return false
	}
	if c.known(w) {
		return true
	}
	consonants, _ := c.lettersOf(w.fold)
	return !c.hasArticle(id) && (len(index.Find(w.raw)) == 0 || consonants > leastConsonants)
}

// foreign tells whether an unknown class is likely a name from another language.
func (c *corpus) foreign(id int32) bool {
	w := &c.words[c.classes[id].example]
	if c.known(w) {
		return true
	}
	consonants, vowels := c.lettersOf(w.fold)
	r, _ := utf8.DecodeRuneInString(w.fold)
	return isLoanScript(r) || consonants >= leastConsonants || vowels >= leastVowels
}

// lettersOf counts the letters of a word that are not weak and those that are;
// none where the data do not tell.
func (c *corpus) lettersOf(folded string) (consonants, vowels int) {
	weak := inflectionOf(c.lang).weak
	if weak == "" {
		return 0, 0
	}
	for _, r := range folded {
		if strings.ContainsRune(weak, r) {
			vowels++
		} else {
			consonants++
		}
	}
	return consonants, vowels
}

// hasArticle tells whether a class stands with the language's article in one
// place and without it in another.
func (c *corpus) hasArticle(id int32) bool {
	if c.withArticle == nil {
		c.withArticle = make([]bool, len(c.classes))
		forms := make(map[string]bool, len(c.words))
		for i := range c.words {
			forms[c.words[i].fold] = true
		}
		for i := range c.words {
			w := &c.words[i]
			for _, article := range c.affixes.articles {
				if rest, ok := strings.CutPrefix(w.fold, article); ok && forms[rest] && utf8.RuneCountInString(rest) >= leastNameStem {
					c.withArticle[w.class] = true
				}
			}
		}
	}
	return c.withArticle[id]
}

// uncasedSlip tells whether two foreign names are likely one: of equal sound, a
// vowel apart, or with two letters swapped.
func (c *corpus) uncasedSlip(main, slip int32) bool {
	a, b := c.heard(main), c.heard(slip)
	wa, wb := &c.words[a.example], &c.words[b.example]
	if a.capital <= b.capital || c.known(wb) || c.affixes.inflected(wa.fold, wb.fold) || c.shareBase(wa.fold, wb.fold) {
		return false
	}
	if a.sound != "" && a.sound == b.sound || swapped(a.shown, b.shown) {
		return true
	}
	facts := inflectionOf(c.lang)
	weak := facts.weak
	if weak == "" || distance(a.shown, b.shown, 1) > 1 {
		return false
	}
	if len(a.shown) == len(b.shown) {
		i := 0
		for i < len(a.shown) && a.shown[i] == b.shown[i] {
			i++
		}
		if i < len(a.shown) && slices.ContainsFunc(facts.alike, func(set string) bool {
			return strings.ContainsRune(set, a.shown[i]) && strings.ContainsRune(set, b.shown[i])
		}) {
			return true
		}
	}
	bare := func(letters []rune) string {
		return strings.Map(func(r rune) rune {
			if strings.ContainsRune(weak, r) {
				return -1
			}
			return r
		}, string(letters))
	}
	return bare(a.shown) == bare(b.shown)
}

// contentBeside are the classes of content words that stand directly before and
// after the words of some classes.
func (c *corpus) contentBeside(wanted map[int32]bool) map[int32]beside {
	sets := make(map[int32]beside, len(wanted))
	for class := range wanted {
		sets[class] = beside{map[int32]bool{}, map[int32]bool{}}
	}
	if len(sets) == 0 {
		return nil
	}
	function := factsOf(c.lang).function
	content := func(class int32) bool { return !function[c.words[c.classes[class].example].fold] }
	for i, s := range c.stories {
		for _, sent := range s.sentences {
			for t := sent.first + 1; t < sent.last; t++ {
				if s.tokens[t].join() > glued {
					continue
				}
				left, right := c.at(i, t-1).class, c.at(i, t).class
				if wanted[left] && content(right) {
					sets[left].after[right] = true
				}
				if wanted[right] && content(left) {
					sets[right].before[left] = true
				}
			}
		}
	}
	return sets
}
