package consistency

import "strings"

// verbShape is how a language shows that a word is a verb or a word of manner:
// by the word before it, by its ending, or as an irregular form.
type verbShape struct {
	before   map[string]bool
	forms    map[string]bool // irregular ones
	suffixes []string
}

// verbUses counts how often source stems are used as verbs. Verbs are varied
// on purpose more often than things are, and are no terms.
type verbUses struct {
	seen, verb []int32
	shape      verbShape
}

func (v *verbUses) note(stem int32, before, word string) {
	v.seen[stem]++
	if v.shape.before[before] || v.shape.forms[word] {
		v.verb[stem]++
		return
	}
	for _, suffix := range v.shape.suffixes {
		if strings.HasSuffix(word, suffix) && len(word) > len(suffix)+2 {
			v.verb[stem]++
			return
		}
	}
}

// mostly tells of each stem whether more than three in ten uses are a verb's.
func (v *verbUses) mostly() []bool {
	list := make([]bool, len(v.seen))
	for i := range list {
		list[i] = v.verb[i]*10 > v.seen[i]*3
	}
	return list
}
