package align

import (
	"strings"
	"unicode"

	"github.com/kawan-mt/kawan/checks"
)

// nearMark is the number of words up to which a stretch is lengthened or
// shortened to end where a clause does.
const nearMark = 2

// clause is where places first to last stand in their sentence, drawn to the
// marks between clauses where these are near.
func (r *reading) clause(first, last int) checks.Span {
	start, end := first, last+1
	for d := range nearMark + 1 {
		if first+d < last && r.divides(first+d) {
			start = first + d
			break
		}
		if first-d >= 0 && r.divides(first-d) {
			start = first - d
			break
		}
	}
	for d := range nearMark + 1 {
		if last+1-d > start && r.divides(last+1-d) {
			end = last + 1 - d
			break
		}
		if r.divides(last + 1 + d) {
			end = last + 1 + d
			break
		}
	}
	return checks.Span{Start: r.places[start].start, End: r.places[end-1].end}
}

// divides tells whether a clause begins with place x, or a sentence does.
func (r *reading) divides(x int) bool {
	if x <= 0 || x >= len(r.places) || r.places[x-1].sentence != r.places[x].sentence {
		return true
	}
	before, here := r.places[x-1], r.places[x]
	text := r.text.Slice(r.text.Sentences[r.sentences[here.sentence]].Span)
	return strings.ContainsFunc(text[min(before.end, here.start):here.start], isClauseMark)
}

// isClauseMark tells whether r is a comma, a dash or another mark between clauses.
func isClauseMark(r rune) bool { return unicode.IsPunct(r) && !strings.ContainsRune("'’-", r) }
