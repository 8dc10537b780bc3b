package consistency

import (
	"cmp"
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
)

// longest chains that are compared, in words.
const (
	mostJoined  = 5
	leastWords  = 3
	mostWords   = 8
	leastLetter = 5 // letters of a name whose joins are compared
)

// patterned yields the places of names, what their words are whatever their
// order or joins (key), and how the words stand (pattern).
type patterned func(yield func(key, pattern uint64, p place))

// mixed gathers the places of keys that have several patterns, by pattern. It
// runs twice, since few keys do.
func (each patterned) mixed() map[uint64]map[uint64][]place {
	first, several := map[uint64]uint64{}, map[uint64]bool{}
	each(func(key, pattern uint64, _ place) {
		if old, seen := first[key]; !seen {
			first[key] = pattern
		} else if old != pattern {
			several[key] = true
		}
	})
	groups := map[uint64]map[uint64][]place{}
	each(func(key, pattern uint64, p place) {
		if several[key] {
			if groups[key] == nil {
				groups[key] = map[uint64][]place{}
			}
			groups[key][pattern] = append(groups[key][pattern], p)
		}
	})
	return groups
}

// joinings finds names whose words are joined differently: Kim Jong Un and
// Kim Jong-un, White House and Whitehouse.
func (c *corpus) joinings() []*variant {
	each := patterned(func(yield func(key, pattern uint64, p place)) {
		c.chains(false, func(run chain) {
			s := c.stories[run.story]
			for first := run.first; first < run.last; first++ {
				if !c.at(int(run.story), first).capital {
					continue
				}
				key, pattern, size := uint64(offset64), uint64(1), 0
				for t := first; t < min(run.last, first+mostJoined); t++ {
					folded := c.at(int(run.story), t).fold
					key = hashOn(key, folded)
					size += utf8.RuneCountInString(folded)
					if t > first {
						pattern = pattern*uint64(size)*31 + uint64(s.tokens[t].join()) + 7
					}
					if size >= leastLetter && (t+1 == run.last || s.tokens[t+1].join() != hyphen) {
						yield(key, pattern, place{run.story, first, t + 1})
					}
				}
			}
		})
	})
	return c.choose(each.mixed(), "consistency.name.joined", 0.8, nil)
}

// orders finds long names whose words stand in another order.
func (c *corpus) orders() []*variant {
	each := patterned(func(yield func(key, pattern uint64, p place)) {
		c.chains(false, func(run chain) {
			if len(run.words) < leastWords || len(run.words) > mostWords {
				return
			}
			for first := range run.words {
				bag, pattern := uint64(0), uint64(offset64)
				for n, t := range run.words[first:] {
					class := uint64(c.at(int(run.story), t).class) + 1
					bag += class * class * 0x9E3779B97F4A7C15
					pattern = pattern*1099511628211 ^ class
					if n+1 >= leastWords {
						yield(bag, pattern, place{run.story, run.words[first], t + 1})
					}
				}
			}
		})
	})
	return c.choose(each.mixed(), "consistency.name.order", 0.8, func(main, other place) bool {
		same := func(a, b int32) bool {
			return c.at(int(main.story), a).class == c.at(int(other.story), b).class
		}
		return main.last-main.first == other.last-other.first && same(main.first, other.first) != same(main.last-1, other.last-1) ||
			same(main.first, other.first) && same(main.last-1, other.last-1)
	})
}

// choose makes a variant of each group of places by pattern: the most frequent
// pattern is kept. Of names within each other the one seen most comes first, and
// of those the longest.
func (c *corpus) choose(groups map[uint64]map[uint64][]place, code string, confidence float64, fits func(main, other place) bool) []*variant {
	var list []*variant
	for _, patterns := range groups {
		var forms [][]place
		for _, places := range patterns {
			forms = append(forms, places)
		}
		slices.SortFunc(forms, func(a, b []place) int {
			return cmp.Or(-cmp.Compare(len(a), len(b)), comparePlaces(a[0], b[0]))
		})
		v := &variant{rule: RuleName, code: code, main: -1, mains: forms[0], severity: severityName, confidence: confidence, edit: true}
		for n, places := range forms[1:] {
			if fits == nil || fits(forms[0][0], places[0]) {
				v.others = append(v.others, rendered{int32(n), places})
			}
		}
		if len(v.others) == 0 {
			continue
		}
		if fits == nil && len(v.mains) == 1 {
			v.severity, v.confidence = checks.Neutral, 0.5 // once each: nothing prevails
		}
		if fits == nil && !slices.ContainsFunc(v.others, func(r rendered) bool { return !c.runTogether(r.places) }) {
			v.severity, v.confidence = checks.Neutral, 0.5
		}
		list = append(list, v)
	}
	slices.SortFunc(list, func(a, b *variant) int {
		length := func(v *variant) int32 { return v.mains[0].last - v.mains[0].first }
		return cmp.Or(-cmp.Compare(a.size(), b.size()), -cmp.Compare(length(a), length(b)),
			comparePlaces(a.mains[0], b.mains[0]), comparePlaces(a.others[0].places[0], b.others[0].places[0]))
	})
	return list
}

// runTogether tells whether the space between two capitalised words was
// forgotten, once: a slip of typing, and no other way of writing a name.
func (c *corpus) runTogether(places []place) bool {
	p := places[0]
	if len(places) > 1 || p.last-p.first != 1 {
		return false
	}
	letters := []rune(c.at(int(p.story), p.first).raw)
	for i, r := range letters[1:] {
		if unicode.IsUpper(r) && unicode.IsLower(letters[i]) {
			return true
		}
	}
	return false
}

const (
	offset64 = 14695981039346656037
	prime64  = 1099511628211
)

// hashOn continues an FNV-1a hash.
func hashOn(hash uint64, s string) uint64 {
	for i := range len(s) {
		hash = (hash ^ uint64(s[i])) * prime64
	}
	return hash
}
