package align

import (
	"math"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/lang"
	"github.com/kawan-mt/kawan/checks/lexicon"
)

// alignment turns the links into the alignment of the whole texts.
func (o *outcome) alignment(lex *lexicon.Lexicon) *checks.Alignment {
	o.linkLone()
	a := &checks.Alignment{}
	retold := lang.Base(o.texts[0].Lang) == lang.Base(o.texts[1].Lang)
	var lacks []lack
	if retold {
		lacks = o.compareWords().lacks()
		o.release(lacks)
	}
	var placements [2][]checks.Placement
	for side, text := range o.texts {
		placements[side] = make([]checks.Placement, len(text.Sentences))
		for i := range placements[side] {
			placements[side][i] = checks.Placement{State: checks.Boilerplate, Link: -1}
		}
		for x, i := range o.stories[side] {
			placements[side][i] = checks.Placement{State: checks.Missing, Link: -1, Margin: -o.margins[side][x]}
		}
	}
	for k, b := range o.beads {
		state, least := checks.Linked, math.Inf(1)
		switch {
		case b.moved:
			state = checks.Moved
		case b.lone:
			state = checks.Unverified
		}
		runs := [2]checks.Run{{Start: b.t, End: b.t + b.dt}, {Start: b.o, End: b.o + b.do}}
		for side, run := range runs {
			for x := run.Start; x < run.End; x++ {
				if b.inside[side] && placements[side][o.stories[side][x]].Link >= 0 {
					continue
				}
				margin := b.margin(o.margins[side][x])
				placements[side][o.stories[side][x]] = checks.Placement{State: state, Link: k, Margin: margin}
				least = min(least, margin)
			}
			runs[side] = checks.Run{Start: o.stories[side][run.Start], End: o.stories[side][run.End-1] + 1}
		}
		a.Links = append(a.Links, checks.Link{Target: runs[0], Other: runs[1], Score: b.score, Confidence: confidence(least), Moved: b.moved})
	}
	a.Target, a.Other = placements[0], placements[1]
	locate(a.Target, o.texts[0], o.texts[1], a.Links, func(l checks.Link) checks.Run { return l.Other })
	locate(a.Other, o.texts[1], o.texts[0], a.Links, func(l checks.Link) checks.Run { return l.Target })
	o.doubt(a.Target, a.Other)
	if retold {
		o.mark(a.Other, lacks)
	} else {
		o.partials(a.Other, lex)
	}
	a.Kinship = o.kinship()
	a.Coverage = coverage(a.Other, o.texts[1])
	return a
}

// margin is that of a sentence of b: a moved one was left alone by the path in
// order, and is held by the score of its link.
func (b bead) margin(inOrder float64) float64 {
	switch {
	case b.moved:
		return b.score + calibrated.move
	case b.lone:
		return 0
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
