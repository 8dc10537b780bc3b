package align

import (
	"unicode"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/lang"
	"github.com/kawan-mt/kawan/checks/lexicon"
)

// sheet finds the words of the sentences of a text. Those of the sentences that
// were looked at last are kept: windows overlap, and links are looked into.
type sheet struct {
	text    *checks.Text
	own     string // base language of the text
	facing  string // base language of the other side
	lexicon *lexicon.Lexicon
	index   *lexicon.Index
	unit    float64 // see density
	kept    [keptScans]*scan
}

// keptScans is the number of sentences whose words are kept.
const keptScans = 512

func newSheet(text *checks.Text, facing string, lex *lexicon.Lexicon) *sheet {
	return &sheet{text: text, own: lang.Base(text.Lang), facing: lang.Base(facing), lexicon: lex, index: lex.Index(text.Lang), unit: density(text.Lang)}
}

// scan is a sentence as its words are found, wherever it stands.
type scan struct {
	sentence int // index in the text
	words    []sighting
	length   float64 // letters and digits, as many as its English rendering would have
	headline bool    // no final mark
	begins   int     // 1 if it begins a block, else 0
}

// sighting is a word or phrase of a sentence.
type sighting struct {
	form, written string
	class         class
	initial       bool // it begins the sentence with a capital, which says nothing where the word is known
	senses        []lexicon.Sense
	sound         *lexicon.Sound // nil until it is asked for
	transcribed   bool           // the lexicon knows how it sounds
	mute          bool           // nothing knows
	start, end    int            // bytes of the sentence
}

// read is a reading of some sentences.
func (s *sheet) read(sentences []int) *reading {
	scans := make([]*scan, len(sentences))
	for at, i := range sentences {
		scans[at] = s.scan(i)
	}
	r := &reading{text: s.text, sentences: sentences}
	r.fill(scans)
	return r
}

func (s *sheet) scan(i int) *scan {
	slot := &s.kept[i%keptScans]
	if *slot == nil || (*slot).sentence != i {
		*slot = s.scanAnew(i)
	}
	return *slot
}

func (s *sheet) scanAnew(i int) *scan {
	sentence := s.text.Sentences[i]
	language, index := s.own, s.index
	if sentence.Lang != "" {
		language = lang.Base(sentence.Lang)
	}
	if language != s.own {
		index = s.lexicon.Index(language)
	}
	content := s.text.Slice(sentence.Span)
	scanner := scanner{lang: s.text.Lang, index: index, native: language == s.facing}
	scanner.scan(content)
	found := &scan{sentence: i, words: scanner.found, length: max(1, float64(scanner.letters)) / s.unit, headline: isHeadline(content)}
	if i == 0 || s.text.Sentences[i-1].Block != sentence.Block {
		found.begins = 1
	}
	return found
}

// isHeadline tells whether a sentence ends without a mark, so that a text that
// lost its line breaks runs it into the next one.
func isHeadline(sentence string) bool {
	last, _ := utf8.DecodeLastRuneInString(sentence)
	return unicode.IsLetter(last) || unicode.IsDigit(last)
}
