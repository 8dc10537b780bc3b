package align_test

import (
	"math/rand/v2"
	"strconv"
	"strings"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/lexicon"
	"github.com/kawan-mt/kawan/checks/text"
)

// invention is a pair of texts in invented languages of which the lexicon knows
// some words, and what of the other side has no counterpart.
type invention struct {
	target, other *checks.Text
	missing       []bool
	lexicon       *lexicon.Lexicon
}

// invent makes texts of a number of sentences from words as frequent as Zipf's
// law has it. Every twenty-fifth sentence or so begins a run of one to five
// that the target leaves out.
func invent(sentences int) invention {
	random := rand.New(rand.NewPCG(7, uint64(sentences)))
	const vocabulary = 4000
	zipf := rand.NewZipf(random, 1.1, 4, vocabulary-1)
	words := [2][]string{pseudowords(random, vocabulary, "ptkbdgmnlrs", "aeio"), pseudowords(random, vocabulary, "fvzhjwxqty", "uoai")}
	known := &lexicon.Pairs{Label: "invented", Tags: [2]string{"en", "id"}}
	for i := range vocabulary {
		if i%3 == 0 {
			known.Groups = append(known.Groups, lexicon.Group{{words[0][i]}, {words[1][i]}})
		}
	}
	var sides [2]strings.Builder
	missing := make([]bool, sentences)
	dropping := 0
	for s := range sentences {
		if dropping == 0 && random.IntN(25) == 0 {
			dropping = 1 + random.IntN(5)
		}
		missing[s] = dropping > 0
		var sentence [2][]string
		for range 8 + random.IntN(16) {
			word := int(zipf.Uint64())
			sentence[0] = append(sentence[0], words[0][word])
			if random.IntN(10) > 0 {
				sentence[1] = append(sentence[1], words[1][word])
			}
		}
		if random.IntN(3) == 0 {
			number := strconv.Itoa(random.IntN(3000))
			sentence[0], sentence[1] = append(sentence[0], number), append(sentence[1], number)
		}
		if random.IntN(2) == 0 {
			name := strings.ToUpper(words[0][s%vocabulary][:1]) + words[0][(s*31)%vocabulary]
			sentence[0], sentence[1] = append(sentence[0], name), append(sentence[1], name)
		}
		for side := range sides {
			if side == 1 && missing[s] {
				continue
			}
			sides[side].WriteString("The " + strings.Join(sentence[side], " ") + ".")
			if s%4 == 3 {
				sides[side].WriteString("\n\n")
			} else {
				sides[side].WriteString(" ")
			}
		}
		dropping = max(0, dropping-1)
	}
	made := invention{
		target: &checks.Text{Content: sides[1].String(), Lang: "id"}, other: &checks.Text{Content: sides[0].String(), Lang: "en"},
		missing: missing, lexicon: lexicon.New(known),
	}
	text.Segment(made.target)
	text.Segment(made.other)
	return made
}

func pseudowords(random *rand.Rand, count int, consonants, vowels string) []string {
	seen := map[string]bool{}
	var words []string
	for len(words) < count {
		var word strings.Builder
		for range 2 + random.IntN(3) {
			word.WriteByte(consonants[random.IntN(len(consonants))])
			word.WriteByte(vowels[random.IntN(len(vowels))])
		}
		if !seen[word.String()] {
			seen[word.String()] = true
			words = append(words, word.String())
		}
	}
	return words
}
