package align

import (
	"strings"
	"testing"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/lexicon"
	"github.com/kawan-mt/kawan/checks/text"
)

// one is a text of one sentence: so many different words that begin alike.
func one(tag, beginning string, words int) *checks.Text {
	var content strings.Builder
	content.WriteString("The")
	for i := range words {
		content.WriteString(" " + beginning)
		for range 4 {
			content.WriteByte("bcdfghjklmnpqrstvwxz"[i%20])
			i /= 20
		}
	}
	t := &checks.Text{Content: content.String() + ".", Lang: tag}
	text.Segment(t)
	return t
}

// TestMatchesAreBounded tells that words which all match each other, by sense or by
// sound, do not make a table of all pairs.
func TestMatchesAreBounded(t *testing.T) {
	const words = mostHeard + 500
	target, other := one("id", "presid", words), one("en", "presid", words)
	a, b := newSheet(target, "en", lexicon.Builtin()).read([]int{0}), newSheet(other, "id", lexicon.Builtin()).read([]int{0})
	paired := func(match func(a, b *reading, pairs [][]pair)) (most, matched int) {
		pairs := make([][]pair, len(a.words))
		match(a, b, pairs)
		for _, list := range pairs {
			most = max(most, len(list))
			if len(list) > 0 {
				matched++
			}
		}
		return most, matched
	}
	if most, matched := paired(matchSenses); most != mostMatches || matched < words {
		t.Errorf("by sense %d words match, one of them %d words", matched, most)
	}
	if most, matched := paired(matchSounds); most > mostMatches || matched == 0 || matched > mostHeard {
		t.Errorf("by sound %d words match, one of them %d words", matched, most)
	}
}
