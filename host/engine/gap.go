package engine

import (
	"slices"

	"github.com/kawan-mt/kawan/checks"
)

// gap gives a place in the target without text, where the counterpart of a
// passage should stand, the segment of that passage: by its bytes alone it would
// belong to the segment before it. A segment without any translation has no line
// in the target, so that of the passage is told.
func (l *locators) gap(at map[checks.Side]Location) {
	target, ok := at[checks.Target]
	if !ok || !target.Span.Empty() {
		return
	}
	source, ok := at[checks.Source]
	segment := source.Position.Segment
	if !ok || segment == "" || segment == target.Position.Segment {
		return
	}
	if start, ok := l.segment(segment); ok {
		target.Position = l.locate(checks.Target, checks.Span{Start: start, End: start}).Position
	} else {
		target.Position = source.Position
		target.Position.Offset = 0
	}
	at[checks.Target] = target
}

// segment is where a segment begins in the target, false when it has no text there.
func (l *locators) segment(id string) (start int, ok bool) {
	if l.segments == nil {
		l.segments = map[string]int{}
		for _, b := range slices.Backward(l.article.Target.Blocks) {
			l.segments[b.Segment] = b.Start
		}
	}
	start, ok = l.segments[id]
	return start, ok
}
