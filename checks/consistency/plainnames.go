package consistency

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
)

// plainNames finds names written in several ways where no source says which
// spelling is right. Without it namesakes and common words are a letter apart,
// so a pair must look like a slip: letters swapped, a spelling of equal sound,
// or one letter within a long word.
func (c *corpus) plainNames() []*variant {
	sourced := c.sourcedClasses()
	ordinary := factsOf(c.lang).notNames
	var names []int32
	for id := range c.classes {
		k := &c.classes[id]
		w := &c.words[k.example]
		if k.capital > 0 && k.lower == 0 && !ordinary[w.fold] && !ordinary[k.stem] && !w.uncased && !w.number && w.capital && len(k.stem) >= 3 {
			names = append(names, int32(id))
		}
	}
	slices.SortFunc(names, func(a, b int32) int { return cmp.Compare(c.classes[a].stem, c.classes[b].stem) })
	strict := c.capitals()
	found := map[int32]*variant{}
	for _, pair := range c.neighbours(names) {
		main, slip := pair[0], pair[1]
		if !c.prevails(main, slip) {
			main, slip = slip, main
		}
		sure, slips := c.isSlip(main, slip, strict)
		if !slips || sourced[slip] && (!sure || c.accounted(main, slip)) {
			continue
		}
		v := found[main]
		if v == nil {
			v = &variant{rule: RuleName, code: "consistency.name.spelling", main: main, severity: checks.Neutral, confidence: 0.5}
			found[main] = v
		}
		if sure {
			v.severity, v.confidence = severityName, 0.7
		}
		v.others = append(v.others, rendered{key: slip})
	}
	list := collectVariants(found)
	c.locateOthers(list)
	return list
}

// sourcedClasses are the classes that stand in a story with a source: there the
// source decides.
func (c *corpus) sourcedClasses() []bool {
	set := make([]bool, len(c.classes))
	for i, s := range c.stories {
		if len(s.units) == 0 || !c.cased(i) {
			continue
		}
		for _, t := range s.tokens {
			set[c.words[t.word()].class] = true
		}
	}
	return set
}

// cased tells whether the source of a story has names that can be told by their capitals.
func (c *corpus) cased(i int) bool {
	return slices.ContainsFunc(c.sourceWords[i], func(id int32) bool { return c.sources[id].name })
}

// prevails tells whether class a is the better candidate for the right spelling.
func (c *corpus) prevails(a, b int32) bool {
	x, y := &c.classes[a], &c.classes[b]
	known := func(k *class) int { return bit(c.known(&c.words[k.example])) }
	return cmp.Or(cmp.Compare(x.capital, y.capital), cmp.Compare(known(x), known(y)), cmp.Compare(x.middle, y.middle), cmp.Compare(y.stem, x.stem)) > 0
}

// isSlip tells whether slip is likely a slip for main, and whether that is sure
// enough for more than a note. A letter more or less may make a namesake.
func (c *corpus) isSlip(main, slip int32, strict bool) (sure, slips bool) {
	a, b := c.heard(main), c.heard(slip)
	wa, wb := &c.words[a.example], &c.words[b.example]
	if a.middle == 0 && (a.capital < 2 || b.middle == 0) && !c.companions(main, slip) || wa.shouting || wb.shouting || c.affixes.inflected(wa.fold, wb.fold) || c.known(wb) {
		return false, false
	}
	longer := max(utf8.RuneCountInString(wa.fold), utf8.RuneCountInString(wb.fold))
	prevails := a.capital > b.capital || c.known(wa)
	switch {
	case swapped(a.runes, b.runes) || swapped(a.shown, b.shown):
		return true, longer >= 4
	case a.sound == b.sound:
		return prevails && !c.namesakes(main, slip), longer >= 4
	case a.runes[0] != b.runes[0] || !c.stemsNear(a, b) && distance(a.shown, b.shown, 1) > 1 || strict && b.capital > 1:
		return false, false
	}
	within := inside(a.stem, b.stem)
	switch {
	case !prevails:
		return false, b.capital == 1 && (within || sameEnd(a.shown, b.shown) && longer > leastEven) && longer >= leastEven+2*bit(strict) && !c.namesakes(main, slip)
	case b.middle == 0: // at the start of a sentence any word has a capital
		return false, longer >= 8 || longer >= 6 && !strict || longer >= 5 && !strict && a.capital > 2
	case c.namesakes(main, slip):
		return false, longer >= 7 && within
	case min(len(a.runes), len(b.runes)) < 5 || distance(a.shown, b.shown, 1) > 1: // another ending as well
	case longer >= 7 && within, longer >= 6 && skeleton(a.sound) == skeleton(b.sound) && inside(wa.fold, wb.fold),
		longer >= 6 && !strict && b.capital == 1 && c.companions(main, slip):
		return true, true
	}
	return false, !strict && b.capital == 1 && longer >= leastDoubtful-bit(a.capital > 2)
}

// sameEnd tells whether two words end in the same letter: what differs is no ending.
func sameEnd(a, b []rune) bool { return a[len(a)-1] == b[len(b)-1] }

// stemsNear tells whether two classes are a letter apart without their affixes,
// and those are no longer than that leaves something to tell by.
func (c *corpus) stemsNear(a, b *class) bool {
	return distance(a.runes, b.runes, 1) <= 1 && distance(a.shown, b.shown, longestEnding) <= longestEnding
}

// leastEven is the number of letters of the longer of two names, seen once each,
// that are noted for a letter between them.
const leastEven = 6

// leastDoubtful is the number of letters of the longer of two names that are
// noted although a letter between them may well make two names.
const leastDoubtful = 5

// inside tells whether two words differ before their last two letters.
func inside(a, b string) bool {
	return utf8.RuneCountInString(a[:commonPrefix(a, b)]) < max(utf8.RuneCountInString(a), utf8.RuneCountInString(b))-2
}

// skeleton is a sound without its vowels, but for one at the start or end.
func skeleton(sound string) string {
	var out strings.Builder
	for i, r := range sound {
		if i == 0 || i == len(sound)-1 || !strings.ContainsRune("aeiou", r) {
			out.WriteRune(r)
		}
	}
	return out.String()
}

// locateOthers fills in the places of deviant renderings that are known by class.
func (c *corpus) locateOthers(variants []*variant) {
	wanted := map[int32][]*rendered{}
	for _, v := range variants {
		for i := range v.others {
			wanted[v.others[i].key] = append(wanted[v.others[i].key], &v.others[i])
		}
	}
	if len(wanted) == 0 {
		return
	}
	for i, s := range c.stories {
		for t := range s.tokens {
			for _, r := range wanted[c.at(i, int32(t)).class] {
				r.places = append(r.places, place{int32(i), int32(t), int32(t) + 1})
			}
		}
	}
}
