package lexicon

import (
	"cmp"
	"math"
	"slices"
	"unicode/utf8"
)

// Aligned is a sentence and its rendering, with the document that both are from.
type Aligned struct {
	Document string
	Text     [2]string
}

const (
	learnRounds   = 5    // of expectation maximisation
	leastStrength = 0.25 // geometric mean of the probabilities of both directions
	mostTokens    = 120  // of a sentence; longer ones teach little and cost much
)

// Learn finds which words render each other, by IBM model 1 in both
// directions (Brown et al., 1993): pairs whose mean probability is high and
// that two documents attest. Equal input gives equal output.
func Learn(label, tagA, tagB string, sentences []Aligned) *Pairs {
	l := &learner{}
	for _, s := range sentences {
		l.add(s, tagA, tagB)
	}
	forward, backward := l.estimate(0), l.estimate(1)
	pairs := &Pairs{Label: label, Tags: [2]string{tagA, tagB}}
	renderings := make([][]int32, len(l.forms[0]))
	for k, p := range l.cells {
		if !l.attested[k] {
			continue
		}
		if math.Sqrt(forward[k]*backward[k]) >= leastStrength {
			renderings[p.a] = append(renderings[p.a], p.b)
		}
	}
	for a, list := range renderings {
		if len(list) == 0 {
			continue
		}
		group := Group{{l.forms[0][a]}, nil}
		for _, b := range list {
			group[1] = append(group[1], l.forms[1][b])
		}
		slices.Sort(group[1])
		pairs.Groups = append(pairs.Groups, group)
	}
	slices.SortFunc(pairs.Groups, func(x, y Group) int { return cmp.Compare(x[0][0], y[0][0]) })
	return pairs
}

type cell struct{ a, b int32 }

// lesson is a sentence and its rendering: the words of both, and the cell of
// each pair of them, row by row.
type lesson struct {
	words [2][]int32
	cells []int32
}

// learner numbers words and the pairs of them that share a sentence.
type learner struct {
	forms     [2][]string
	ids       [2]map[string]int32
	cells     []cell
	cellOf    map[cell]int32
	first     []int32 // of a cell: the first document that attests it
	attested  []bool  // of a cell: a second document does too, and errors of one alignment do not repeat
	names     map[string]int32
	sentences []lesson
}

func (l *learner) add(s Aligned, tagA, tagB string) {
	if l.cellOf == nil {
		l.cellOf, l.names = map[cell]int32{}, map[string]int32{}
		l.ids = [2]map[string]int32{{}, {}}
	}
	document, known := l.names[s.Document]
	if !known {
		document = int32(len(l.names))
		l.names[s.Document] = document
	}
	var words [2][]int32
	for side, tag := range []string{tagA, tagB} {
		for _, form := range tokens(tag, s.Text[side]) {
			id, known := l.ids[side][form]
			if !known {
				id = int32(len(l.forms[side]))
				l.ids[side][form] = id
				l.forms[side] = append(l.forms[side], form)
			}
			if !slices.Contains(words[side], id) {
				words[side] = append(words[side], id)
			}
		}
	}
	if len(words[0]) == 0 || len(words[1]) == 0 || len(words[0]) > mostTokens || len(words[1]) > mostTokens {
		return
	}
	cells := make([]int32, 0, len(words[0])*len(words[1]))
	for _, a := range words[0] {
		for _, b := range words[1] {
			k, known := l.cellOf[cell{a, b}]
			if !known {
				k = int32(len(l.cells))
				l.cellOf[cell{a, b}] = k
				l.cells = append(l.cells, cell{a, b})
				l.first, l.attested = append(l.first, document), append(l.attested, false)
			}
			l.attested[k] = l.attested[k] || l.first[k] != document
			cells = append(cells, k)
		}
	}
	l.sentences = append(l.sentences, lesson{words, cells})
}

// estimate gives for every cell the probability of its word on the other side
// given its word on side.
func (l *learner) estimate(side int) []float64 {
	probability := make([]float64, len(l.cells))
	for k := range probability {
		probability[k] = 1
	}
	expected := make([]float64, len(l.cells))
	totals := make([]float64, len(l.forms[side]))
	for range learnRounds {
		clear(expected)
		clear(totals)
		for _, s := range l.sentences {
			for to := range s.words[1-side] {
				sum := 0.0
				for from := range s.words[side] {
					sum += probability[s.cell(side, from, to)]
				}
				for from, word := range s.words[side] {
					k := s.cell(side, from, to)
					share := probability[k] / sum
					expected[k] += share
					totals[word] += share
				}
			}
		}
		for k, p := range l.cells {
			from := p.a
			if side == 1 {
				from = p.b
			}
			probability[k] = expected[k] / max(totals[from], 1e-12)
		}
	}
	return probability
}

// cell is that of two words, by their places in the sentence of side and in the
// other one.
func (l *lesson) cell(side, from, to int) int32 {
	if side == 1 {
		from, to = to, from
	}
	return l.cells[from*len(l.words[1])+to]
}

// tokens are the words of a sentence as they are learnt: folded, and pairs of
// characters where a script has no spaces.
func tokens(tag, sentence string) []string {
	var list []string
	for _, word := range splitWords(sentence) {
		if folded := Unpossessed(tag, Fold(word)); utf8.RuneCountInString(folded) > 1 {
			list = append(list, folded)
		}
	}
	return list
}
