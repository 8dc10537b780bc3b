package consistency

import "slices"

// lines are the sentences of all stories with their content stems, which share
// one array: there are hundreds of thousands in a large group.
func (c *corpus) lines() []line {
	meaning := c.meanings()
	count, words := 0, 0
	for _, s := range c.stories {
		count += len(s.sentences)
		words += len(s.tokens)
	}
	lines, all := make([]line, 0, count), make([]int32, 0, words/2)
	var terms []int32
	for i, s := range c.stories {
		for n, sent := range s.sentences {
			terms = terms[:0]
			for t := sent.first; t < sent.last; t++ {
				if id := meaning[s.tokens[t].word()]; id >= 0 {
					terms = append(terms, id)
				}
			}
			slices.Sort(terms)
			terms = slices.Compact(terms)
			from := len(all)
			if from+len(terms) > cap(all) {
				all, from = make([]int32, 0, max(words/8, len(terms))), 0
			}
			all = append(all, terms...)
			lines = append(lines, line{story: int32(i), sentence: int32(n), terms: all[from:len(all):len(all)]})
		}
	}
	return lines
}

// holders tells which lines hold a stem.
type holders struct {
	lines  []int32 // of stem 0, of stem 1 and so on, each sorted
	starts []int32 // by stem, and the end
}

func (h *holders) of(stem int32) []int32 { return h.lines[h.starts[stem]:h.starts[stem+1]] }

func holdersOf(lines []line, stems int) holders {
	h := holders{starts: make([]int32, stems+2)}
	for i := range lines {
		for _, stem := range lines[i].terms {
			h.starts[stem+2]++
		}
	}
	for stem := 2; stem < len(h.starts); stem++ {
		h.starts[stem] += h.starts[stem-1]
	}
	h.lines = make([]int32, h.starts[len(h.starts)-1])
	for i := range lines {
		for _, stem := range lines[i].terms {
			h.lines[h.starts[stem+1]] = int32(i)
			h.starts[stem+1]++
		}
	}
	h.starts = h.starts[:stems+1]
	return h
}
