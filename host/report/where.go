package report

import (
	"strconv"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/engine"
	"github.com/kawan-mt/kawan/host/message"
)

// where says where a position is: the segment of a bilingual file, else the
// line and column.
func where(words *message.Writer, p engine.Position) string {
	if p.Segment != "" {
		return words.Host("report.segment", checks.Quote("segment", p.Segment))
	}
	return words.Host("report.position", checks.Quote("line", strconv.Itoa(p.Line)), checks.Quote("column", strconv.Itoa(p.Column)))
}
