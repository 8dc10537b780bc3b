package align

import (
	"slices"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks/lexicon"
)

// link finds for every word of either side the sentences of the other that
// hold a match for it.
func link(a, b *reading, lex *lexicon.Lexicon) {
	pairs := make([][]pair, len(a.words))
	matchForms(a, b, pairs)
	if lex != nil {
		matchSenses(a, b, pairs)
	}
	matchSounds(a, b, pairs)

	back := make([][]pair, len(b.words))
	for i, list := range pairs {
		a.words[i].hits = hitsOf(list, b)
		for _, p := range list {
			back[p.word] = append(back[p.word], pair{int32(i), p.how})
		}
	}
	for j, list := range back {
		b.words[j].hits = hitsOf(list, a)
	}
}

// pair is a word of the other side and how it matches.
type pair struct {
	word int32
	how  uint8
}

func hitsOf(pairs []pair, other *reading) []hit {
	if len(pairs) == 1 {
		sentences := other.words[pairs[0].word].sentences
		hits := make([]hit, len(sentences))
		for i, sentence := range sentences {
			hits[i] = hit{sentence, pairs[0].how}
		}
		return hits
	}
	var hits []hit
	for _, p := range pairs {
		for _, sentence := range other.words[p.word].sentences {
			hits = append(hits, hit{sentence, p.how})
		}
	}
	slices.SortFunc(hits, func(x, y hit) int {
		if x.sentence != y.sentence {
			return int(x.sentence - y.sentence)
		}
		return int(x.how) - int(y.how)
	})
	return slices.CompactFunc(hits, func(x, y hit) bool { return x.sentence == y.sentence })
}

func matchForms(a, b *reading, pairs [][]pair) {
	for i := range a.words {
		if j, ok := b.byForm[a.words[i].form]; ok {
			pairs[i] = append(pairs[i], pair{j, byForm})
		}
	}
}

// mostMatches is the number of words of the other side that one is paired with by sense
// or sound: far more than the inflected forms of all that it may mean.
const mostMatches = 256

func matchSenses(a, b *reading, pairs [][]pair) {
	bySenseOf := map[lexicon.Sense][]int32{}
	for j := range b.words {
		for _, sense := range b.words[j].senses {
			bySenseOf[sense] = append(bySenseOf[sense], int32(j))
		}
	}
	for i := range a.words {
		for _, sense := range a.words[i].senses {
			for _, j := range bySenseOf[sense] {
				if len(pairs[i]) == mostMatches {
					break
				}
				if !slices.ContainsFunc(pairs[i], func(p pair) bool { return p.word == j }) {
					pairs[i] = append(pairs[i], pair{j, bySense})
				}
			}
		}
	}
}

// mostHeard is the number of words of a side that are compared by sound: the windows of
// news have far fewer, and each is compared with each.
const mostHeard = 4096

// matchSounds pairs words that no other means paired and that sound alike.
func matchSounds(a, b *reading, pairs [][]pair) {
	matched := make([]bool, len(b.words))
	for _, list := range pairs {
		for _, p := range list {
			matched[p.word] = true
		}
	}
	byOnset := map[byte][]int32{}
	heard := 0
	for j := 0; j < len(b.words) && heard < mostHeard; j++ {
		if w := &b.words[j]; !matched[j] && b.listen(w) {
			heard++
			onset := w.sound.Onset()
			byOnset[onset] = append(byOnset[onset], int32(j))
		}
	}
	heard = 0
	for i := 0; i < len(a.words) && heard < mostHeard; i++ {
		w := &a.words[i]
		if len(pairs[i]) > 0 || !a.listen(w) {
			continue
		}
		heard++
		for _, j := range byOnset[w.sound.Onset()] {
			if len(pairs[i]) == mostMatches {
				break
			}
			if soundsLike(w, &b.words[j]) {
				pairs[i] = append(pairs[i], pair{j, bySound})
			}
		}
	}
}

// listen works out how w sounds; it reports false when that says nothing.
func (r *reading) listen(w *word) bool {
	if w.heard {
		return true
	}
	if w.class == number || w.class == gram || w.class == mark || utf8.RuneCountInString(w.form) < 3 && w.class != name {
		return false
	}
	// The form's sound stays with its sentence, which is read again and again.
	if s := w.first; s.sound == nil && !s.mute {
		sound, ok := lexicon.SoundOf(lexicon.Bare(r.text.Lang, w.form))
		if s.mute = !ok || sound.Empty(); !s.mute {
			s.sound = &sound
		}
	}
	w.sound = w.first.sound
	return w.sound != nil
}

// leastSounds is the number of bytes from which words that are no names are
// compared by sound.
const leastSounds = 5

// soundsLike compares two words of which none has a match yet. Across scripts
// one of them must be a name, or a word long enough to be a loan.
func soundsLike(a, b *word) bool {
	if a.sound == nil || b.sound == nil {
		return false
	}
	across := a.sound.Foreign != b.sound.Foreign
	for _, w := range []*word{a, b} {
		if w.class != name && len(w.form) < leastSounds && (!across || !w.sound.Foreign) {
			return false
		}
	}
	if across && a.class != name && b.class != name {
		return false
	}
	return lexicon.Alike(a.sound, b.sound)
}
