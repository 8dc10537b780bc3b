package consistency

import (
	"slices"

	"github.com/kawan-mt/kawan/checks/lang"
)

// capitalises tells whether the language writes common nouns with a capital:
// the data of kind "capitals" say so, or, where nothing is known of the
// language, more of its content words have one than names can account for.
func (c *corpus) capitalises() bool {
	if slices.Contains(lang.Words(c.lang, "capitals"), "nouns") {
		return true
	}
	if lang.Lines(c.lang, "function") != nil {
		return false
	}
	var capital, all, uncased int32
	for i := range c.classes {
		k := &c.classes[i]
		switch w := &c.words[k.example]; {
		case w.uncased:
			uncased += k.capital
		default:
			capital += k.middle
			all += k.middle + k.lower
		}
	}
	return capital*100 > all*mostNames && all > uncased
}

// mostNames is the share of a text's words that are names at most, in percent.
const mostNames = 43
