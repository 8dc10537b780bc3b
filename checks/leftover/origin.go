package leftover

import (
	"strings"

	"github.com/kawan-mt/kawan/checks"
)

// origin is what the source article says of words: which it holds, how often,
// and what stands beside what. A nil origin says nothing.
type origin struct {
	text  string
	small map[string]int // words written in lower case
	any   map[string]int // all words, in lower case
	inner map[string]int // capitalised words within sentences, in lower case
	pairs map[[2]string]struct{}
}

func newOrigin(text *checks.Text) *origin {
	if text == nil {
		return nil
	}
	size := len(text.Content) / 16 // about as many as a long text has of different words
	o := &origin{text: text.Content, small: make(map[string]int, size), any: make(map[string]int, size), inner: map[string]int{},
		pairs: make(map[[2]string]struct{}, 2*size)}
	var tokens []token
	for _, sentence := range text.Sentences {
		tokens = tokenize(tokens[:0], text.Content, sentence.Span)
		for i, t := range tokens {
			if t.kind == opaque {
				continue
			}
			o.any[t.lower]++
			switch {
			case t.kind == plain:
				o.small[t.lower]++
			case !t.first:
				o.inner[t.lower]++
			}
			if i > 0 && tokens[i-1].kind != opaque {
				o.pairs[[2]string{tokens[i-1].lower, t.lower}] = struct{}{}
			}
		}
	}
	return o
}

func (o *origin) follows(before, t token) bool {
	if o == nil || before.kind == opaque || t.kind == opaque {
		return false
	}
	_, ok := o.pairs[[2]string{before.lower, t.lower}]
	return ok
}

// points for a word of the target by its standing in the source. Letters that
// the target's language does not write are left over even where the source
// lacks them; in scripts without spaces, words are looked for inside others.
func (o *origin) points(w *scored) float64 {
	switch {
	case o == nil:
		return 0
	case o.small[w.lower] > 0 || o.small[w.root] > 0:
		return 1.2
	case w.foreign && caseless(w.lower):
		if strings.Contains(o.text, w.lower) {
			return 1.2
		}
		return 0
	case o.any[w.lower] > 0:
		return -1
	case w.sourceFunction && !w.targetFunction:
		return 0
	}
	return -2.5
}

// kept tells a consistent choice of a term from an accident, by how often the
// source and the target use the word.
func (o *origin) kept(word string, count int) float64 {
	if o == nil || o.any[word] < 2 {
		return 0
	}
	if count >= o.any[word] {
		return -0.8
	}
	if 2*count <= o.any[word] {
		return 0.5
	}
	return 0
}
