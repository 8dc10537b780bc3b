package lang

import (
	"math"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// wordIndex knows the languages that can be told: their scripts, and which of
// them have a word as a function word, or one that tells them from a relative.
type wordIndex struct {
	tags    []string
	scripts [][][]Script // of each language, its ways of writing
	words   map[string]entry
}

type entry struct {
	tags   []uint8 // indexes of languages
	weight float64 // how much the word tells: 1 for a word of one language, less the more share it
}

var functionWords = sync.OnceValue(func() *wordIndex {
	x := &wordIndex{words: map[string]entry{}}
	for _, tag := range Tags() {
		if !hasOwn(tag, "function") && !hasOwn(tag, "scripts") {
			continue
		}
		used := Scripts(tag)
		id := uint8(len(x.tags))
		x.tags, x.scripts = append(x.tags, tag), append(x.scripts, used)
		for _, word := range slices.Concat(Words(tag, "function"), Words(tag, "telling")) {
			word = strings.ToLower(word)
			e := x.words[word]
			e.tags = append(e.tags, id)
			e.weight = 1 / math.Sqrt(float64(len(e.tags)))
			x.words[word] = e
		}
	}
	return x
})

// reading is what was seen of a stretch of text.
type reading struct {
	letters int        // a character that is a syllable or word counts twice
	scripts [256]int32 // letters of each Script
	words   int
	found   []entry // of the words that are function words somewhere
}

// usualGap is about how many bytes of text bring a function word.
const usualGap = 12

// read goes through text word by word, up to limit words.
func (x *wordIndex) read(r *reading, text string, limit int) {
	r.found = make([]entry, 0, min(limit, len(text)/usualGap))
	var buffer [64]byte
	for len(text) > 0 && r.words < limit {
		word, rest := nextWord(text, buffer[:0], r)
		text = rest
		if len(word) == 0 {
			continue
		}
		r.words++
		if e, ok := x.words[string(word)]; ok {
			r.found = append(r.found, e)
		} else if i := strings.IndexByte(string(word), '\''); i >= 0 {
			for _, part := range [][]byte{word[:i+1], word[i+1:]} {
				if e, ok := x.words[string(part)]; ok {
					r.found = append(r.found, e)
				}
			}
		}
	}
}

// nextWord appends the first word of text to buffer, in lower case and with
// straight apostrophes, and counts its letters in seen. In a script without
// spaces a word is one character.
func nextWord(text string, buffer []byte, seen *reading) (word []byte, rest string) {
	for i := 0; i < len(text); {
		r, size := rune(text[i]), 1
		if lower := text[i] | 0x20; 'a' <= lower && lower <= 'z' { // most letters of most texts
			seen.letters++
			seen.scripts[ScriptOf(r)]++
			buffer = append(buffer, lower)
			i++
			continue
		}
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[i:])
		}
		switch {
		case unicode.IsLetter(r):
			script := ScriptOf(r)
			if single(script) {
				if len(buffer) > 0 {
					return buffer, text[i:]
				}
				seen.letters += 2
				seen.scripts[script] += 2
				return utf8.AppendRune(buffer, r), text[i+size:]
			}
			seen.letters++
			seen.scripts[script]++
			buffer = utf8.AppendRune(buffer, unicode.ToLower(r))
		case len(buffer) > 0 && (unicode.IsMark(r) || r == '\u200c' || r == '-' && letterAt(text[i+size:])):
			buffer = utf8.AppendRune(buffer, r)
		case len(buffer) > 0 && (r == '\'' || r == '’') && letterAt(text[i+size:]):
			buffer = append(buffer, '\'')
		case len(buffer) > 0:
			return buffer, text[i+size:]
		}
		i += size
	}
	return buffer, ""
}

func letterAt(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLetter(r)
}

var singles = sync.OnceValue(func() *[256]bool {
	var set [256]bool
	for _, name := range Words("und", "unspaced") {
		set[ScriptNamed(name)] = true
	}
	set[NoScript] = false
	return &set
})

// single tells whether the characters of a script are read one by one.
func single(s Script) bool { return singles()[s] }
