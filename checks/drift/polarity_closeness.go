package drift

import (
	"slices"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/text"
)

const (
	// closeRendering is the score of a link per word of the shorter sentence from
	// which on a translation is close enough to keep its negations.
	closeRendering = 0.4
	// closeAlone is the same where a text is too short to tell what is usual: its
	// words have no others to be matched by.
	closeAlone = 0.3
	// tellsUsual is the number of links from which on they tell what is usual in
	// an article.
	tellsUsual = 4
)

// closeness tells which sentences of an article are rendered closely, by what
// is usual in it: where few words of a language are known, scores are low.
type closeness struct {
	target, other *side
	links         []checks.Link
	least         float64 // the score per word that is close enough, 0 until it is needed
}

// close tells whether the sentences of a link render each other closely.
func (c *closeness) close(link checks.Link) bool {
	score := c.perWord(link)
	if score >= closeRendering {
		return true
	}
	if c.least == 0 {
		c.least = min(closeRendering, c.usual())
	}
	return score >= c.least
}

// usual is the median score per word of links of one sentence on each side.
func (c *closeness) usual() float64 {
	var all []float64
	for _, link := range c.links {
		if link.Target.Len() == 1 && link.Other.Len() == 1 {
			all = append(all, c.perWord(link))
		}
	}
	if len(all) < tellsUsual {
		return closeAlone
	}
	slices.Sort(all)
	return all[len(all)/2]
}

// perWord is the score of a link per word of its shorter side.
func (c *closeness) perWord(link checks.Link) float64 {
	words := func(s *side, run checks.Run) (n int) {
		for range text.Words(s.passage(run), 0) {
			n++
		}
		return n
	}
	return link.Score / float64(max(1, min(words(c.target, link.Target), words(c.other, link.Other))))
}
