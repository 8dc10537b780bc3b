package engine

import (
	"testing"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/formats/offset"
)

func TestGapNamesItsSegment(t *testing.T) {
	block := func(start, end int, segment string) checks.Block {
		return checks.Block{Span: checks.Span{Start: start, End: end}, Segment: segment}
	}
	article := &checks.Article{ID: "a",
		Target: checks.Text{Content: "satu\ntiga", Blocks: []checks.Block{block(0, 4, "1"), block(5, 9, "3")}},
		Source: &checks.Text{Content: "one\ntwo\nthree", Blocks: []checks.Block{block(0, 3, "1"), block(4, 7, "2"), block(8, 13, "3")}},
	}
	documents := map[checks.Side]*formats.Document{
		checks.Target: {Points: []offset.Point{{Line: 3, Column: 9, Verbatim: true}, {Text: 5, Line: 9, Column: 9, Verbatim: true}}},
		checks.Source: {Points: []offset.Point{{Line: 2, Column: 9, Verbatim: true}, {Text: 4, Line: 5, Column: 9, Verbatim: true}, {Text: 8, Line: 8, Column: 9, Verbatim: true}}},
	}
	for name, test := range map[string]struct {
		target, source checks.Span
		want           Position
	}{
		"no translation":     {checks.Span{Start: 4, End: 4}, checks.Span{Start: 4, End: 7}, Position{5, 9, "2", 0}},
		"the beginning":      {checks.Span{Start: 4, End: 4}, checks.Span{Start: 8, End: 13}, Position{9, 9, "3", 0}},
		"the segment itself": {checks.Span{Start: 4, End: 4}, checks.Span{Start: 0, End: 3}, Position{3, 13, "1", 4}},
		"text that is there": {checks.Span{Start: 0, End: 4}, checks.Span{Start: 4, End: 7}, Position{3, 9, "1", 0}},
	} {
		l := newLocators(article, documents)
		at := map[checks.Side]Location{checks.Target: l.locate(checks.Target, test.target), checks.Source: l.locate(checks.Source, test.source)}
		l.gap(at)
		if got := at[checks.Target].Position; got != test.want {
			t.Errorf("%s: %+v, want %+v", name, got, test.want)
		}
	}
}
