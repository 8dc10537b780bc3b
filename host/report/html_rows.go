package report

import (
	"fmt"
	"strings"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/engine"
)

// rowView is a passage of the target beside what it renders, and the findings
// in it. One of the sides may be empty.
type rowView struct {
	Target, Other         []stretch
	TargetLang, OtherLang string
	TargetDir             string // of the HTML attribute dir
	Missing               bool   // the other side's passage has no counterpart
	Cards                 []cardView
}

// cardView is a finding beside its passage.
type cardView struct {
	ID, Rule, Message, Where string
	Severity                 checks.Severity
	Confidence               string
	Evidence                 []string
	Edits                    []string
	Related                  []string
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
	for i := range layout {
		one := &layout[i]
		// What stands between two passages goes with the first of them.
		upTo := one.target
		upTo.End = nextStart(layout[i+1:], len(article.Target.Content)+1)
		row := rowView{TargetLang: article.Target.Lang, OtherLang: other.Lang, TargetDir: "auto", Missing: one.missing}
		if one.target.Empty() && rightToLeft(article.Target.Content) {
			row.TargetDir = "rtl" // there is no text to tell it by
		}
		row.Target = marks.cut(checks.Target, article.Target.Content, one.target)
		row.Other = marks.cut(side, other.Content, one.other)
		for _, f := range marks.claim(upTo, one.other, side, i == len(layout)-1) {
			row.Cards = append(row.Cards, p.card(r, f))
		}
		rows = append(rows, row)
	}
	return side, rows
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
	missingUpTo := func(end int) {
		for j := range end {
			if !shown[j] && j < len(a.Other) && a.Other[j].Link < 0 {
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

func nextStart(rest []passage, otherwise int) int {
	for _, next := range rest {
		if !next.target.Empty() {
			return next.target.Start
		}
	}
	return otherwise
}

func (p *page) card(r *engine.Result, index int) cardView {
	f := &r.Findings[index]
	card := cardView{ID: fmt.Sprintf("a%d-f%d", p.articles, index), Rule: f.Rule, Severity: f.Severity,
		Message: p.words.Write(f.Check, f.Message), Where: whereabouts(p.words, f), Confidence: fmt.Sprintf("%.0f %%", 100*f.Confidence)}
	for _, evidence := range f.Evidence {
		text := p.words.Write(f.Check, evidence.Label)
		if evidence.Value != "" {
			text += ": " + evidence.Value
		}
		card.Evidence = append(card.Evidence, text)
	}
	for _, edit := range f.Edits {
		text := p.words.Host("report.suggestion", checks.Quote("text", edit.Replacement))
		if edit.Replacement == "" {
			text = p.words.Host("report.delete", checks.Quote("text", strings.TrimSpace(r.Article.Target.Slice(edit.Span))))
		}
		card.Edits = append(card.Edits, text)
	}
	for _, place := range f.Related {
		card.Related = append(card.Related, fmt.Sprintf("%s, %s: “%s”", place.Job, where(p.words, place.Position), place.Text))
	}
	return card
}
