package align

import (
	"math"
	"slices"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/lexicon"
)

// Match is a word of one text and one of another that say the same.
type Match struct {
	Word, Facing string // as written in the text asked about, and in the other
	Source       string // the word list that says so, empty where they are written or sound alike
}

// Candidate is the sentence of a text that comes closest to a passage of another.
type Candidate struct {
	Sentence int     // index in the text's sentences
	Matches  []Match // the words that speak for it, in the order of the passage
}

// leastWorth is the information, in nats, that words in common must have to be told:
// a word that stands in two sentences of three says nothing.
const leastWorth = 0.5

// Closest is the sentence, of some of text, with the most telling words in common with
// a run of sentences of passage; ok is false where none has any. Words are telling that
// stand in few sentences.
func Closest(text *checks.Text, among checks.Run, passage *checks.Text, run checks.Run, lex *lexicon.Lexicon) (best Candidate, ok bool) {
	facing := newSheet(text, passage.Lang, lex).read(indexes(among))
	own := newSheet(passage, text.Lang, lex).read(indexes(run))
	link(facing, own, lex)
	worth := make([]float64, len(facing.sentences))
	for _, w := range own.words {
		if w.class == mark {
			continue
		}
		information := math.Log(float64(len(worth)+1) / float64(len(w.hits)+1))
		for _, h := range w.hits {
			worth[h.sentence] += information
		}
	}
	if len(worth) == 0 {
		return Candidate{}, false
	}
	i := slices.Index(worth, slices.Max(worth))
	best = Candidate{Sentence: among.Start + i, Matches: matches(own, facing, int32(i), lex)}
	return best, len(best.Matches) > 0 && (worth[i] >= leastWorth || len(worth) == 1)
}

// Common are the words that some sentences of passage and some of text have in common, in the
// order of the passage.
func Common(text *checks.Text, facing checks.Run, passage *checks.Text, run checks.Run, lex *lexicon.Lexicon) []Match {
	theirs := newSheet(text, passage.Lang, lex).read(indexes(facing))
	own := newSheet(passage, text.Lang, lex).read(indexes(run))
	link(theirs, own, lex)
	var all []Match
	for i := range theirs.sentences {
		for _, m := range matches(own, theirs, int32(i), lex) {
			if !slices.Contains(all, m) {
				all = append(all, m)
			}
		}
	}
	return all
}

func indexes(run checks.Run) []int {
	list := make([]int, 0, run.Len())
	for i := run.Start; i < run.End; i++ {
		list = append(list, i)
	}
	return list
}

// matches are the words of own that have a match in one sentence of facing.
func matches(own, facing *reading, sentence int32, lex *lexicon.Lexicon) (found []Match) {
	for i := range own.words {
		w := &own.words[i]
		k := slices.IndexFunc(w.hits, func(h hit) bool { return h.sentence == sentence })
		if k < 0 || w.class == mark || everywhere(len(w.hits), len(facing.sentences)) {
			continue
		}
		for j := range facing.words {
			mate := &facing.words[j]
			if !slices.Contains(mate.sentences, sentence) {
				continue
			}
			if source, ok := alike(w, mate, w.hits[k].how, lex); ok {
				found = append(found, Match{w.written, mate.written, source})
				break
			}
		}
	}
	return found
}

// everywhere tells whether a word stands in so many of some sentences that it tells nothing.
func everywhere(hits, sentences int) bool { return sentences > 3 && 2*hits > sentences }

// alike tells whether two words match by a means, and which word list says so.
func alike(w, mate *word, how uint8, lex *lexicon.Lexicon) (source string, ok bool) {
	switch how {
	case byForm:
		return "", w.form == mate.form
	case bySound:
		return "", soundsLike(w, mate)
	}
	for _, sense := range w.senses {
		if slices.Contains(mate.senses, sense) {
			return lex.SourceOf(sense), true
		}
	}
	return "", false
}
