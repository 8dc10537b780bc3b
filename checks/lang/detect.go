package lang

import "slices"

// Thresholds of the evidence, in words that only one language has.
const (
	enoughText     = 2.0 // for a text of unknown language
	enoughSentence = 1.2 // for a sentence in another language than its text
	aheadText      = 0.5
	aheadSentence  = 1.5 // of the expected language
	against        = 0.5 // weight of a function word of other languages
	minCoverage    = 0.6 // share of letters in the scripts of the language
	mostWords      = 2000
	fewLetters     = 3 // that tell a language by a script of its own
)

// Detect tells the language that content is written in by script and function
// words, among candidates or, without any, all languages that have data. It is
// not ok when the text does not tell, for instance because it is too short.
func Detect(content string, candidates ...string) (tag string, ok bool) {
	x := functionWords()
	r := x.read(content, mostWords)
	scores := x.score(&r, func(id int) bool { return len(candidates) == 0 || slices.Contains(candidates, x.tags[id]) })
	if len(scores) == 0 {
		return "", false
	}
	best := scores[0]
	if best.alone && r.letters >= fewLetters {
		return x.tags[best.id], true
	}
	if best.value < enoughText || len(scores) > 1 && best.value-scores[1].value < aheadText {
		return "", false
	}
	return x.tags[best.id], true
}

// Of is the language of a sentence in a text that is, as a whole, in the
// language expected; "" when that does not tell. It is expected itself, as
// given, unless the sentence clearly is in another language.
func Of(sentence, expected string) string {
	x := functionWords()
	r := x.read(sentence, mostWords)
	scores := x.score(&r, func(int) bool { return true })
	base := Base(expected)
	home := slices.IndexFunc(scores, func(s score) bool { return x.tags[s.id] == expected || x.tags[s.id] == base })
	if len(scores) == 0 {
		return ""
	}
	best := scores[0]
	if home >= 0 && (best.value-scores[home].value < aheadSentence) {
		if scores[home].value > 0 || scores[home].alone {
			return expected
		}
		return ""
	}
	if best.alone && r.letters >= fewLetters {
		return x.tags[best.id]
	}
	if best.value < enoughSentence || len(scores) > 1 && best.value-scores[1].value < aheadText {
		return ""
	}
	return x.tags[best.id]
}

// score is the evidence for one language.
type score struct {
	id    int
	value float64
	words int  // function words of this language
	alone bool // no other language covers as much of the text with its scripts
}

// score weighs the languages whose scripts cover the text, the best first.
func (x *wordIndex) score(r *reading, wanted func(id int) bool) []score {
	if r.letters == 0 {
		return nil
	}
	most, as := 0, 0 // letters covered best, and languages that do so
	covered := make([]int, len(x.tags))
	for id, scripts := range x.scripts {
		for _, script := range scripts {
			covered[id] += r.scripts[script]
		}
		most = max(most, covered[id])
	}
	if float64(most) < minCoverage*float64(r.letters) {
		return nil
	}
	var scores []score
	for id := range x.tags {
		if covered[id]*20 < most*19 {
			continue
		}
		if as++; wanted(id) {
			scores = append(scores, score{id: id})
		}
	}
	for i := range scores {
		s := &scores[i]
		s.alone = as == 1
		for _, e := range r.found {
			if slices.Contains(e.tags, uint8(s.id)) {
				s.value += e.weight
				s.words++
			} else {
				s.value -= against * e.weight
			}
		}
	}
	slices.SortStableFunc(scores, func(a, b score) int {
		switch {
		case a.value > b.value:
			return -1
		case a.value < b.value:
			return 1
		}
		return len(x.scripts[a.id]) - len(x.scripts[b.id])
	})
	return scores
}
