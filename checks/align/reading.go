package align

import (
	"unicode"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/lang"
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
	sound     lexicon.Sound
	heard     bool  // sound is known from reading
	hits      []hit // sentences of the other side that hold a match, ascending
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
	places    []place // of all words in order; kept where asked for
	placed    bool    // places are kept
}

// place is where a word stands: bytes of its sentence.
type place struct {
	word, sentence int32
	start, end     int
}

// read finds the words of some sentences of text, which faces a text in
// language facing.
func read(text *checks.Text, sentences []int, facing string, lex *lexicon.Lexicon) *reading {
	r := &reading{text: text, sentences: sentences, byForm: make(map[string]int32, 16*len(sentences))}
	r.scan(facing, lex)
	return r
}

// readPlaces is read that keeps where the words stand.
func readPlaces(text *checks.Text, sentences []int, facing string, lex *lexicon.Lexicon) *reading {
	r := &reading{text: text, sentences: sentences, byForm: make(map[string]int32, 16*len(sentences)), placed: true}
	r.scan(facing, lex)
	return r
}

func (r *reading) scan(facing string, lex *lexicon.Lexicon) {
	text := r.text
	own, other := lang.Base(text.Lang), lang.Base(facing)
	index, unit := lex.Index(text.Lang), density(text.Lang)
	for at, i := range r.sentences {
		sentence := text.Sentences[i]
		language := own
		if sentence.Lang != "" {
			language = lang.Base(sentence.Lang)
		}
		begins := 0
		if i == 0 || text.Sentences[i-1].Block != sentence.Block {
			begins = 1
		}
		r.begins = append(r.begins, begins)
		r.headline = append(r.headline, isHeadline(text.Slice(sentence.Span)))
		using := index
		if language != own {
			using = lex.Index(language)
		}
		s := scanner{reading: r, at: int32(at), index: using, native: language == other}
		s.scan(text.Slice(sentence.Span))
		r.lengths = append(r.lengths, max(1, float64(s.letters))/unit)
	}
}

func (r *reading) add(at int32, form, written string, c class, senses []lexicon.Sense) int32 {
	id, known := r.byForm[form]
	if !known {
		id = int32(len(r.words))
		r.byForm[form] = id
		r.words = append(r.words, word{form: form, written: written, class: c, senses: senses})
	}
	w := &r.words[id]
	if w.class == name && c != name { // seen without a capital: no name
		w.class = c
	}
	if n := len(w.sentences); n == 0 || w.sentences[n-1] != at {
		w.sentences = append(w.sentences, at)
	}
	return id
}

// isHeadline tells whether a sentence ends without a mark, so that a text that
// lost its line breaks runs it into the next one.
func isHeadline(sentence string) bool {
	last, _ := utf8.DecodeLastRuneInString(sentence)
	return unicode.IsLetter(last) || unicode.IsDigit(last)
}
