package drift

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/drift/forms"
	"github.com/kawan-mt/kawan/checks/text"
)

// hits are the cues of a passage in the order of their places.
type hits []hit

// hit is a role or direction and where it stands.
type hit struct {
	role string
	span checks.Span
}

// of are the places of a role or direction.
func (h hits) of(role string) (spans []checks.Span) {
	for i := range h {
		if h[i].role == role {
			spans = append(spans, h[i].span)
		}
	}
	return spans
}

// count is the number of places of a role or direction.
func (h hits) count(role string) (n int) {
	for i := range h {
		if h[i].role == role {
			n++
		}
	}
	return n
}

// read adds the cues of content[span] to those found before. The longest form
// at a place counts.
func (w *polarityWords) read(found hits, content string, span checks.Span) hits {
	passage := content[:span.End]
	inWord := false
	for at := span.Start; at < span.End; {
		r, size := utf8.DecodeRuneInString(passage[at:])
		unspaced := r >= 0x0e00 && text.Unspaced(r)
		next := at
		switch {
		case forms.IsLetter(r) && (!inWord || unspaced):
			next = w.take(&found, passage, at)
			for _, clitic := range w.clitics {
				if next == at && strings.HasPrefix(passage[at:], clitic) {
					if end := w.take(&found, passage, at+len(clitic)); end > at+len(clitic) {
						next = end
					}
				}
			}
		case inWord && forms.Fold(r) == '\'':
			_, before := forms.RuneBefore(passage, at)
			if end := w.take(&found, passage, at-before); end > at {
				next = end
			}
		}
		letter := forms.IsLetter(r) && !unspaced
		if inWord && !letter {
			w.ending(&found, passage[:at])
		}
		inWord = letter
		if next > at {
			last, _ := forms.RuneBefore(passage, next)
			inWord = forms.IsLetter(last) && !text.Unspaced(last)
		}
		at = max(next, at+size)
	}
	return found
}

// ending notes a word that ends a passage when its ending is one that negates.
func (w *polarityWords) ending(found *hits, passage string) {
	for _, ending := range w.endings {
		if strings.HasSuffix(passage, ending) {
			*found = append(*found, hit{implicit, checks.Span{Start: len(passage) - len(ending), End: len(passage)}})
		}
	}
}

// take notes the longest form at a place and returns its end; at itself when
// there is none.
func (w *polarityWords) take(found *hits, passage string, at int) int {
	end := at
	var best, open []cue
	whole := false // whether a word ends with best
	w.trie.Walk(passage, at, func(to int, entries []cue) {
		last, _ := forms.RuneBefore(passage, to)
		bounded := !forms.IsLetter(forms.RuneAt(passage, to)) || !forms.IsLetter(last) || text.Unspaced(last)
		opens := slices.ContainsFunc(entries, func(e cue) bool { return e.open })
		switch {
		case slices.Contains(entries, cue{excepted, true}):
			open = nil // "unter*" takes back "un*"
		case opens:
			open = append(open, entries...)
		}
		if bounded || opens {
			best, end, whole = entries, to, bounded
		}
	})
	if best == nil {
		return at
	}
	definite := slices.ContainsFunc(best, func(e cue) bool { return (e.role == excepted || e.role == idiom) && (whole || e.open) })
	if !whole || len(open) > 0 {
		best = merged(best, open, whole, definite)
	}
	for _, e := range best {
		switch e.role {
		case excepted:
		case idiom:
			*found = append(*found, hit{implicit, checks.Span{Start: at, End: end}})
		default:
			*found = append(*found, hit{e.role, checks.Span{Start: at, End: end}})
		}
	}
	return end
}

// merged are the cues that count when forms with any ending are among those at
// a place: the longest and, unless that is an idiom, the shorter ones besides.
func merged(best, open []cue, whole, definite bool) (all []cue) {
	add := func(e cue) {
		if !slices.ContainsFunc(all, func(known cue) bool { return known.role == e.role }) {
			all = append(all, e)
		}
	}
	for _, e := range best {
		if whole || e.open {
			add(e)
		}
	}
	for _, e := range open {
		if e.open && !definite {
			add(e)
		}
	}
	return all
}
