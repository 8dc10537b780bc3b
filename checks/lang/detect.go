package lang

import (
	"math"
	"slices"
)

// Thresholds of the evidence, in words that only one language has.
const (
	enoughText     = 2.0 // for a text of unknown language
	enoughSentence = 1.2 // for a sentence in another language than its text
	aheadText      = 0.5
	aheadSentence  = 1.75 // of the expected language
	against        = 0.5  // weight of a function word of other languages
	enoughForeign  = 3.0  // for a sentence in a text whose language has no data
	minDensity     = 0.2  // share of words that are function words of a language not expected
	mixed          = 0.4  // share of evidence for the expected language that keeps a sentence from being another's
	minCoverage    = 0.6  // share of letters in the scripts of the language
	mostWords      = 2000
	fewLetters     = 3 // that tell a language by a script of its own
)

// Detect tells the language that content is written in by script and function
// words, among candidates or, without any, all languages that have data. It is
// not ok when the text does not tell, for instance because it is too short.
func Detect(content string, candidates ...string) (tag string, ok bool) {
	x := functionWords()
	e := x.weigh(content)
	best, ahead := e.best(func(id int) bool { return len(candidates) == 0 || slices.Contains(candidates, x.tags[id]) })
	switch {
	case best < 0:
		return "", false
	case e.alone() && e.letters >= fewLetters:
		return x.tags[best], true
	case e.value(best) < enoughText || ahead < aheadText:
		return "", false
	}
	return x.tags[best], true
}

// Of is the language of a sentence in a text that is, as a whole, in the
// language expected; "" when that does not tell. It is expected itself, as
// given, unless the sentence clearly is in another language.
func Of(sentence, expected string) string {
	x := functionWords()
	e := x.weigh(sentence)
	best, ahead := e.best(func(int) bool { return true })
	if best < 0 {
		return ""
	}
	home := x.find(expected)
	if home >= 0 && e.covers(home) && (e.value(best)-e.value(home) < aheadSentence || e.weight[home] > mixed*e.weight[best]) {
		if e.value(home) > 0 || e.alone() {
			return expected
		}
		return ""
	}
	enough := enoughSentence
	if home < 0 {
		enough = enoughForeign
	}
	switch {
	case e.alone() && e.letters >= fewLetters:
		return x.tags[best]
	case e.value(best) < enough || ahead < aheadText || float64(e.count[best]) < minDensity*float64(e.words):
		return ""
	}
	return x.tags[best]
}

// evidence is what speaks for each language.
type evidence struct {
	reading
	most   int       // letters that some language covers with its scripts
	cover  []int     // letters that each language covers
	weight []float64 // of the function words of each language
	count  []int     // and their number
	total  float64   // of all function words
}

// weigh reads text and gathers the evidence.
func (x *wordIndex) weigh(text string) evidence {
	var e evidence
	x.read(&e.reading, text, mostWords)
	counts := make([]int, 2*len(x.tags))
	e.cover, e.count, e.weight = counts[:len(x.tags)], counts[len(x.tags):], make([]float64, len(x.tags))
	for id, ways := range x.scripts {
		for _, way := range ways {
			cover := 0
			for _, script := range way {
				cover += int(e.scripts[script])
			}
			e.cover[id] = max(e.cover[id], cover)
		}
		e.most = max(e.most, e.cover[id])
	}
	for _, found := range e.found {
		e.total += found.weight
		for _, id := range found.tags {
			e.weight[id] += found.weight
			e.count[id]++
		}
	}
	return e
}

// covers tells whether the scripts of a language cover the text as well as
// those of any other.
func (e *evidence) covers(id int) bool {
	return e.most > 0 && float64(e.most) >= minCoverage*float64(e.letters) && e.cover[id]*20 >= e.most*19
}

// alone tells whether only one language covers the text.
func (e *evidence) alone() bool {
	count := 0
	for id := range e.cover {
		if e.covers(id) {
			count++
		}
	}
	return count == 1
}

// value is the evidence for one language: its own function words against those
// of others.
func (e *evidence) value(id int) float64 {
	return e.weight[id] - against*(e.total-e.weight[id])
}

// best is the wanted language with most evidence, -1 if none covers the text,
// and how far it is ahead of the next.
func (e *evidence) best(wanted func(id int) bool) (best int, ahead float64) {
	best, ahead = -1, math.Inf(1)
	for id := range e.cover {
		if !wanted(id) || !e.covers(id) {
			continue
		}
		switch {
		case best < 0:
			best = id
		case e.value(id) > e.value(best):
			best, ahead = id, e.value(id)-e.value(best)
		default:
			ahead = min(ahead, e.value(best)-e.value(id))
		}
	}
	return best, ahead
}

// find is the index of a language, by its tag or that of its base.
func (x *wordIndex) find(tag string) int {
	if id, ok := slices.BinarySearch(x.tags, tag); ok {
		return id
	}
	if id, ok := slices.BinarySearch(x.tags, Base(tag)); ok {
		return id
	}
	return -1
}
