package consistency

import "unicode/utf8"

// chain is a run of capitalised words that may be a name of several words.
type chain struct {
	place
	words []int32 // tokens with a capital; short connecting words are left out
}

// chains yields the runs of capitalised words of each sentence: those that
// hyphens and spaces join and, where linked is set, words of up to three small
// letters between them ("for", "of", "dan").
func (c *corpus) chains(linked bool, yield func(chain)) {
	for i, s := range c.stories {
		for _, sent := range s.sentences {
			for t := sent.first; t < sent.last; {
				if w := c.at(i, t); !w.capital || w.number {
					t++
					continue
				}
				run := chain{place: place{int32(i), t, t + 1}, words: []int32{t}}
				for next := t + 1; next < sent.last && s.tokens[next].join() <= hyphen; next++ {
					w := c.at(i, next)
					if (w.capital || s.tokens[next].join() == hyphen) && !w.number {
						run.words = append(run.words, next)
						run.last = next + 1
					} else if !linked || utf8.RuneCountInString(w.fold) > 3 || next > run.last {
						break
					}
				}
				yield(run)
				t = run.last
			}
		}
	}
}

// firstLetters is the first n letters of a word.
func firstLetters(word string, n int) string {
	for i := range word {
		if n == 0 {
			return word[:i]
		}
		n--
	}
	return word
}
