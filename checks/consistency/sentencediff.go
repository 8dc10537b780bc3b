package consistency

import "slices"

// mostCompared bounds the product of the lengths of two sentences that are
// compared: longer ones are no sentences.
const mostCompared = 1 << 18

// compare finds the stretches in which two sentences differ between equal words.
func (c *corpus) compare(x, y line, cosine float64) []substitution {
	a, b := c.stories[x.story].sentences[x.sentence], c.stories[y.story].sentences[y.sentence]
	n, m := int(a.last-a.first), int(b.last-b.first)
	if n*m > mostCompared {
		return nil
	}
	mine, theirs := c.alikes(x.story, a), c.alikes(y.story, b)
	equal := func(i, j int) bool { return mine[i] == theirs[j] }
	length := make([]int32, (n+1)*(m+1)) // of the longest common subsequence of what follows
	at := func(i, j int) *int32 { return &length[i*(m+1)+j] }
	for i := n - 1; i >= 0; i-- {
		row, next, word := length[i*(m+1):(i+1)*(m+1)], length[(i+1)*(m+1):(i+2)*(m+1)], mine[i]
		for j := m - 1; j >= 0; j-- {
			if word == theirs[j] {
				row[j] = next[j+1] + 1
			} else {
				row[j] = max(next[j], row[j+1])
			}
		}
	}
	var list []substitution
	run, i, j := 0, 0, 0
	for i < n || j < m {
		if i < n && j < m && equal(i, j) {
			run, i, j = run+1, i+1, j+1
			continue
		}
		fromA, fromB := i, j
		for i < n || j < m {
			if i < n && j < m && equal(i, j) {
				break
			}
			if j == m || i < n && *at(i+1, j) >= *at(i, j+1) {
				i++
			} else {
				j++
			}
		}
		after := 0
		for i+after < n && j+after < m && equal(i+after, j+after) {
			after++
		}
		atEnd := i == n && j == m
		if run > 0 && (after > 0 || atEnd && run >= 2) {
			s := substitution{
				a: place{x.story, a.first + int32(fromA), a.first + int32(i)},
				b: place{y.story, b.first + int32(fromB), b.first + int32(j)},
			}
			if c.plausible(&s, run, after, atEnd, cosine) {
				list = append(list, s)
			}
		}
		run = 0
	}
	return list
}

// alikes are the words of a sentence, one number for all forms of a word.
func (c *corpus) alikes(story int32, sent sentence) []int32 {
	list := make([]int32, 0, sent.last-sent.first)
	for _, t := range c.stories[story].tokens[sent.first:sent.last] {
		list = append(list, c.alikeWord(t.word()))
	}
	return list
}

// alikeWord is a number that all forms of a word share: its meaning, or below
// zero that of a fold without one.
func (c *corpus) alikeWord(word int32) int32 {
	if c.alikeWords == nil {
		folds := map[string]int32{}
		c.alikeWords = slices.Clone(c.meanings())
		for id, meaning := range c.alikeWords {
			if meaning >= 0 {
				continue
			}
			fold := c.words[id].fold
			if _, known := folds[fold]; !known {
				folds[fold] = int32(-1 - len(folds))
			}
			c.alikeWords[id] = folds[fold]
		}
	}
	return c.alikeWords[word]
}

// sameWord tells whether two tokens are forms of one word.
func (c *corpus) sameWord(i int, t int32, j int, u int32) bool {
	return c.alikeWord(c.stories[i].tokens[t].word()) == c.alikeWord(c.stories[j].tokens[u].word())
}
