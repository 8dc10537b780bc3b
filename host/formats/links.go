package formats

import (
	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/text"
)

// certain is the log-likelihood of links that a file brings.
const certain = 20

// LinkSegments cuts the sentences of target and source and links those of each
// segment. The blocks of both texts must name their segments, in one order.
func LinkSegments(article *checks.Article) {
	target, source := &article.Target, article.Source
	text.Segment(target)
	text.Segment(source)
	targets, sources := runs(target), runs(source)
	a := &checks.Alignment{Kinship: 1, Given: true,
		Target: place(target, source, sources), Other: place(source, target, targets)}
	for _, block := range target.Blocks {
		there, both := sources[block.Segment]
		here, cut := targets[block.Segment]
		if !both || !cut || a.Target[here.Start].Link >= 0 {
			continue
		}
		link := len(a.Links)
		a.Links = append(a.Links, checks.Link{Target: here, Other: there, Score: certain, Confidence: 1})
		for i := here.Start; i < here.End; i++ {
			a.Target[i].Link = link
		}
		for i := there.Start; i < there.End; i++ {
			a.Other[i].Link = link
		}
	}
	a.Coverage = linkedShare(source, a.Other)
	article.ToSource = a
}

// runs are the sentences of each segment.
func runs(t *checks.Text) map[string]checks.Run {
	runs := map[string]checks.Run{}
	for i, sentence := range t.Sentences {
		id := t.Blocks[sentence.Block].Segment
		run, seen := runs[id]
		if !seen {
			run.Start = i
		}
		run.End = i + 1
		runs[id] = run
	}
	return runs
}

// place places the sentences of one text: where their segment stands in the
// other, whose runs are given, or behind the last segment before it that does.
func place(here, there *checks.Text, others map[string]checks.Run) []checks.Placement {
	placements := make([]checks.Placement, len(here.Sentences))
	at := 0
	for i, sentence := range here.Sentences {
		run, linked := others[here.Blocks[sentence.Block].Segment]
		if !linked {
			placements[i] = checks.Placement{State: checks.Missing, Margin: certain, Link: -1, At: at}
			continue
		}
		placements[i] = checks.Placement{State: checks.Linked, Margin: certain, Link: -1, At: there.Sentences[run.Start].Start}
		at = there.Sentences[run.End-1].End
	}
	return placements
}

func linkedShare(t *checks.Text, placements []checks.Placement) float64 {
	linked, all := 0, 0
	for i, sentence := range t.Sentences {
		all += sentence.Len()
		if placements[i].State == checks.Linked {
			linked += sentence.Len()
		}
	}
	if all == 0 {
		return 1
	}
	return float64(linked) / float64(all)
}
