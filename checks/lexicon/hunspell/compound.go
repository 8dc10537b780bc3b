package hunspell

import "unicode/utf8"

// mostParts is the number of words that a compound may be made of.
const mostParts = 6

// isCompound tells whether word is made of several words that may stand in
// a compound where they do.
func (d *Dictionary) isCompound(word string) bool {
	failed := map[[2]int]bool{} // by where a part begins and how many are before it
	return d.splits(word, 0, 0, failed)
}

// splits tells whether the rest of word, from a byte on, is made of parts.
func (d *Dictionary) splits(word string, from, before int, failed map[[2]int]bool) bool {
	key := [2]int{from, before}
	if before >= mostParts || failed[key] {
		return false
	}
	a := d.affixes
	if before > 0 && utf8.RuneCountInString(word[from:]) >= a.compoundMin && d.isPart(word[from:], a.compoundEnd) {
		return true
	}
	place := a.compoundInner
	if before == 0 {
		place = a.compoundBegin
	}
	letters := 0
	for at := range word[from:] {
		at += from
		if letters >= a.compoundMin && utf8.RuneCountInString(word[at:]) >= a.compoundMin &&
			d.isPart(word[from:at], place) && d.splits(word, at, before+1, failed) {
			return true
		}
		letters++
	}
	failed[key] = true
	return false
}

// isPart tells whether part may stand at a place of a compound.
func (d *Dictionary) isPart(part string, place flag) bool {
	if d.isForbidden(part) {
		return false
	}
	found := false
	d.analyses(part, func(all flags) bool {
		found = all.has(d.affixes.compound) || all.has(place)
		return !found
	})
	return found
}
