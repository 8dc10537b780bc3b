package align

import (
	"unicode"
	"unicode/utf8"
)

// rates say how often a word of a class finds a match in the sentence that
// renders its own, and how long renderings are.
type rates struct {
	match [2][classes]float64 // by side: target, other
	ratio float64             // letters of the target for one of the other side
}

// startingMatch holds rates seen in news translations. They are only where
// learning starts.
var startingMatch = [classes]float64{plain: 0.12, lexical: 0.45, name: 0.7, number: 0.8, gram: 0.4, same: 0.5}

func startingRates(target, other *reading) rates {
	r := rates{match: [2][classes]float64{startingMatch, startingMatch}, ratio: density(target) / density(other)}
	if scriptOf(target) != scriptOf(other) {
		for side := range r.match {
			r.match[side][plain] = 0.02
			r.match[side][name] = 0.5
			r.match[side][gram] = 0.02
		}
	}
	return r
}

// scriptOf tells scripts apart roughly: by the block of the first letter of the longest word.
func scriptOf(r *reading) int {
	counts := map[int]int{}
	for i := range r.words {
		first, _ := utf8.DecodeRuneInString(r.words[i].form)
		switch {
		case !unicode.IsLetter(first):
		case unicode.Is(unicode.Latin, first):
			counts[0]++
		case isSpaceless(first):
			counts[1]++
		default:
			counts[int(first)/0x100+2]++
		}
	}
	best := 0
	for script, n := range counts {
		if n > counts[best] || n == counts[best] && script < best {
			best = script
		}
	}
	return best
}

// trust is how many observations a starting rate is worth.
const trust = 25

// learn re-estimates the rates from the links of a first alignment that are sure.
func (r rates) learn(target, other *reading, beads []bead) rates {
	learned := r
	var seen, found [2][classes]float64
	var lengths [2]float64
	inT, inO := make([]int32, len(target.sentences)), make([]int32, len(other.sentences))
	for i := range inT {
		inT[i] = -1
	}
	for i := range inO {
		inO[i] = -1
	}
	for k, b := range beads {
		if b.score < sureScore {
			continue
		}
		for i := b.t; i < b.t+b.dt; i++ {
			inT[i] = int32(k)
			lengths[0] += target.lengths[i]
		}
		for j := b.o; j < b.o+b.do; j++ {
			inO[j] = int32(k)
			lengths[1] += other.lengths[j]
		}
	}
	count(target, inT, inO, &seen[0], &found[0])
	count(other, inO, inT, &seen[1], &found[1])
	for side := range 2 {
		for c := range classes {
			learned.match[side][c] = (found[side][c] + trust*r.match[side][c]) / (seen[side][c] + trust)
		}
	}
	if lengths[1] > 0 {
		const prior = 600 // letters
		learned.ratio = (lengths[0] + prior*r.ratio) / (lengths[1] + prior)
	}
	return learned
}

// sureScore is the score from which a link teaches.
const sureScore = 3

// count tallies the words of sentences that are in a bead, and those of them
// that have a match in the same bead.
func count(side *reading, own, facing []int32, seen, found *[classes]float64) {
	for i := range side.words {
		w := &side.words[i]
		for _, sentence := range w.sentences {
			k := own[sentence]
			if k < 0 {
				continue
			}
			seen[w.class]++
			for _, h := range w.hits {
				if facing[h.sentence] == k {
					found[w.class]++
					break
				}
			}
		}
	}
}
