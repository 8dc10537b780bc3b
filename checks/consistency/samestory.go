package consistency

import (
	"cmp"
	"math"
	"slices"

	"github.com/kawan-mt/kawan/checks/lexicon"
)

// Sentences of two articles tell the same when they share rare words.
const (
	leastCosine = 0.45
	rareIn      = 40 // sentences that a word may stand in to bring candidates
	mostRivals  = 8  // candidates of a sentence
)

// line is a sentence as it is compared with those of other articles.
type line struct {
	story    int32
	sentence int32
	terms    []int32 // sorted distinct content stems
}

// match is two sentences that tell the same.
type match struct {
	a, b   int32 // lines
	cosine float64
}

// meanings numbers stems of content words: what inflected forms of a word share.
// Function words and signs have none, -1.
func (c *corpus) meanings() []int32 {
	if c.meaning != nil {
		return c.meaning
	}
	function := factsOf(c.lang).function
	index := make(map[string]int32, len(c.words))
	c.meaning, c.stems = make([]int32, len(c.words)), make([]string, len(c.words))
	for i := range c.words {
		w := &c.words[i]
		if w.fold == "" || function[w.fold] || function[c.classes[w.class].stem] {
			c.meaning[i] = -1
			continue
		}
		stem := lexicon.Stem(c.lang, w.fold)
		id, known := index[stem]
		if !known {
			id = int32(len(index))
			index[stem] = id
		}
		c.meaning[i], c.stems[i] = id, stem
	}
	c.stamps = make([]int32, len(index))
	return c.meaning
}

// sameStory finds sentences of different articles that tell the same, each the
// other's best match.
func (c *corpus) sameStory() ([]line, []match) {
	lines := c.lines()
	holders := holdersOf(lines, len(c.stamps))
	weight := make([]float64, len(c.stamps))
	for id := range weight {
		if n := len(holders.of(int32(id))); n > 0 {
			w := math.Log(1 + float64(len(lines))/float64(n))
			weight[id] = w * w
		}
	}
	norm := make([]float64, len(lines))
	for i := range lines {
		for _, id := range lines[i].terms {
			norm[i] += weight[id]
		}
	}
	best := make([][]match, len(lines))
	seen, touched, found := make([]int32, len(lines)), []int32(nil), []match(nil)
	own := make([]int32, len(c.stamps)) // by meaning: the last line that had it, plus one
	for i := range lines {
		touched, found = touched[:0], found[:0]
		for _, id := range lines[i].terms {
			own[id] = int32(i) + 1
		}
		for _, id := range lines[i].terms {
			if len(holders.of(id)) > rareIn && len(lines) > 10*rareIn {
				continue
			}
			for _, j := range holders.of(id) {
				if lines[j].story != lines[i].story && seen[j] != int32(i)+1 {
					seen[j] = int32(i) + 1
					touched = append(touched, j)
				}
			}
		}
		for _, j := range touched {
			shared := 0.0
			for _, id := range lines[j].terms {
				if own[id] == int32(i)+1 {
					shared += weight[id]
				}
			}
			if cosine := shared / math.Sqrt(norm[i]*norm[j]); cosine >= leastCosine {
				found = append(found, match{int32(i), j, cosine})
			}
		}
		slices.SortFunc(found, func(x, y match) int { return cmp.Or(-cmp.Compare(x.cosine, y.cosine), cmp.Compare(x.b, y.b)) })
		best[i] = slices.Clone(firstPerStory(found, lines))
	}
	var matches []match
	for i := range lines {
		for _, m := range best[i] {
			back := slices.IndexFunc(best[m.b], func(o match) bool { return lines[o.b].story == lines[i].story })
			if m.a < m.b && back >= 0 && best[m.b][back].b == m.a {
				matches = append(matches, m)
			}
		}
	}
	return lines, matches
}

// firstPerStory keeps the best match with each story.
func firstPerStory(list []match, lines []line) []match {
	kept := list[:0]
	for _, m := range list {
		if len(kept) < mostRivals && !slices.ContainsFunc(kept, func(o match) bool { return lines[o.b].story == lines[m.b].story }) {
			kept = append(kept, m)
		}
	}
	return kept
}
