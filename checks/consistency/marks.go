package consistency

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
)

// marks finds names whose forms differ by accents or by capitals within the
// word: Beyoncé and Beyonce, McDonald and Mcdonald. The form that the source
// has is kept; where the source has several, there are several people.
func (c *corpus) marks() []*variant {
	optional := factsOf(c.lang).optional
	byFold := map[string][]int32{}
	for id := range c.words {
		w := &c.words[id]
		if w.capital && !w.shouting && !w.number && !w.uncased && utf8.RuneCountInString(w.fold) > 2 && c.classes[w.class].lower == 0 {
			byFold[w.fold] = append(byFold[w.fold], int32(id))
		}
	}
	found := map[int32]*variant{}
	for _, forms := range byFold {
		if len(forms) < 2 {
			continue
		}
		slices.SortFunc(forms, func(a, b int32) int {
			x, y := &c.words[a], &c.words[b]
			return cmp.Or(-cmp.Compare(bit(c.rawSource[x.raw]), bit(c.rawSource[y.raw])), -cmp.Compare(x.count, y.count), cmp.Compare(x.raw, y.raw))
		})
		main := forms[0]
		for _, form := range forms[1:] {
			x, y := &c.words[main], &c.words[form]
			if c.rawSource[y.raw] || optional.Replace(strings.ToLower(x.raw)) == optional.Replace(strings.ToLower(y.raw)) && x.raw[1:] == y.raw[1:] ||
				optional.Replace(x.raw) == optional.Replace(y.raw) || c.affixes.declined(x.raw, y.raw) {
				continue
			}
			v := found[main]
			if v == nil {
				v = &variant{rule: RuleName, code: "consistency.name.marks", main: -1, severity: severityName, confidence: 0.8, edit: true}
				found[main] = v
			}
			if !c.rawSource[x.raw] && x.count <= y.count || y.count > 1 && y.count*2 > x.count { // a habit rather than a slip
				v.severity, v.confidence = checks.Neutral, 0.5
			}
			v.others = append(v.others, rendered{key: form})
		}
	}
	if len(found) == 0 {
		return nil
	}
	list := collectVariants(found)
	wanted := map[int32]*[]place{}
	for main, v := range found {
		wanted[main] = &v.mains
		for i := range v.others {
			wanted[v.others[i].key] = &v.others[i].places
		}
	}
	for i, s := range c.stories {
		for t, token := range s.tokens {
			if places := wanted[token.word()]; places != nil {
				*places = append(*places, place{int32(i), int32(t), int32(t) + 1})
			}
		}
	}
	return list
}
