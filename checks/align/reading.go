package align

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/lang"
	"github.com/kawan-mt/kawan/checks/lexicon"
	scripts "github.com/kawan-mt/kawan/checks/text"
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
}

// read finds the words of some sentences of text, which faces a text in
// language facing.
func read(text *checks.Text, sentences []int, facing string, lex *lexicon.Lexicon) *reading {
	r := &reading{text: text, sentences: sentences, byForm: make(map[string]int32, 16*len(sentences))}
	own, other := lang.Base(text.Lang), lang.Base(facing)
	index, unit := lex.Index(text.Lang), density(text.Lang)
	for at, i := range sentences {
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
	return r
}

func (r *reading) add(at int32, form, written string, c class, senses []lexicon.Sense) {
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
}

// scanner splits one sentence into words.
type scanner struct {
	*reading
	at      int32
	index   *lexicon.Index
	native  bool // the sentence is in the language of the other side
	letters int
	pending []string // words in a row that a phrase may be made of, as written
	initial bool     // no word of the sentence was seen yet
}

func (s *scanner) scan(text string) {
	s.initial = true
	for start := 0; start < len(text); {
		r, size := utf8.DecodeRuneInString(text[start:])
		end := start + size
		switch {
		case unicode.IsDigit(r):
			end = s.number(text, start)
		case isSpaceless(r):
			end = s.runOf(text, start, isSpaceless)
			s.flush()
			s.grams(text[start:end])
		case unicode.IsLetter(r):
			end = s.wordEnd(text, start)
			s.letters += utf8.RuneCountInString(text[start:end])
			s.pending = append(s.pending, strings.TrimRight(text[start:end], ".'’-"))
		case r != ' ' && r != '-' && r != '\u00a0':
			s.flush()
			if form := markOf(r); form != "" {
				s.add(s.at, form, form, mark, nil)
			}
		}
		start = end
	}
	s.flush()
}

func (s *scanner) runOf(text string, start int, in func(rune) bool) int {
	for i, r := range text[start:] {
		if !in(r) {
			return start + i
		}
	}
	return len(text)
}

// wordEnd is where the word that begins at start ends. Apostrophes, hyphens
// and dots belong to it between letters.
func (s *scanner) wordEnd(text string, start int) int {
	i := start
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case isSpaceless(r):
			return i
		case unicode.IsLetter(r), unicode.IsMark(r), unicode.IsDigit(r), unicode.Is(unicode.Cf, r):
		case strings.ContainsRune("'’-.", r):
			next, _ := utf8.DecodeRuneInString(text[i+size:])
			if !unicode.IsLetter(next) || isSpaceless(next) {
				if r == '.' && i-start >= 3 && strings.Contains(text[start:i], ".") {
					i += size // the last dot of U.S.
				}
				return i
			}
		default:
			return i
		}
		i += size
	}
	return i
}

// isSpaceless tells whether r is of a script that is written without spaces
// between words.
func isSpaceless(r rune) bool {
	return scripts.Unspaced(r) || r == 'ー'
}

// flush files the pending words: phrases that the lexicon knows, longest
// first, and else single words.
func (s *scanner) flush() {
	words := s.pending
	for i := 0; i < len(words); {
		n := s.phrase(words[i:])
		if n == 0 {
			s.single(words[i], s.initial && i == 0)
			n = 1
		}
		i += n
	}
	if len(words) > 0 {
		s.initial = false
	}
	s.pending = s.pending[:0]
}

// maxPhrase is the number of words up to which phrases are looked up.
const maxPhrase = 6

func (s *scanner) phrase(words []string) int {
	if len(words) < 2 {
		return 0
	}
	for n := min(s.index.PhraseWords(lexicon.Fold(words[0])), len(words), maxPhrase); n > 1; n-- {
		folded := lexicon.Fold(strings.Join(words[:n], " "))
		if senses := s.index.FindPhrase(folded); senses != nil {
			s.add(s.at, folded, folded, s.ordinary(senses), senses)
			return n
		}
	}
	return 0
}

func (s *scanner) single(written string, initial bool) {
	folded := lexicon.Unpossessed(s.index.Tag(), lexicon.Fold(written))
	if folded == "" {
		return
	}
	senses := s.index.Find(written)
	first, _ := utf8.DecodeRuneInString(written)
	c := s.ordinary(senses)
	if capital := unicode.IsUpper(first); capital && initial {
		if id, known := s.byForm[folded]; known {
			c = s.words[id].class // a capital at the start of a sentence says nothing
		}
	} else if capital && (s.native || senses == nil) {
		c = name
	}
	s.add(s.at, folded, written, c, senses)
}

func (s *scanner) ordinary(senses []lexicon.Sense) class {
	switch {
	case s.native:
		return same
	case senses != nil:
		return lexical
	}
	return plain
}

// grams files a run of text without spaces: the forms that the lexicon knows,
// longest first, katakana words, and pairs of the other characters.
func (s *scanner) grams(run string) {
	s.letters += utf8.RuneCountInString(run)
	folded := lexicon.Fold(run)
	for i := 0; i < len(folded); {
		if n, senses := s.index.Longest(folded[i:]); n > 0 {
			s.add(s.at, folded[i:i+n], folded[i:i+n], s.ordinary(senses), senses)
			i += n
			continue
		}
		if n, sound := lexicon.Transcribed(s.text.Lang, folded[i:]); n > 0 && !s.native {
			s.add(s.at, folded[i:i+n], folded[i:i+n], name, nil)
			w := &s.words[s.byForm[folded[i:i+n]]]
			w.sound, w.heard = sound, true
			i += n
			continue
		}
		r, size := utf8.DecodeRuneInString(folded[i:])
		if isKatakana(r) {
			end := i + s.runOf(folded[i:], 0, isKatakana)
			s.add(s.at, folded[i:end], folded[i:end], name, nil)
			i = end
			continue
		}
		next, nextSize := utf8.DecodeRuneInString(folded[i+size:])
		if nextSize > 0 && !isKatakana(next) {
			gramForm := folded[i : i+size+nextSize]
			s.add(s.at, gramForm, gramForm, gram, nil)
		}
		i += size
	}
}

func isKatakana(r rune) bool { return unicode.Is(unicode.Katakana, r) || r == 'ー' }

// isHeadline tells whether a sentence ends without a mark, so that a text that
// lost its line breaks runs it into the next one.
func isHeadline(sentence string) bool {
	last, _ := utf8.DecodeLastRuneInString(sentence)
	return unicode.IsLetter(last) || unicode.IsDigit(last)
}
