package hunspell

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Has tells whether the dictionary knows word as it is written, or, where it
// has capitals, as a word that is written without them at other places of a text.
func (d *Dictionary) Has(word string) bool {
	word = strings.ReplaceAll(word, "’", "'")
	if utf8.RuneCountInString(word) > longest {
		return false
	}
	first, size := utf8.DecodeRuneInString(word)
	if d.Written(word) {
		return true
	}
	lower := strings.ToLower(word)
	if lower == word {
		return false
	}
	if rest := word[size:]; unicode.IsUpper(first) && rest == strings.ToLower(rest) {
		return d.Written(lower)
	}
	title := string(unicode.ToTitle(first)) + strings.ToLower(word[size:])
	return word == strings.ToUpper(word) && (d.Written(lower) || d.Written(title))
}

// Written tells whether the dictionary knows word with exactly these capitals.
func (d *Dictionary) Written(word string) bool {
	word = d.affixes.clean(word)
	if word == "" || utf8.RuneCountInString(word) > longest || d.isForbidden(word) {
		return false
	}
	found := false
	d.analyses(word, func(all flags) bool {
		found = !all.has(d.affixes.onlyInCompound)
		return !found
	})
	return found || d.affixes.compounds() && d.isCompound(word) || d.isJoined(word)
}

// isJoined tells whether word is made of known words with hyphens.
func (d *Dictionary) isJoined(word string) bool {
	before, after, joined := strings.Cut(word, "-")
	if !joined || before == "" || after == "" {
		return false
	}
	return d.Written(before) && d.Written(after)
}

// Listed tells whether word is an entry of its own, with exactly these
// capitals, rather than made of one by rules.
func (d *Dictionary) Listed(word string) bool {
	word = d.affixes.clean(word)
	for _, list := range d.stems[word] {
		if !list.has(d.affixes.needAffix) && !list.has(d.affixes.onlyInCompound) {
			return !d.isForbidden(word)
		}
	}
	return false
}

func (d *Dictionary) isForbidden(word string) bool {
	for _, list := range d.stems[word] {
		if list.has(d.affixes.forbidden) {
			return true
		}
	}
	return false
}

// analyses yields, for each way to make word of a stem and affixes, the flags
// of the result, until yield returns false. A stem counts with its own flags,
// a word made with those of the stem and of the outermost affixes.
func (d *Dictionary) analyses(word string, yield func(flags) bool) {
	for _, list := range d.stems[word] {
		if !list.has(d.affixes.forbidden) && !list.has(d.affixes.needAffix) && !yield(list) {
			return
		}
	}
	if !d.suffixed(word, nil, yield) {
		return
	}
	d.prefixed(word, yield)
}

// suffixed strips one suffix, or one after another, from word, behind the
// prefix if there is one. It reports whether to go on.
func (d *Dictionary) suffixed(word string, prefix *affix, yield func(flags) bool) bool {
	return d.eachSuffix(word, func(outer *affix, stem string) bool {
		if prefix != nil && (!outer.crosses || !prefix.crosses) {
			return true
		}
		if !d.stemTakes(stem, outer, nil, prefix, yield) {
			return false
		}
		return d.eachSuffix(stem, func(inner *affix, stem string) bool {
			if !inner.further.has(outer.flag) {
				return true
			}
			return d.stemTakes(stem, inner, outer, prefix, yield)
		})
	})
}

// stemTakes looks for entries of stem that take inner, which takes outer, and prefix.
func (d *Dictionary) stemTakes(stem string, inner, outer, prefix *affix, yield func(flags) bool) bool {
	last := inner
	if outer != nil {
		last = outer
	}
	if last.further.has(d.affixes.needAffix) && prefix == nil {
		return true
	}
	for _, list := range d.stems[stem] {
		if list.has(d.affixes.forbidden) || !list.has(inner.flag) {
			continue
		}
		if prefix != nil && !list.has(prefix.flag) && !inner.further.has(prefix.flag) && (outer == nil || !outer.further.has(prefix.flag)) {
			continue
		}
		round := inner.further.has(d.affixes.circumfix) || last.further.has(d.affixes.circumfix)
		if prefix == nil && round || prefix != nil && round != prefix.further.has(d.affixes.circumfix) {
			continue
		}
		if !yield(made(list, last, prefix)) {
			return false
		}
	}
	return true
}

// prefixed strips a prefix from word, and suffixes behind it.
func (d *Dictionary) prefixed(word string, yield func(flags) bool) {
	a := d.affixes
	for n := 0; n <= min(a.longest[0], len(word)); n++ {
		rules := a.prefixes[word[:n]]
		for i := range rules {
			rule := &rules[i]
			stem := rule.strip + word[n:]
			if stem == "" || stem == word && len(rule.further) == 0 || !rule.condition.atStart(stem) {
				continue
			}
			for _, list := range d.stems[stem] {
				if list.has(rule.flag) && !list.has(a.forbidden) && !rule.further.has(a.needAffix) && !rule.further.has(a.circumfix) &&
					!yield(made(list, rule, nil)) {
					return
				}
			}
			if !d.suffixed(stem, rule, yield) {
				return
			}
		}
	}
}

// eachSuffix calls use with every suffix that word can end in and what is left
// of it, until use returns false; it reports whether all were used.
func (d *Dictionary) eachSuffix(word string, use func(rule *affix, stem string) bool) bool {
	a := d.affixes
	for n := 0; n <= min(a.longest[1], len(word)); n++ {
		rules := a.suffixes[word[len(word)-n:]]
		for i := range rules {
			rule := &rules[i]
			stem := word[:len(word)-n] + rule.strip
			if stem == "" || stem == word && len(rule.further) == 0 || !rule.condition.atEnd(stem) {
				continue
			}
			if !use(rule, stem) {
				return false
			}
		}
	}
	return true
}

// made are the flags of a word made of an entry and affixes.
func made(list flags, affixes ...*affix) flags {
	all := list
	for _, rule := range affixes {
		if rule != nil && len(rule.further) > 0 {
			all = append(all[:len(all):len(all)], rule.further...)
		}
	}
	return all
}
