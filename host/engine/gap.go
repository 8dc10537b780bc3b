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
	blocks := l.article.Target.Blocks
	if i := slices.IndexFunc(blocks, func(b checks.Block) bool { return b.Segment == segment }); i >= 0 {
		target.Position = l.locate(checks.Target, checks.Span{Start: blocks[i].Start, End: blocks[i].Start}).Position
	} else {
		target.Position = source.Position
		target.Position.Offset = 0
	}
	at[checks.Target] = target
}
