package engine

import "github.com/kawan-mt/kawan/checks"

// The deadline of a run is that of an article of usual length. What is longer
// gets one more for each so many bytes: the analysis of an article and the calls
// about it by its texts, the comparison of a group by what was observed.
const (
	textPerDeadline     = 1 << 20
	observedPerDeadline = 4 << 20
)

// deadlines is how many deadlines of the run something of bytes may take.
func deadlines(bytes, each int) int { return 1 + bytes/each }

// textBytes is the length of all texts of an article.
func textBytes(article *checks.Article) int {
	bytes := 0
	for _, side := range []checks.Side{checks.Target, checks.Source, checks.Reference} {
		if t := article.Side(side); t != nil {
			bytes += len(t.Content)
		}
	}
	return bytes
}
