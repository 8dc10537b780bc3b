package lexicon

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/kawan-mt/kawan/checks/memo"
)

//go:embed roman.txt
var romanTable string

var roman = sync.OnceValue(func() map[rune]string {
	table := map[rune]string{}
	for line := range strings.Lines(romanTable) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		letter, sound, _ := strings.Cut(strings.TrimRight(line, "\n"), "\t")
		for _, r := range letter {
			table[r] = sound
		}
	}
	return table
})

// Romanise writes a folded word in plain Latin letters as it sounds. It
// reports false when the word holds a letter whose sound is unknown, such as a
// Han character.
func Romanise(word string) (string, bool) {
	if isPlain(word) {
		return word, true
	}
	table := roman()
	var latin strings.Builder
	for _, r := range norm.NFKC.String(word) {
		if r >= 'a' && r <= 'z' {
			latin.WriteRune(r)
			continue
		}
		if sound, known := table[r]; known {
			latin.WriteString(sound)
			continue
		}
		for _, part := range norm.NFD.String(string(r)) {
			sound, known := table[part]
			switch {
			case part >= 'a' && part <= 'z':
				latin.WriteRune(part)
			case known:
				latin.WriteString(sound)
			case unicode.IsLetter(part):
				return "", false
			}
		}
	}
	return latin.String(), true
}

// Sound is a word reduced to classes of sounds, for [Likeness].
type Sound struct {
	classes    []byte // one lower-case letter a sound
	letters    int
	onset      byte    // first consonant that every script writes, 0 if there is none
	consonants uint32  // the set of those consonants
	full, bare float32 // cost of dropping all of it: in its own script, across scripts
	Foreign    bool    // the word is not written in Latin letters, its vowels are unsure
}

// Empty tells whether nothing of the word can be heard.
func (s *Sound) Empty() bool { return len(s.classes) == 0 }

// Onset is the first consonant that every script writes, 0 if there is none.
// Words of different onset are never alike.
func (s *Sound) Onset() byte { return s.onset }

func (s *Sound) weight(price *pricing) float32 {
	if price == prices[1] {
		return s.bare
	}
	return s.full
}

// measure fills in what is derived of the classes.
func (s *Sound) measure() {
	s.classes = s.classes[:min(len(s.classes), maxSounds)]
	for _, c := range s.classes {
		s.full += prices[0].drop[c]
		s.bare += prices[1].drop[c]
		if isVowel(c) || isWeak(c) || c == 'v' || c == 'f' { // v may be written as w or f
			continue
		}
		if s.onset == 0 {
			s.onset = merge(c)
		}
		s.consonants |= 1 << (merge(c) - 'a')
	}
}

// merge is one letter for all consonants that scripts do not tell apart.
func merge(c byte) byte {
	switch c {
	case 'b', 'f', 'v':
		return 'p'
	case 'l':
		return 'r'
	case 'z', 'c', 'j':
		return 's'
	case 'd':
		return 't'
	case 'g':
		return 'k'
	case 'm':
		return 'n'
	}
	return c
}

//go:embed spelling.txt
var spellingTable string

type spelling struct{ letters, class string }

// spellings are sequences of Latin letters that stand for one sound, by their
// first letter.
var spellings = sync.OnceValue(func() *[256][]spelling {
	var lists [256][]spelling
	for line := range strings.Lines(spellingTable) {
		if letters, class, ok := strings.Cut(strings.TrimRight(line, "\n"), "\t"); ok {
			lists[letters[0]] = append(lists[letters[0]], spelling{letters, class})
		}
	}
	return &lists
})

// SoundOf is the sound of a folded word; ok is false when it is unknown.
func SoundOf(word string) (s Sound, ok bool) {
	heard := sounds.Of(word, listen)
	return heard.sound, heard.known
}

type heard struct {
	sound Sound
	known bool
}

var sounds = memo.NewWords[heard](manyWords)

func listen(word string) heard {
	latin, ok := Romanise(word)
	if !ok {
		return heard{}
	}
	var s Sound
	for i := 0; i < len(word); i++ {
		if word[i] >= 0x80 {
			for _, r := range word[i:] {
				s.Foreign = !unicode.Is(unicode.Latin, r)
				break
			}
			break
		}
	}
	s.letters = len(latin)
	rules := spellings()
	s.classes = make([]byte, 0, len(latin)+1)
	for len(latin) > 0 {
		class, size := latin[:1], 1
		for _, spelling := range rules[latin[0]] {
			if strings.HasPrefix(latin, spelling.letters) {
				class, size = spelling.class, len(spelling.letters)
				break
			}
		}
		if latin[0] == 'y' && (len(latin) == 1 || !isVowel(latin[1])) {
			class = "i"
		}
		for i := range len(class) {
			if n := len(s.classes); n == 0 || s.classes[n-1] != class[i] {
				s.classes = append(s.classes, class[i])
			}
		}
		latin = latin[size:]
	}
	s.measure()
	return heard{s, true}
}

func isVowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

// isWeak tells whether c is a sound that scripts often leave out.
func isWeak(c byte) bool { return c == 'h' || c == 'w' || c == 'y' }
