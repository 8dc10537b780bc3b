package leftover

import (
	"math"
	"slices"
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

func (p *pair) hits(words []scored, tau float64, minimum int) []hit {
	segments := maximal(func(i int) float64 { return words[i].points }, len(words))
	accepted := make([]bool, len(segments))
	for i, s := range segments {
		accepted[i] = s.score >= p.bar(words, s, tau, minimum)
	}
	sure := append([]bool(nil), accepted...)
	for i, s := range segments {
		if accepted[i] || s.score < p.bar(words, s, tau, minimum)-tau/2 {
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

// loneListed is how much less a single word needs when the source's list has
// it and the target's loans, which are known well, do not.
const loneListed = 0.8

// strangeLetters is the threshold for a script that the target does not use.
const strangeLetters = 2.0

// bar is the threshold for one segment: short single words need more.
func (p *pair) bar(words []scored, s segment, tau float64, minimum int) float64 {
	word := words[s.start]
	if word.foreign && caseless(word.lower) {
		return min(tau, strangeLetters)
	}
	if s.end-s.start > 1 {
		return tau
	}
	if word.listed && !word.native && !word.targetFunction {
		tau -= loneListed * p.trust
	}
	switch n := letters(word.lower); {
	case n < minimum && !word.foreign, n < 2, word.upper && !word.foreign && !word.common:
		return math.Inf(1)
	case n <= shortest && !word.foreign:
		return tau + 0.5
	}
	return tau
}

// Shares of a sentence's letters: what hits cover before the rest of it is
// taken as left too, and what plain words of the target may make up.
const (
	mostly  = 0.7
	hardly  = 0.1
	atLeast = 3 // words
)

// grow makes a hit that covers most of its sentence the whole of it.
func grow(words []scored, found []hit) []hit {
	if len(found) == 0 {
		return found
	}
	inside := make([]bool, len(words))
	for _, h := range found {
		for i := h.start; i < h.end; i++ {
			inside[i] = true
		}
	}
	covered, target, total, count, score := 0, 0, 0, 0, 0.0
	for i, w := range words {
		if w.kind != plain {
			continue
		}
		n := letters(w.lower)
		total += n
		switch {
		case inside[i]:
			covered += n
			score += w.points
			count++
		case w.points < -1 && !w.listed:
			target += n
		}
	}
	if count < atLeast || float64(covered) < mostly*float64(total) || float64(target) > hardly*float64(total) {
		return found
	}
	return []hit{{segment: segment{0, len(words), score}, whole: true}}
}

// stretch moves the ends of a hit over words that both languages have: beside
// words that were left they were left too. With a source they must stand
// beside each other there; without, no comma may stand between.
func stretch(words []scored, found []hit, source bool) {
	for k := range found {
		h := &found[k]
		low, high := 0, len(words)
		if k > 0 {
			low = found[k-1].end
		}
		if k+1 < len(found) {
			high = found[k+1].start
		}
		several := h.end-h.start > 1
		running := prose(words, found[k:k+1])
		beside := func(w, next scored) bool {
			if source && (!w.term || next.kind != name) {
				return next.pair
			}
			return !next.paused
		}
		for h.start > low && joins(words[h.start-1], several, running) && beside(words[h.start-1], words[h.start]) {
			h.start--
		}
		for h.end < high && joins(words[h.end], several, running) && beside(words[h.end-1], words[h.end]) {
			h.end++
		}
	}
}

// joins tells whether w belongs to a hit beside it. A capitalised word does when
// it looks like the source language and several words were left, as a German
// noun among German words; a term, when words between are the source's own.
func joins(w scored, several, running bool) bool {
	switch {
	case w.term:
		return running
	case w.kind == name:
		return several && !w.accepted && (w.score >= strangeLetters || w.foreign && running)
	case w.kind == opaque, !w.listed, w.targetFunction && !w.sourceFunction:
		return false
	case w.targetFunction:
		return running
	}
	return w.score >= -oddsLimit
}

// prose tells whether a hit of several words has a function word of the source alone,
// so that it is no mere name or term.
func prose(words []scored, found []hit) bool {
	return slices.ContainsFunc(found, func(h hit) bool {
		return h.end-h.start > 1 && slices.ContainsFunc(words[h.start:h.end], func(w scored) bool { return w.sourceFunction && !w.targetFunction })
	})
}
