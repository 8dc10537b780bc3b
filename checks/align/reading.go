package align

import (
	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/lexicon"
)

// class is a kind of word with a rate of its own at which words of that kind
// find a match in a rendering.
type class uint8

const (
	plain   class = iota // a word that only likeness of spelling can match
	lexical              // a word or phrase that the lexicon can render
	name                 // capitalised within a sentence
	number
	gram // two or three letters of a script without spaces
	same // a word facing its own language
	mark // a quotation, question or exclamation mark, a parenthesis, a percent sign
	classes
)

// word is a type: all occurrences of one form on one side.
type word struct {
	form      string // folded
	written   string // as first seen
	class     class
	sentences []int32 // ascending, each once; positions in reading.sentences
	senses    []lexicon.Sense
	first     *sighting
	sound     *lexicon.Sound // nil until it is listened to
	heard     bool           // sound is known from reading
	hits      []hit          // sentences of the other side that hold a match, ascending
}

// hit is a sentence with a match and how the match was made.
type hit struct {
	sentence int32
	how      uint8
}

// A hit's means: how two words were matched.
const (
	byForm uint8 = iota
	bySense
	bySound
	means // their number
)

// reading is one side prepared for alignment.
type reading struct {
	text      *checks.Text
	sentences []int     // indexes in text.Sentences of those that are aligned
	lengths   []float64 // letters and digits of each, as many as its English rendering would have
	headline  []bool    // the sentence has no final mark: a heading, a caption
	begins    []int     // 1 if it begins a block, else 0
	words     []word
	byForm    map[string]int32
	parts     []int32 // numbers of the links of the file that the sentences are of, see apart; nil: none
	places    []place // of all words in order
}

// place is where a word stands: bytes of its sentence.
type place struct {
	word, sentence int32
	start, end     int
}

// fill makes a reading of scanned sentences.
func (r *reading) fill(scans []*scan) {
	count := 0
	for _, s := range scans {
		count += len(s.words)
	}
	r.places = make([]place, 0, count)
	r.byForm = make(map[string]int32, count/2)
	for at, s := range scans {
		r.lengths = append(r.lengths, s.length)
		r.headline = append(r.headline, s.headline)
		r.begins = append(r.begins, s.begins)
		for i := range s.words {
			r.add(int32(at), &s.words[i])
		}
	}
}

func (r *reading) add(at int32, s *sighting) {
	id, known := r.byForm[s.form]
	if !known {
		id = int32(len(r.words))
		r.byForm[s.form] = id
		r.words = append(r.words, word{form: s.form, written: s.written, class: s.class, senses: s.senses, first: s})
	}
	w := &r.words[id]
	if w.class == name && s.class != name && !(known && s.initial) { // seen without a capital: no name
		w.class = s.class
	}
	if s.transcribed {
		w.sound, w.heard = s.sound, true
	}
	if n := len(w.sentences); n == 0 || w.sentences[n-1] != at {
		w.sentences = append(w.sentences, at)
	}
	r.places = append(r.places, place{id, at, s.start, s.end})
}
