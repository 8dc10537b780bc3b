package align

import (
	"math"
	"unicode"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks/lang"
)

// rates say how often a word of a class finds a match in the sentence that
// renders its own, and how long renderings are.
type rates struct {
	match  [2][classes]float64 // by side: target, other
	layout layout
	grain  float64 // letters that add to the variance of lengths, over the length
	ratio  float64 // letters of the target for one of the other side
}

func startingRates(target, other *reading) rates {
	match := calibrated.match
	if scriptOf(target) != scriptOf(other) {
		match = calibrated.foreign
	} else if lang.Base(target.text.Lang) != lang.Base(other.text.Lang) {
		match[gram] = calibrated.foreign[gram]
	}
	return rates{match: [2][classes]float64{match, match}, ratio: 1, grain: calibrated.grain}
}

// noSpaces stands for all scripts without spaces between words.
const noSpaces = lang.Script(math.MaxUint8)

// scriptOf is the script of most words, by their first letters.
func scriptOf(r *reading) lang.Script {
	counts := map[lang.Script]int{}
	for i := range r.words {
		switch first, _ := utf8.DecodeRuneInString(r.words[i].form); {
		case !unicode.IsLetter(first):
		case isSpaceless(first):
			counts[noSpaces]++
		default:
			counts[lang.ScriptOf(first)]++
		}
	}
	best := lang.NoScript
	for script, n := range counts {
		if n > counts[best] || n == counts[best] && script < best {
			best = script
		}
	}
	return best
}

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
		if b.score < calibrated.sure {
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
			learned.match[side][c] = (found[side][c] + calibrated.trust*r.match[side][c]) / (seen[side][c] + calibrated.trust)
		}
	}
	learned.layout = learnLayout(target, other, beads)
	learned.grain = learned.learnGrain(target, other, beads)
	if lengths[1] > 0 {
		learned.ratio = (lengths[0] + calibrated.lengths*r.ratio) / (lengths[1] + calibrated.lengths)
	}
	return learned
}

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

// learnGrain estimates how far lengths stray in this article.
func (r rates) learnGrain(target, other *reading, beads []bead) float64 {
	sum, n := calibrated.known*calibrated.grain, calibrated.known
	for _, b := range beads {
		if b.score >= calibrated.sure && b.dt == 1 && b.do == 1 {
			lt, lo := target.lengths[b.t], other.lengths[b.o]*r.ratio
			d := math.Log(lt / lo)
			sum += min(d*d, calibrated.stray) * min(lt, lo)
			n++
		}
	}
	return sum / n
}
