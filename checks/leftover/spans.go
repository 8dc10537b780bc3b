package leftover

import (
	"unicode/utf8"
)

// hit is a range of tokens of one sentence that was left untranslated.
type hit struct {
	segment
	whole bool // the sentence with it
}

// threshold is the score from which a segment counts, by what there was to
// compare the words with.
func (p *pair) threshold(source bool) float64 {
	listed := p.sourceList != nil || p.targetList != nil
	switch {
	case source && listed:
		return 2.8
	case source, listed:
		return 2.4
	}
	return 2.0
}

// nearby is the number of words from a hit within which half the threshold is
// enough: one leftover seldom comes alone.
const nearby = 3

func (p *pair) hits(words []scored, tau float64) []hit {
	segments := maximal(func(i int) float64 { return words[i].points }, len(words))
	accepted := make([]bool, len(segments))
	for i, s := range segments {
		accepted[i] = s.score >= p.bar(words, s, tau)
	}
	sure := append([]bool(nil), accepted...)
	for i, s := range segments {
		if accepted[i] || s.score < tau/2 {
			continue
		}
		accepted[i] = i > 0 && sure[i-1] && s.start-segments[i-1].end < nearby ||
			i+1 < len(segments) && sure[i+1] && segments[i+1].start-s.end < nearby
	}
	var found []hit
	for i, s := range segments {
		if accepted[i] {
			found = append(found, hit{segment: s})
		}
	}
	return found
}

// bar is the threshold for one segment: short single words need more.
func (p *pair) bar(words []scored, s segment, tau float64) float64 {
	if s.end-s.start > 1 || words[s.start].foreign {
		return tau
	}
	switch letters := utf8.RuneCountInString(words[s.start].lower); {
	case letters < 3:
		return 1e9
	case letters == 3:
		return tau + 0.5
	}
	return tau
}

// grow makes a hit that covers most of its sentence the whole of it.
func grow(words []scored, found []hit) []hit {
	covered, total := 0, 0
	inside := make([]bool, len(words))
	for _, h := range found {
		for i := h.start; i < h.end; i++ {
			inside[i] = true
		}
	}
	score := 0.0
	for i, w := range words {
		if w.kind != plain {
			continue
		}
		total++
		if inside[i] {
			covered++
			score += w.points
		} else if w.targetFunction && !w.sourceFunction {
			return found
		}
	}
	if len(found) == 0 || covered < 3 || float64(covered) < 0.7*float64(total) {
		return found
	}
	return []hit{{segment: segment{0, len(words), score}, whole: true}}
}
