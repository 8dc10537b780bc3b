package leftover

// unlisted judges words in letters that the target does not use, and that the list
// of the source lacks. Several together, and function words between them, are of a
// third language: “mens sana in corpore sano”. One by itself is a rare word of the
// source if the source has it in lower case.
func unlisted(words []scored, o *origin) {
	strange := func(i int) bool {
		return i >= 0 && i < len(words) && words[i].kind == plain && words[i].foreign && !caseless(words[i].lower)
	}
	rare := func(i int) bool {
		return strange(i) && !words[i].listed && !international().has(words[i].lower)
	}
	joined := func(i int) bool { return i > 0 && i < len(words) && !words[i].paused && !words[i].apart }
	for i := range words {
		w := &words[i]
		before, after := joined(i) && rare(i-1), joined(i+1) && rare(i+1)
		switch {
		case strange(i) && w.sourceFunction && before && after, rare(i) && (before || after):
			w.points = min(w.points, inApart)
		case rare(i) && !(joined(i) && strange(i-1)) && !(joined(i+1) && strange(i+1)) &&
			o != nil && o.small[w.lower] > 0 && letters(w.lower) >= rareLetters:
			w.points = inRare
		}
	}
}

// A word of this many letters or more, and its points.
const (
	rareLetters = 6
	inRare      = 3.0
)

// commonLetters is the length from which on a capitalised word can be a common one.
const commonLetters = 4

// common tells whether a capitalised token is no name: the source writes it in lower
// case, never with a capital within a sentence, and seldom at the beginning of one.
func common(tokens []token, i int, o *origin) bool {
	t := tokens[i]
	if o == nil || !t.upper || t.first || t.shout || letters(t.lower) < commonLetters || o.small[t.lower] == 0 || o.inner[t.lower] > 0 || o.any[t.lower] > o.small[t.lower]*3/2 {
		return false
	}
	plains := 0
	for _, other := range tokens {
		if other.kind == plain {
			plains++
		}
	}
	return 2*plains >= len(tokens)
}
