package omission

import (
	"strings"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/lexicon"
	"github.com/kawan-mt/kawan/checks/text"
)

const (
	// leastTwin is the number of letters from which a repeated passage is no
	// chance.
	leastTwin = 40
	// likeTwin is the share of common words from which two sentences are one.
	likeTwin = 0.85
	// likeOriginal is the share of common words from which the other side is
	// taken to repeat itself as well.
	likeOriginal = 0.5
	// edge is the number of words at the start or end that near twins share.
	edge = 4
)

// duplicates reports passages that stand in the target twice, unless the
// passages that they render are twins as well. A heading may say what the
// first paragraph says.
func (in *inspection) duplicates() {
	target := &in.article.Target
	bags := make([][]string, len(target.Sentences))
	for i, s := range target.Sentences {
		bags[i] = words(target.Slice(s.Span))
	}
	first := make([]int, len(target.Sentences)) // earlier twin, -1 if none
	seen := map[string][]int{}
	for i, s := range target.Sentences {
		first[i] = -1
		if s.Boilerplate || len(bags[i]) == 0 {
			continue
		}
		for _, key := range edges(bags[i]) {
			for _, k := range seen[key] {
				heading := k == 0 && !endsWithMark(target.Slice(target.Sentences[k].Span))
				if first[i] < 0 && !heading && likeness(bags[k], bags[i]) >= likeTwin && !in.repeatedInOriginal(k, i) {
					first[i] = k
				}
			}
			if len(seen[key]) < 20 {
				seen[key] = append(seen[key], i)
			}
		}
	}
	for i := 0; i < len(first); i++ {
		if first[i] < 0 {
			continue
		}
		end := i + 1
		for end < len(first) && first[end] == first[end-1]+1 {
			end++
		}
		span := checks.Span{Start: target.Sentences[i].Start, End: target.Sentences[end-1].End}
		if len([]rune(target.Slice(span))) >= leastTwin {
			in.duplicate(span, checks.Span{Start: target.Sentences[first[i]].Start, End: target.Sentences[first[end-1]].End})
		}
		i = end - 1
	}
}

func (in *inspection) duplicate(span, earlier checks.Span) {
	content := in.article.Target.Slice(span)
	place := checks.Place{Side: checks.Target, Span: earlier}
	in.add(checks.Finding{Rule: RuleDuplicate, Severity: checks.Major, Confidence: 0.9,
		Message: checks.Msg("omission/duplicate", checks.Quote("text", content)),
		Target:  &span,
		Related: []checks.Place{place},
		Evidence: []checks.Evidence{{Label: checks.Msg("omission/first"), Value: in.article.Target.Slice(earlier),
			Place: &place}},
		Edits: []checks.Edit{{Span: span}},
	})
}

// repeatedInOriginal tells whether what two target sentences render is alike
// as well, on any side.
func (in *inspection) repeatedInOriginal(i, j int) bool {
	for _, side := range in.sides() {
		alignment, other := in.article.Alignment(side), in.article.Side(side)
		a, b := alignment.LinkOf(i), alignment.LinkOf(j)
		if a == nil || b == nil || *a == *b {
			continue
		}
		slice := func(r checks.Run) []string {
			return words(other.Slice(checks.Span{Start: other.Sentences[r.Start].Start, End: other.Sentences[r.End-1].End}))
		}
		if likeness(slice(a.Other), slice(b.Other)) >= likeOriginal {
			return true
		}
	}
	return false
}

func words(content string) []string {
	var list []string
	for _, word := range text.Words(content, 0) {
		list = append(list, lexicon.Fold(word))
	}
	return list
}

// edges are keys that near twins share: their first and last words.
func edges(bag []string) []string {
	n := min(edge, len(bag))
	return []string{"^" + strings.Join(bag[:n], " "), strings.Join(bag[len(bag)-n:], " ") + "$"}
}

// likeness is the share of words that two sentences have in common.
func likeness(a, b []string) float64 {
	counts := map[string]int{}
	for _, word := range a {
		counts[word]++
	}
	common := 0
	for _, word := range b {
		if counts[word] > 0 {
			counts[word]--
			common++
		}
	}
	return float64(common) / float64(max(1, len(a)+len(b)-common))
}
