package leftover

// Bounds for a sentence whose words do not add up to a hit because most are
// capitalised: a headline.
const (
	headlineWords    = 4
	headlineListed   = 0.6 // share of words that the source's lists hold
	headlineFunction = 2   // different function words of the source alone
	headlineFollows  = 0.7 // share of neighbours that are neighbours in the source
	headlineCommon   = 0.5 // share of words that the source has in lower case as well
)

// headline is the hit that is the whole of a sentence in capitals, if it is
// one: "Trump Says He Will Meet Putin".
func (p *pair) headline(words []scored, o *origin) (hit, bool) {
	count, listed, neighbours, common := 0, 0, 0, 0
	functions := map[string]bool{}
	for _, w := range words {
		if w.kind == opaque || w.accepted || w.term {
			continue
		}
		count++
		if w.pair {
			neighbours++
		}
		if o != nil && w.listed && !w.native && o.small[w.lower] > 0 {
			common++
		}
		if w.listed {
			listed++
		} else if w.kind == plain {
			return hit{}, false
		}
		if w.targetFunction && !w.sourceFunction {
			return hit{}, false
		}
		if w.sourceFunction && !w.targetFunction && !connectors().has(w.lower) {
			functions[w.lower] = true
		}
	}
	if count < headlineWords {
		return hit{}, false
	}
	whole := hit{segment: segment{0, len(words), headlineScore}, whole: true}
	if o != nil && float64(neighbours) >= headlineFollows*float64(count-1) &&
		(len(functions) > 0 || float64(common) >= headlineCommon*float64(count)) {
		return whole, true
	}
	return whole, len(functions) >= headlineFunction && float64(listed) >= headlineListed*float64(count)
}

// headlineScore is the score of a headline, which has no sum of its own.
const headlineScore = 4

// undivided is the hit that is the whole of a sentence in scripts that both
// languages write without spaces, if it lacks those that only the target mixes
// in: Chinese left in Japanese has no kana.
func (p *pair) undivided(words []scored) (hit, bool) {
	shared := 0
	for _, w := range words {
		switch {
		case w.kind == opaque || !p.targetScripts[w.script]:
		case !p.sourceScripts[w.script]:
			return hit{}, false
		case unspaced().has(w.script.String()):
			shared += letters(w.lower)
		}
	}
	return hit{segment: segment{0, len(words), headlineScore}, whole: true}, shared >= undividedLetters && p.mixes()
}

// undividedLetters is the length from which a sentence without them is strange.
const undividedLetters = 14

// mixes tells whether the target writes scripts that the source does not.
func (p *pair) mixes() bool {
	for script, used := range p.targetScripts {
		if used && !p.sourceScripts[script] {
			return true
		}
	}
	return false
}
