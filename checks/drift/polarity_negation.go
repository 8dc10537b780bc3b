package drift

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
)

const (
	// besides is how far apart, as a share of the passages' lengths, a negation
	// and a word that may stand for it can be; and how far in bytes, where that
	// is more: in short sentences words stand anywhere.
	besides    = 0.35
	fewBesides = 80
	// oneNegation is how many characters may lie between the words of a negation
	// that is put twice, "nobody never" in many languages.
	oneNegation = 20
	// mostCues is the number of cues of two passages above which they are lists
	// rather than sentences, and are not compared.
	mostCues = 200
)

// negations compares where the passages negate. Each negation answers one of
// the other side, or a word there that may stand for it; one that is left was
// lost or added.
func (p *polarityPair) negations() []checks.Finding {
	if place, sure := p.unanswered(&p.other, &p.target); !place.Empty() {
		return []checks.Finding{p.finding("negation-lost", sure, checks.Span{}, place)}
	}
	if place, sure := p.unanswered(&p.target, &p.other); !place.Empty() {
		sure = sure && p.target.cues.count(clause) == 0
		return []checks.Finding{p.finding("negation-added", sure, place, checks.Span{})}
	}
	return nil
}

// unanswered is the first negation of a passage that nothing in the other
// answers, and whether that is sure: a sentence that negates once and as a
// whole, and nothing in the other, which renders it closely, speaks of it.
func (p *polarityPair) unanswered(one, other *cuePassage) (place checks.Span, sure bool) {
	if one.cues.count(negation) == 0 || len(one.cues)+len(other.cues) > mostCues {
		return place, false
	}
	negations := joined(one)
	left := withoutNearest(one, negations, other, joined(other), math.Inf(1))
	reach := max(besides, fewBesides/float64(max(1, min(one.span.Len(), other.span.Len()))))
	answers := withoutNearest(other, besideNegations(other), one, besideNegations(one), reach)
	left = withoutNearest(one, left, other, answers, reach)
	if len(left) == 0 {
		return place, false
	}
	return left[0], p.single && len(negations) == 1 && one.cues.count(loose) == 0 &&
		other.cues.count(negation)+other.cues.count(implicit)+other.cues.count(hint) == 0 &&
		p.closeness.close(p.link)
}

// besideNegations are the words that may stand for a negation and are not part
// of one. Those that both passages have stand for each other.
func besideNegations(c *cuePassage) (spans []checks.Span) {
	negations := c.cues.of(negation)
	for _, h := range c.cues {
		if (h.role == implicit || slices.Contains(denials(), h.role)) && !touches(negations, h.span) && !touches(spans, h.span) {
			spans = append(spans, h.span)
		}
	}
	return spans
}

// withoutNearest are the places of one passage without those that pair with a
// place of the other at most reach away, the nearest first.
func withoutNearest(one *cuePassage, places []checks.Span, other *cuePassage, answers []checks.Span, reach float64) []checks.Span {
	type match struct {
		place, answer int
		distance      float64
	}
	var matches []match
	for i, place := range places {
		for j, answer := range answers {
			if d := math.Abs(one.at(place) - other.at(answer)); d <= reach {
				matches = append(matches, match{i, j, d})
			}
		}
	}
	slices.SortStableFunc(matches, func(a, b match) int { return cmp.Compare(a.distance, b.distance) })
	taken, used := make([]bool, len(places)), make([]bool, len(answers))
	for _, m := range matches {
		if !taken[m.place] && !used[m.answer] {
			taken[m.place], used[m.answer] = true, true
		}
	}
	var left []checks.Span
	for i, place := range places {
		if !taken[i] {
			left = append(left, place)
		}
	}
	return left
}

// at is where a place lies in its passage, 0 to 1.
func (c *cuePassage) at(place checks.Span) float64 {
	return float64(place.Start+place.End-2*c.span.Start) / 2 / float64(max(1, c.span.Len()))
}

// joined are the negations of a passage; words of one clause that negate
// together count once.
func joined(c *cuePassage) (all []checks.Span) {
	for _, span := range c.cues.of(negation) {
		if n := len(all); n > 0 {
			between := c.side.text.Content[all[n-1].End:max(all[n-1].End, span.Start)]
			if utf8.RuneCountInString(between) <= oneNegation && !strings.ContainsAny(between, ",;،，、；") {
				all[n-1].End = max(all[n-1].End, span.End)
				continue
			}
		}
		all = append(all, span)
	}
	return all
}
