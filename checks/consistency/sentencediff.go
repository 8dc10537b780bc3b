package consistency

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
	equal := func(i, j int) bool {
		return c.sameWord(int(x.story), a.first+int32(i), int(y.story), b.first+int32(j))
	}
	length := make([]int32, (n+1)*(m+1)) // of the longest common subsequence of what follows
	at := func(i, j int) *int32 { return &length[i*(m+1)+j] }
	for i := n - 1; i >= 0; i-- {
		for j := m - 1; j >= 0; j-- {
			if equal(i, j) {
				*at(i, j) = *at(i+1, j+1) + 1
			} else {
				*at(i, j) = max(*at(i+1, j), *at(i, j+1))
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

// sameWord tells whether two tokens are forms of one word.
func (c *corpus) sameWord(i int, t int32, j int, u int32) bool {
	x, y := c.stories[i].tokens[t].word(), c.stories[j].tokens[u].word()
	if x == y {
		return true
	}
	a, b := &c.words[x], &c.words[y]
	return a.fold == b.fold || c.meaning[x] >= 0 && c.meaning[x] == c.meaning[y]
}
