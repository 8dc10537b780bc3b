package drift

import (
	"github.com/kawan-mt/kawan/checks"
)

// directions compares the directions that one passage names more often and the
// other less, while their opposites stand the other way round. A negation more
// on one side may be how the opposite was put.
func (p *polarityPair) directions() []checks.Finding {
	ours, theirs := p.target.cues, p.other.cues
	if (len(ours[negation]) > 0) != (len(theirs[negation]) > 0) {
		return nil
	}
	var doubtful []checks.Finding
	for _, pair := range opposites() {
		for _, way := range [][2]string{{pair.one, pair.other}, {pair.other, pair.one}} {
			turned, meant := way[0], way[1]
			if len(ours[turned]) <= len(theirs[turned]) || len(theirs[meant]) <= len(ours[meant]) {
				continue
			}
			alone := len(ours[turned]) == 1 && len(theirs[meant]) == 1 && len(theirs[turned]) == 0 && len(ours[meant]) == 0
			f := p.finding("reversed", pair.clear && alone && p.single, ours[turned][0], theirs[meant][0])
			if f.Severity > checks.Neutral {
				return []checks.Finding{f}
			}
			doubtful = append(doubtful, f)
		}
	}
	if len(doubtful) > 1 {
		doubtful = doubtful[:1] // one word stands for several directions
	}
	return doubtful
}
