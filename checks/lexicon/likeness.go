package lexicon

import "math/bits"

// Likeness says how much two words sound like one word spelt twice, 0 to 1:
// one minus their weighted edit distance over the weight of the longer one.
// Vowels weigh less than consonants, and little where a script leaves them out.
func Likeness(a, b *Sound) float64 {
	if a.Empty() || b.Empty() {
		return 0
	}
	price := prices[0]
	if a.Foreign || b.Foreign {
		price = prices[1]
	}
	var rows [2][maxSounds + 1]float32
	previous, current := &rows[0], &rows[1]
	for j, c := range b.classes {
		previous[j+1] = previous[j] + price.drop[c]
	}
	for _, c := range a.classes {
		cost, change := price.drop[c], &price.change[c]
		current[0] = previous[0] + cost
		for j, d := range b.classes {
			current[j+1] = min(previous[j+1]+cost, current[j]+price.drop[d], previous[j]+change[d])
		}
		previous, current = current, previous
	}
	whole := max(a.weight(price), b.weight(price))
	return max(0, 1-float64(previous[len(b.classes)]/whole))
}

// maxSounds is the number of sounds of a word that are compared.
const maxSounds = 24

// fewSounds is the weight across scripts below which no consonant may differ.
const fewSounds = 3.5

// Alike tells whether two words are likely one word spelt twice. Short words
// must agree more closely.
func Alike(a, b *Sound) bool {
	if a.Empty() || b.Empty() || a.onset != b.onset || a.letters < 3 || b.letters < 3 {
		return false
	}
	price, threshold := prices[0], 0.72
	if a.Foreign || b.Foreign {
		price, threshold = prices[1], 0.66
	}
	short, long := a.weight(price), b.weight(price)
	if short > long {
		short, long = long, short
	}
	if min(a.bare, b.bare) < fewSounds {
		threshold += 0.12
	}
	// A consonant that only one of them has costs one at least.
	apart := max(bits.OnesCount32(a.consonants&^b.consonants), bits.OnesCount32(b.consonants&^a.consonants))
	if bound := float32(1-threshold) * long; float32(apart) > bound || long-short > bound {
		return false
	}
	return Likeness(a, b) >= threshold
}

// pricing is what edits of sounds cost.
type pricing struct {
	drop   [128]float32
	change [128][128]float32
}

// prices are those between words of one script and of two.
var prices = [2]*pricing{newPricing(false), newPricing(true)}

func newPricing(foreign bool) *pricing {
	p := &pricing{}
	for c := byte('a'); c <= 'z'; c++ {
		p.drop[c] = drop(c, foreign)
		for d := byte('a'); d <= 'z'; d++ {
			p.change[c][d] = change(c, d, foreign)
		}
	}
	return p
}

func drop(c byte, foreign bool) float32 {
	switch {
	case isVowel(c) && foreign:
		return 0.15
	case isVowel(c):
		return 0.5
	case isWeak(c):
		return 0.3
	}
	return 1
}

func change(c, d byte, foreign bool) float32 {
	switch {
	case c == d:
		return 0
	case isVowel(c) && isVowel(d):
		if foreign {
			return 0.05
		}
		return 0.3
	case isVowel(c) || isVowel(d):
		if isWeak(c) || isWeak(d) {
			return 0.3
		}
		return 2
	case isWeak(c) && (isWeak(d) || d == 'v'), c == 'v' && isWeak(d):
		return 0.3
	case merge(c) == merge(d):
		if foreign {
			return 0.25
		}
		return 0.4
	}
	return 1
}
