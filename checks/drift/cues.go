package drift

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/drift/forms"
	"github.com/kawan-mt/kawan/checks/lang"
	"github.com/kawan-mt/kawan/checks/text"
)

// The roles of cues that are no directions.
const (
	negation = "negation" // negates a statement
	implicit = "implicit" // may stand where the other side negates
	idiom    = "idiom"    // holds a negation and negates nothing, or nothing definite
	hint     = "hint"     // stands with negations often enough to raise a doubt
	clause   = "clause"   // begins a clause that describes; its negation may be part of a word's meaning
	loose    = "loose"    // a negation of one noun, "without", that other words often stand for
	excepted = "ignore"   // only looks like a cue
)

// cue is what a form says of the polarity of its sentence: a role, or a
// direction such as "rise".
type cue struct {
	role string
	open bool // any ending may follow
}

// polarityWords are the cues of a language.
type polarityWords struct {
	trie    forms.Trie[cue]
	clitics []string
	endings []string // of words that may stand where the other side negates
}

var polarityOf sync.Map // language tag -> func() *polarityWords

// wordsOf are the cues of a language, nil when it has none.
func wordsOf(tag string) *polarityWords {
	load, _ := polarityOf.LoadOrStore(tag, sync.OnceValue(func() *polarityWords {
		lines := lang.Lines(tag, "polarity")
		if len(lines) == 0 {
			return nil
		}
		words := &polarityWords{}
		for _, line := range lines {
			role, list, _ := strings.Cut(line, ":")
			for form := range strings.SplitSeq(list, ",") {
				form, open := strings.CutSuffix(strings.TrimSpace(form), "*")
				switch ending, isEnding := strings.CutPrefix(form, "*"); {
				case role == "clitic":
					words.clitics = append(words.clitics, form)
				case isEnding:
					words.endings = append(words.endings, ending)
				default:
					words.trie.Add(form, cue{role, open})
				}
			}
		}
		return words
	}))
	return load.(func() *polarityWords)()
}

// opposite is a pair of directions. It is clear when a sentence that names one
// of them can hardly be rendered by the other.
type opposite struct {
	one, other string
	clear      bool
}

// opposites are the directions with their opposites.
var opposites = sync.OnceValue(func() (pairs []opposite) {
	for _, line := range lang.Lines("und", "polarity") {
		if fields := strings.Fields(line); len(fields) == 3 {
			pairs = append(pairs, opposite{fields[1], fields[2], fields[0] == "opposite:"})
		}
	}
	return pairs
})

// hits are the places of each role and direction in a passage.
type hits map[string][]checks.Span

// read finds the cues of content[span]. The longest form at a place counts.
func (w *polarityWords) read(content string, span checks.Span) hits {
	found := hits{}
	passage := content[:span.End]
	inWord := false
	for at := span.Start; at < span.End; {
		r, size := utf8.DecodeRuneInString(passage[at:])
		unspaced := r >= 0x0e00 && text.Unspaced(r)
		next := at
		switch {
		case forms.IsLetter(r) && (!inWord || unspaced):
			next = w.take(found, passage, at)
			for _, clitic := range w.clitics {
				if next == at && strings.HasPrefix(passage[at:], clitic) {
					if end := w.take(found, passage, at+len(clitic)); end > at+len(clitic) {
						next = end
					}
				}
			}
		case inWord && forms.Fold(r) == '\'':
			_, before := forms.RuneBefore(passage, at)
			if end := w.take(found, passage, at-before); end > at {
				next = end
			}
		}
		letter := forms.IsLetter(r) && !unspaced
		if inWord && !letter {
			w.ending(found, passage[:at])
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
func (w *polarityWords) ending(found hits, passage string) {
	for _, ending := range w.endings {
		if strings.HasSuffix(passage, ending) {
			found[implicit] = append(found[implicit], checks.Span{Start: len(passage) - len(ending), End: len(passage)})
		}
	}
}

// take notes the longest form at a place and returns its end; at itself when
// there is none.
func (w *polarityWords) take(found hits, passage string, at int) int {
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
			found[implicit] = append(found[implicit], checks.Span{Start: at, End: end})
		default:
			found[e.role] = append(found[e.role], checks.Span{Start: at, End: end})
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
