package lexicon

// Likeness says how much two words sound like one word spelt twice, 0 to 1:
// one minus their weighted edit distance over the weight of the longer one.
// Vowels weigh less than consonants, and little where a script leaves them out.
func Likeness(a, b Sound) float64 {
	if a.Empty() || b.Empty() || len(a.classes) > maxSounds || len(b.classes) > maxSounds {
		return 0
	}
	foreign := a.Foreign != b.Foreign || a.Foreign && b.Foreign
	var rows [2][maxSounds + 1]float32
	previous, current := &rows[0], &rows[1]
	for j, c := range b.classes {
		previous[j+1] = previous[j] + drop(c, foreign)
	}
	for _, c := range a.classes {
		cost := drop(c, foreign)
		current[0] = previous[0] + cost
		for j, d := range b.classes {
			current[j+1] = min(previous[j+1]+cost, current[j]+drop(d, foreign), previous[j]+change(c, d, foreign))
		}
		previous, current = current, previous
	}
	whole := max(weight(a, foreign), weight(b, foreign))
	if whole == 0 {
		return 0
	}
	return max(0, 1-float64(previous[len(b.classes)]/whole))
}

const maxSounds = 30

// Alike tells whether two words are likely one word spelt twice. Short words
// must agree more closely.
func Alike(a, b Sound) bool {
	if a.Onset() != b.Onset() || a.letters < 3 || b.letters < 3 {
		return false
	}
	threshold := 0.72
	switch {
	case min(weight(a, true), weight(b, true)) < 3:
		threshold = 0.86
	case a.Foreign || b.Foreign:
		threshold = 0.66
	}
	return Likeness(a, b) >= threshold
}

// weight is what dropping all of s would cost.
func weight(s Sound, foreign bool) float32 {
	var sum float32
	for _, c := range s.classes {
		sum += drop(c, foreign)
	}
	return sum
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
	case c == 'm' && d == 'n' || c == 'n' && d == 'm':
		return 0.4
	case isWeak(c) && d == 'v' || isWeak(d) && c == 'v':
		return 0.3
	case merge(c) == merge(d):
		if foreign {
			return 0.25
		}
		return 0.4
	}
	return 1
}
