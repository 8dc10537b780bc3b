package align

import (
	"math"
	"slices"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/lexicon"
)

// free is the length of the words of some sentences that match nothing.
func (r *reading) free(run checks.Run) (letters float64) {
	for i := range r.places {
		if p := &r.places[i]; run.Start <= int(p.sentence) && int(p.sentence) < run.End && len(r.words[p.word].hits) == 0 {
			letters += r.size(p)
		}
	}
	return letters
}

// size is the number of letters of a word in its place, as many as its English
// rendering would have.
func (r *reading) size(p *place) float64 {
	sentence := r.text.Sentences[r.sentences[p.sentence]]
	size := letters(r.text.Slice(sentence.Span)[p.start:p.end]) / density(r.text.Lang)
	if r.words[p.word].class == gram {
		size /= 2 // each character stands in two
	}
	return size
}

// surplusWeighs is what a word says that stands more often than what renders it, in
// proportion to one without a match: renderings avoid repeating words.
const surplusWeighs = 0.5

// mates is the number of places in some sentences where words stand that match w.
func (r *reading) mates(w *word, run checks.Run) (count int) {
	matching := map[int32]bool{}
	for i := range r.places {
		p := &r.places[i]
		if int(p.sentence) < run.Start || int(p.sentence) >= run.End {
			continue
		}
		match, known := matching[p.word]
		if !known {
			match = matched(w, &r.words[p.word])
			matching[p.word] = match
		}
		if match {
			count++
		}
	}
	return count
}

// matched tells whether two words match by any means.
func matched(a, b *word) bool {
	return a.form == b.form || soundsLike(a, b) || slices.ContainsFunc(a.senses, func(s lexicon.Sense) bool { return slices.Contains(b.senses, s) })
}

// said is what a word says of the stretch it stands in.
type said struct {
	left    float64 // log-likelihood ratio of being left out against being rendered
	letters float64
}

// hear weighs the words of other against those of a run of target's sentences.
func (o *outcome) hear(target, other *reading, rendering checks.Run) []said {
	rates := o.known
	if rates == nil {
		starting := startingRates(target, other)
		rates = &starting
	}
	match, sentences := rates.match[1], float64(len(target.sentences))
	words := make([]said, len(other.places))
	seen := map[int32]int{} // places of a word so far
	for i, p := range other.places {
		w := &other.words[p.word]
		rate := min(mostMatched, match[w.class])
		within, near := false, false
		for _, h := range w.hits {
			if at := int(h.sentence); rendering.Start <= at && at < rendering.End {
				within = true
			} else {
				near = true
			}
		}
		seen[p.word]++
		switch {
		case within && seen[p.word] > 1 && seen[p.word] > target.mates(w, rendering):
			words[i].left = -surplusWeighs * math.Log(1-rate)
		case within:
			chance := (float64(len(w.hits)-1) + calibrated.chance*calibrated.byMeans[bySense]) / (sentences - 1 + calibrated.chance)
			words[i].left = min(0, math.Log(min(mostMatched, chance)/rate))
		case !near:
			words[i].left = -math.Log(1 - rate)
		}
		words[i].letters = other.size(&p)
	}
	return words
}
