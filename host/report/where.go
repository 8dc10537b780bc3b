package report

import (
	"strconv"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/engine"
	"github.com/kawan-mt/kawan/host/message"
)

// whereabouts says where a finding stands: in the target where it can.
func whereabouts(words *message.Writer, f *engine.Finding) string {
	for _, side := range sides {
		at, ok := f.At[side]
		if !ok {
			continue
		}
		text := where(words, at.Position)
		if side != checks.Target {
			text = words.Host("side."+string(side)) + " " + text
		}
		return text
	}
	return ""
}

// where says where a position is: the segment of a bilingual file, else the
// line and column.
func where(words *message.Writer, p engine.Position) string {
	if p.Segment != "" {
		return words.Host("report.segment", checks.Quote("segment", p.Segment))
	}
	return words.Host("report.position", checks.Quote("line", strconv.Itoa(p.Line)), checks.Quote("column", strconv.Itoa(p.Column)))
}
