package analysis

import "github.com/kawan-mt/kawan/checks"

// certain is the log-likelihood of links that come with the file.
const certain = 20

// segmented tells whether the blocks of a text belong to segments of a
// bilingual file.
func segmented(t *checks.Text) bool {
	for _, block := range t.Blocks {
		if block.Segment != "" {
			return true
		}
	}
	return false
}

// bySegment aligns two texts of a bilingual file: the sentences of a segment on
// one side with those of the same segment on the other.
func bySegment(target, other *checks.Text) *checks.Alignment {
	targets, others := segmentRuns(target), segmentRuns(other)
	a := &checks.Alignment{Kinship: 1, Given: true, Target: placed(target, other, others), Other: placed(other, target, targets)}
	for i := 0; i < len(target.Sentences); i++ {
		id := target.Blocks[target.Sentences[i].Block].Segment
		here, there := targets[id], others[id]
		if id == "" || here.Start != i || there.Len() == 0 {
			continue
		}
		for k := here.Start; k < here.End; k++ {
			a.Target[k].Link = len(a.Links)
		}
		for k := there.Start; k < there.End; k++ {
			a.Other[k].Link = len(a.Links)
		}
		a.Links = append(a.Links, checks.Link{Target: here, Other: there, Score: certain, Confidence: 1})
	}
	return a
}

// coverage is the share of a text's story, by bytes, that has a counterpart.
func coverage(t *checks.Text, placements []checks.Placement) float64 {
	covered, all := 0, 0
	for i, sentence := range t.Sentences {
		switch placements[i].State {
		case checks.Boilerplate:
		case checks.Missing:
			all += sentence.Len()
		default:
			all += sentence.Len()
			covered += sentence.Len()
		}
	}
	return float64(covered+1) / float64(all+1)
}

// segmentRuns are the sentences of each segment; of one that stands at several
// places, those at the first.
func segmentRuns(t *checks.Text) map[string]checks.Run {
	runs := map[string]checks.Run{}
	for i, sentence := range t.Sentences {
		id := t.Blocks[sentence.Block].Segment
		if run, seen := runs[id]; !seen {
			runs[id] = checks.Run{Start: i, End: i + 1}
		} else if run.End == i {
			runs[id] = checks.Run{Start: run.Start, End: i + 1}
		}
	}
	return runs
}

// placed is the placement of each sentence of here: where its segment stands in
// there, or behind the segment before it.
func placed(here, there *checks.Text, others map[string]checks.Run) []checks.Placement {
	placements := make([]checks.Placement, len(here.Sentences))
	behind := 0
	for i, sentence := range here.Sentences {
		id := here.Blocks[sentence.Block].Segment
		run := others[id]
		switch {
		case id != "" && run.Len() > 0:
			placements[i] = checks.Placement{State: checks.Linked, Margin: certain, Link: -1, At: there.Sentences[run.Start].Start}
			behind = there.Sentences[run.End-1].End
		case sentence.Boilerplate:
			placements[i] = checks.Placement{State: checks.Boilerplate, Link: -1, At: behind}
		default:
			placements[i] = checks.Placement{State: checks.Missing, Margin: certain, Link: -1, At: behind}
		}
	}
	return placements
}

// view looks at alignments from one side.
type view struct {
	facing    *checks.Text // the text on the other side
	fromOther bool         // seen from the side that is not the target
}

func (v view) placements(a *checks.Alignment) []checks.Placement {
	if v.fromOther {
		return a.Other
	}
	return a.Target
}

// runs are the two ends of a link, the one on this side first.
func (v view) runs(l *checks.Link) (here, there checks.Run) {
	if v.fromOther {
		return l.Other, l.Target
	}
	return l.Target, l.Other
}

// refine takes over from a computed alignment what segments leave open: which
// sentence of a segment has no counterpart in it, though others of it have, and
// which is rendered only in part.
func (v view) refine(given, computed *checks.Alignment) {
	placements, found := v.placements(given), v.placements(computed)
	for k := range given.Links {
		here, there := v.runs(&given.Links[k])
		linked := 0 // sentences that the computed alignment links inside the segment
		for i := here.Start; i < here.End; i++ {
			if v.linkedInside(computed, found[i], there) {
				linked++
			}
		}
		at := v.facing.Sentences[there.Start].Start
		for i := here.Start; i < here.End; i++ {
			switch p := found[i]; {
			case v.linkedInside(computed, p, there):
				if p.State == checks.Partial {
					placements[i].State, placements[i].Margin, placements[i].Lacking, placements[i].At = p.State, p.Margin, p.Lacking, p.At
				}
				_, counterpart := v.runs(&computed.Links[p.Link])
				at = v.facing.Sentences[counterpart.End-1].End
			case p.State == checks.Missing && linked > 0:
				placements[i] = checks.Placement{State: checks.Missing, Margin: p.Margin, Link: -1, At: at}
			}
		}
	}
}

// linkedInside tells whether a placement is linked with sentences of a run.
func (v view) linkedInside(a *checks.Alignment, p checks.Placement, run checks.Run) bool {
	if p.Link < 0 {
		return false
	}
	_, there := v.runs(&a.Links[p.Link])
	return run.Start <= there.Start && there.End <= run.End
}
