package align

import (
	"math"
	"strings"
	"unicode"

	"github.com/kawan-mt/kawan/checks"
)

const (
	// leastLack is the log-likelihood ratio from which a stretch of words is lacking.
	leastLack = 6.5
	// leastStretch is the length of a lacking stretch, in letters of the unit of
	// lengths, beyond what the target says in other words.
	leastStretch = 20.0
	// wholeSentence is the share of a sentence from which all of it is lacking.
	wholeSentence = 0.8
	// elsewhere is the share of a stretch that, found among words of near
	// sentences that nothing else accounts for, says that it stands there.
	elsewhere = 0.5
)

// lack is a stretch of the other side, within a link, that the target lacks.
type lack struct {
	sentence int // position in the story
	whole    bool
	margin   float64
	at       int         // byte position in the target where it belonged
	span     checks.Span // of the stretch in the other text
}

// lacks are the stretches of linked sentences of the other side of which the
// target has no word left: in texts of one language a sentence that repeats the words
// of its neighbour cannot pass for part of that neighbour's rendering.
func (r *retelling) lacks() []lack {
	share := r.share()
	var lacks []lack
	for _, b := range r.beads {
		for y := b.o; y < b.o+b.do; y++ {
			if l, found := r.lacking(b, y, share); found {
				lacks = append(lacks, l)
			}
		}
	}
	return lacks
}

// lacking is the stretch of sentence y, in link b, that is most likely lacking.
func (r *retelling) lacking(b bead, y int, share float64) (lack, bool) {
	sentence := r.within(1, y, 1)
	stretch, score := r.worst(sentence, share)
	size := r.letters(1, stretch, false)
	free := r.letters(0, r.within(0, b.t, b.dt), true)
	if score < leastLack || size-free < leastStretch || r.standsNear(b, stretch) {
		return lack{}, false
	}
	whole := b.do > 1 && size >= wholeSentence*r.letters(1, sentence, false)
	return lack{sentence: y, whole: whole, margin: calibrated.weight * score, at: r.place(b, stretch),
		span: checks.Span{Start: r.tokens[1][stretch.Start].span.Start, End: r.tokens[1][stretch.End-1].span.End}}, true
}

// worst is the stretch of words of the highest log-likelihood ratio of being
// left out against being rendered.
func (r *retelling) worst(sentence checks.Run, share float64) (worst checks.Run, most float64) {
	start, sum := sentence.Start, 0.0
	for k := sentence.Start; k < sentence.End; k++ {
		switch tile := r.tokens[1][k].tile; {
		case tile == 0:
			sum -= math.Log((1 - share) / (1 - chanceWord))
		case tile == 1:
			sum -= math.Log(share / chanceWord)
		default:
			sum -= math.Log(share / chanceRun)
		}
		if sum <= 0 {
			start, sum = k+1, 0
		} else if sum > most {
			worst, most = checks.Run{Start: start, End: k + 1}, sum
		}
	}
	return worst, most
}

// standsNear tells whether much of a stretch is found among words of the sentences
// around b that nothing else accounts for: the other side has joined sentences.
func (r *retelling) standsNear(b bead, stretch checks.Run) bool {
	from, to := max(0, b.t-around), min(len(r.stories[0]), b.t+b.dt+around)
	left := map[string]int{}
	near := r.within(0, from, to-from)
	for _, word := range r.tokens[0][near.Start:near.End] {
		if word.mate < 0 {
			left[word.form]++
		}
	}
	found, all := 0.0, 0.0
	for _, word := range r.tokens[1][stretch.Start:stretch.End] {
		all += word.letters
		if left[word.form] > 0 {
			left[word.form]--
			found += word.letters
		}
	}
	return found >= elsewhere*all
}

// place is where a stretch belonged: behind the counterpart of the word before
// it or, at the start of its sentence, before that of the word behind it.
func (r *retelling) place(b bead, stretch checks.Run) int {
	own, facing := r.within(1, b.o, b.do), r.within(0, b.t, b.dt)
	mate := func(k int) (token, bool) {
		if word := r.tokens[1][k]; word.tile > 1 && word.mate >= facing.Start && word.mate < facing.End {
			return r.tokens[0][word.mate], true
		}
		return token{}, false
	}
	first := own.Start
	for first < own.End && r.tokens[1][first].tile < 2 {
		first++
	}
	if first >= stretch.End && first < own.End {
		if word, ok := mate(first); ok {
			return word.span.Start
		}
	}
	for k := stretch.Start - 1; k >= own.Start; k-- {
		if word, ok := mate(k); ok {
			return r.behind(word.span.End)
		}
	}
	return r.texts[0].Sentences[r.stories[0][b.t]].Start
}

// behind is the position behind a word of the target that ends at end, and
// behind its sentence if that has no more words.
func (r *retelling) behind(end int) int {
	text := r.texts[0]
	i := text.SentenceAt(end - 1)
	if rest := text.Content[end:text.Sentences[i].End]; !strings.ContainsFunc(rest, unicode.IsLetter) && !strings.ContainsFunc(rest, unicode.IsDigit) {
		return text.Sentences[i].End
	}
	return end
}

// release takes sentences that are lacking out of the ends of their links.
func (o *outcome) release(lacks []lack) {
	gone := map[int]bool{}
	for _, l := range lacks {
		gone[l.sentence] = gone[l.sentence] || l.whole
	}
	for k := range o.beads {
		b := &o.beads[k]
		for b.do > 1 && gone[b.o] {
			b.o, b.do = b.o+1, b.do-1
		}
		for b.do > 1 && gone[b.o+b.do-1] {
			b.do--
		}
	}
}

// mark sets the states of sentences that are lacking.
func (o *outcome) mark(placements []checks.Placement, lacks []lack) {
	for _, l := range lacks {
		p := &placements[o.stories[1][l.sentence]]
		p.At = l.at
		if !l.whole {
			p.State, p.Margin, p.Lacking = checks.Partial, l.margin, l.span
			continue
		}
		p.State, p.Link, p.Margin = checks.Missing, -1, l.margin
	}
}
