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
	linked, all := 0, 0
	for i, sentence := range other.Sentences {
		switch a.Other[i].State {
		case checks.Linked:
			linked += sentence.Len()
			all += sentence.Len()
		case checks.Missing:
			all += sentence.Len()
		}
	}
	a.Coverage = float64(linked+1) / float64(all+1)
	return a
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
