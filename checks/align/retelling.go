package align

import "github.com/kawan-mt/kawan/checks"

const (
	// usualShare is the share of words that two tellings in one language have
	// in common where nothing is known, and shareWorth how many words that counts for.
	usualShare, shareWorth = 0.6, 60.0
	// chanceRun and chanceWord are how often a word that is not rendered is
	// found nevertheless, in a run of common words or by itself.
	chanceRun, chanceWord = 0.02, 0.35
)

// retelling compares the words of two texts in one language.
type retelling struct {
	*outcome
	tokens [2][]token
	begins [2][]int
}

// compareWords pairs the words of linked sentences, runs of them first and then
// single ones; in between it finds the sentences that stand inside other links.
func (o *outcome) compareWords() *retelling {
	r := &retelling{outcome: o}
	for side := range 2 {
		r.tokens[side], r.begins[side] = tokensOf(o.texts[side], o.stories[side])
	}
	r.tileLinks(2)
	r.findInside()
	r.tileLinks(1)
	return r
}

func (r *retelling) tileLinks(least int) {
	for _, b := range r.beads {
		tile(r.tokens[0], r.tokens[1], r.within(0, b.t, b.dt), r.within(1, b.o, b.do), least)
	}
}

// within are the tokens of a run of sentences.
func (r *retelling) within(side, first, count int) checks.Run {
	return checks.Run{Start: r.begins[side][first], End: r.begins[side][first+count]}
}

// share is the share of the words of linked sentences of the other side that
// the target has as well.
func (r *retelling) share() float64 {
	found, all := usualShare*shareWorth, shareWorth
	for _, b := range r.beads {
		run := r.within(1, b.o, b.do)
		for _, word := range r.tokens[1][run.Start:run.End] {
			all++
			if word.mate >= 0 {
				found++
			}
		}
	}
	return found / all
}

// letters is the length of a run of words, or of those of them without a mate.
func (r *retelling) letters(side int, run checks.Run, free bool) (letters float64) {
	for _, word := range r.tokens[side][run.Start:run.End] {
		if !free || word.mate < 0 {
			letters += word.letters
		}
	}
	return letters
}
