package hunspell

import (
	"strings"
)

// affix is one rule: what is taken off a stem, what is put on, and on which stems.
type affix struct {
	flag      flag
	strip     string
	add       string
	further   flags // of the word made
	condition condition
	crosses   bool // goes with an affix at the other end
}

// affixes are what an affix file says.
type affixes struct {
	kind    flagKind
	decode  func(string) (string, error)
	aliases []flags // AF: lists of flags by number

	prefixes, suffixes map[string][]affix // by what is put on
	longest            [2]int             // bytes of the longest prefix and suffix

	needAffix, forbidden, circumfix, keepCase              flag
	onlyInCompound, compound, compoundBegin, compoundInner flag
	compoundEnd, compoundPermit                            flag
	compoundMin                                            int // letters

	ignored *strings.Replacer // letters that do not count; nil: none
	input   *strings.Replacer // conversion of what is looked up; nil: none
}

// compounds tells whether words can be put together.
func (a *affixes) compounds() bool { return a.compound != none || a.compoundBegin != none }

// clean is word in the form in which it is looked up.
func (a *affixes) clean(word string) string {
	if a.input != nil {
		word = a.input.Replace(word)
	}
	if a.ignored != nil {
		word = a.ignored.Replace(word)
	}
	return word
}

// flagsOf reads the flags behind the slash of an entry, or the number of an alias.
func (a *affixes) flagsOf(text string) (flags, error) {
	if text == "" {
		return nil, nil
	}
	if len(a.aliases) > 0 {
		if n, ok := number(text); ok && n >= 1 && n <= len(a.aliases) {
			return a.aliases[n-1], nil
		}
	}
	return a.kind.parse(text)
}

func number(text string) (n int, ok bool) {
	for _, r := range text {
		if r < '0' || r > '9' || n > 1<<24 {
			return 0, false
		}
		n = n*10 + int(r-'0')
	}
	return n, text != ""
}
