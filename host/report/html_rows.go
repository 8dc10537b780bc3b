package report

import (
	"cmp"
	"slices"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/engine"
)

// rowView is a passage of the target beside what it renders, and the findings
// in it. One of the sides may be empty.
type rowView struct {
	Target, Other         []stretch
	TargetLang, OtherLang string
	TargetDir, OtherDir   string // of the HTML attribute dir
	Segment               string // id of the segment of a bilingual file that begins here
	Missing               bool   // the other side's passage has no counterpart
	Cards                 []cardView
}

// rows pairs the sentences of an article as they are aligned. side is the one
// that stands beside the target, empty if there is none.
func (p *page) rows(r *engine.Result) (side checks.Side, rows []rowView) {
	article := r.Article
	side = checks.Source
	if article.Source == nil {
		side = checks.Reference
	}
	other, alignment := article.Side(side), article.Alignment(side)
	if other == nil || alignment == nil {
		side, other, alignment = "", &checks.Text{}, &checks.Alignment{}
	}
	layout := pair(&article.Target, other, alignment)
	marks := newMarking(r, p.articles)
	targetDir, otherDir, segment := direction(article.Target.Content), direction(other.Content), ""
	ends := starts(layout, len(article.Target.Content)+1)
	for i := range layout {
		one := &layout[i]
		// What stands between two passages goes with the first of them.
		upTo := checks.Span{Start: one.target.Start, End: ends[i]}
		row := rowView{TargetLang: article.Target.Lang, OtherLang: other.Lang, TargetDir: targetDir, OtherDir: otherDir, Missing: one.missing}
		if now := segmentOf(&article.Target, one.target, other, one.other); now != segment {
			row.Segment, segment = now, now
		}
		row.Target = marks.cut(checks.Target, article.Target.Content, one.target)
		row.Other = marks.cut(side, other.Content, one.other)
		for _, f := range marks.claim(upTo, one.other, side, i == len(layout)-1) {
			row.Cards = append(row.Cards, p.card(r, marks, f, side))
		}
		rows = append(rows, row)
	}
	return side, rows
}

// segmentOf is the segment that a passage of the target, or else what stands
// beside it, is from.
func segmentOf(target *checks.Text, at checks.Span, other *checks.Text, beside checks.Span) string {
	text, span := target, at
	if at.Empty() {
		text, span = other, beside
	}
	i, found := slices.BinarySearchFunc(text.Blocks, span.Start, func(b checks.Block, start int) int { return cmp.Compare(b.Start, start) })
	if !found {
		i--
	}
	if i < 0 || span.Empty() {
		return ""
	}
	return text.Blocks[i].Segment
}

// passage is a pair of spans that stand side by side.
type passage struct {
	target, other checks.Span
	missing       bool
}

// pair lays out all sentences of target in order, and those of other beside
// their links; what has no counterpart stands where it belonged.
func pair(target, other *checks.Text, a *checks.Alignment) []passage {
	var layout []passage
	shown := make([]bool, len(other.Sentences))
	next := 0 // of other; those before it were laid out or are linked
	missingUpTo := func(end int) {
		for ; next < end; next++ {
			if j := next; !shown[j] && j < len(a.Other) && a.Other[j].Link < 0 {
				shown[j] = true
				at := len(target.Content)
				if n := len(layout); n > 0 {
					at = layout[n-1].target.End
				}
				layout = append(layout, passage{checks.Span{Start: at, End: at}, other.Sentences[j].Span, a.Other[j].State == checks.Missing})
			}
		}
	}
	for i := 0; i < len(target.Sentences); i++ {
		one := passage{target: target.Sentences[i].Span}
		if link := a.LinkOf(i); link != nil && link.Target.Start == i {
			if !link.Moved {
				missingUpTo(link.Other.Start)
			}
			one.target = span(target, link.Target)
			one.other = span(other, link.Other)
			for j := link.Other.Start; j < link.Other.End; j++ {
				shown[j] = true
			}
			i = link.Target.End - 1
		}
		layout = append(layout, one)
	}
	missingUpTo(len(other.Sentences))
	return layout
}

func span(text *checks.Text, run checks.Run) checks.Span {
	if run.Len() <= 0 {
		return checks.Span{}
	}
	return text.Sentences[run.Start].Span.Cover(text.Sentences[run.End-1].Span)
}

// starts is, for each passage, where the next one begins that has text in the
// target; behind the last it is end.
func starts(layout []passage, end int) []int {
	next := make([]int, len(layout))
	for i, one := range slices.Backward(layout) {
		next[i] = end
		if !one.target.Empty() {
			end = one.target.Start
		}
	}
	return next
}
