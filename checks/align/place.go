package align

import (
	"math"

	"github.com/kawan-mt/kawan/checks"
)

// place turns a path into the alignment of the whole texts.
func place(target, other *reading, t *table, p *path) *checks.Alignment {
	a := &checks.Alignment{
		Target: make([]checks.Placement, len(target.text.Sentences)),
		Other:  make([]checks.Placement, len(other.text.Sentences)),
	}
	for i := range a.Target {
		a.Target[i] = checks.Placement{State: checks.Boilerplate, Link: -1}
	}
	for j := range a.Other {
		a.Other[j] = checks.Placement{State: checks.Boilerplate, Link: -1}
	}
	for i, sentence := range target.sentences {
		a.Target[sentence] = checks.Placement{State: checks.Missing, Link: -1, Margin: -p.margins[0][i]}
	}
	for j, sentence := range other.sentences {
		a.Other[sentence] = checks.Placement{State: checks.Missing, Link: -1, Margin: -p.margins[1][j]}
	}
	for _, b := range p.beads {
		l := checks.Link{
			Target: checks.Run{Start: target.sentences[b.t], End: target.sentences[b.t+b.dt-1] + 1},
			Other:  checks.Run{Start: other.sentences[b.o], End: other.sentences[b.o+b.do-1] + 1},
			Score:  b.score,
			Moved:  b.moved,
		}
		least, state := math.Inf(1), checks.Linked
		if b.moved {
			state = checks.Moved
		}
		for i := b.t; i < b.t+b.dt; i++ {
			a.Target[target.sentences[i]] = checks.Placement{State: state, Link: len(a.Links), Margin: margin(b, p.margins[0][i])}
			least = min(least, margin(b, p.margins[0][i]))
		}
		for j := b.o; j < b.o+b.do; j++ {
			a.Other[other.sentences[j]] = checks.Placement{State: state, Link: len(a.Links), Margin: margin(b, p.margins[1][j])}
			least = min(least, margin(b, p.margins[1][j]))
		}
		l.Confidence = confidence(least)
		a.Links = append(a.Links, l)
	}
	locate(a.Target, target.text, other.text, a.Links, func(l checks.Link) checks.Run { return l.Other })
	locate(a.Other, other.text, target.text, a.Links, func(l checks.Link) checks.Run { return l.Target })
	a.Kinship = kinship(t, p)
	a.Coverage = coverage(a.Other, other.text)
	return a
}

// margin is that of a sentence of b: a moved one was left alone by the path in
// order, and is held by the score of its link.
func margin(b bead, inOrder float64) float64 {
	if b.moved {
		return b.score + calibrated.move
	}
	return inOrder
}

// confidence is the probability of a link of which the weakest sentence has margin.
func confidence(margin float64) float64 { return 1 / (1 + math.Exp(-margin/2)) }

// locate sets where each sentence stands on the facing side: at the start of
// its counterpart, or else behind the counterpart of the sentence before it or
// before that of the sentence behind it, whichever is in its own block.
func locate(placements []checks.Placement, own, facing *checks.Text, links []checks.Link, facingRun func(checks.Link) checks.Run) {
	before := make([]int, len(placements)) // end of the counterpart of the last linked sentence
	end := 0
	for i, p := range placements {
		before[i] = end
		if p.Link >= 0 && !links[p.Link].Moved {
			run := facingRun(links[p.Link])
			placements[i].At = facing.Sentences[run.Start].Start
			end = facing.Sentences[run.End-1].End
		} else if p.Link >= 0 {
			placements[i].At = facing.Sentences[facingRun(links[p.Link]).Start].Start
		}
	}
	next, nextBlock := len(facing.Content), -1
	for i := len(placements) - 1; i >= 0; i-- {
		p := &placements[i]
		if p.Link >= 0 {
			if !links[p.Link].Moved {
				next, nextBlock = p.At, own.Sentences[i].Block
			}
			continue
		}
		p.At = before[i]
		if before[i] == 0 || nextBlock == own.Sentences[i].Block && (i == 0 || own.Sentences[i-1].Block != nextBlock) {
			p.At = next
		}
	}
}

// kinship is the share of sentences, on the side where it is larger, in links
// that are beyond chance.
func kinship(t *table, p *path) float64 {
	var sure [2]int
	for _, b := range p.beads {
		if b.score > calibrated.sure {
			sure[0] += b.dt
			sure[1] += b.do
		}
	}
	if t.n == 0 || t.m == 0 {
		return 0
	}
	return max(float64(sure[0])/float64(t.n), float64(sure[1])/float64(t.m))
}

// coverage is the share of the other side's story that has a counterpart.
func coverage(placements []checks.Placement, text *checks.Text) float64 {
	var linked, all int
	for i, p := range placements {
		if p.State == checks.Boilerplate {
			continue
		}
		n := text.Sentences[i].Len()
		all += n
		if p.Link >= 0 {
			linked += n
		}
	}
	if all == 0 {
		return 1
	}
	return float64(linked) / float64(all)
}
