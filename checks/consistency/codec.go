package consistency

import (
	"bytes"
	"cmp"
	"errors"
	"slices"
)

// codecVersion is the first number of a payload.
const codecVersion = 1

var errPayload = errors.New("malformed observation")

// encode writes a story as variable-length integers and words. Positions count
// from the start of their sentence, whose place stands in the observation: a
// host that cuts a long article into pieces moves the places alone. The payload
// is complete with what [cite] adds.
func (s *story) encode() []byte {
	w := writer(make([]byte, 0, 4096))
	w.number(codecVersion)
	w.text(s.lang)
	w.text(s.sourceLang)
	w.texts(s.forms)
	w.number(len(s.tokens))
	w.number(len(s.sentences))
	for _, sent := range s.sentences {
		w.number(int(sent.last-sent.first)<<1 | bit(sent.stopped))
	}
	seen := newcomers{}
	for _, t := range s.tokens {
		w.number(seen.code(int(t.word())))
	}
	for _, sent := range s.sentences {
		s.gaps(sent, func(t int32, bytes int) bool {
			w.number(bytes<<3 | int(s.tokens[t].join()))
			return true
		})
	}
	w.texts(s.source)
	w.number(len(s.units))
	last := 0
	for _, u := range s.units {
		w.signed(int(u.first) - last)
		w.number(int(u.last - u.first))
		w.number(len(u.words))
		last = int(u.first)
	}
	seen = newcomers{}
	for _, u := range s.units {
		for _, word := range u.words {
			w.number(seen.code(int(word.form())))
		}
	}
	for _, u := range s.units {
		for _, word := range u.words {
			w.number(int(word & 15))
		}
	}
	return w
}

// newcomers numbers words so that the first occurrence of each is mostly zero:
// lists of words are in order of first occurrence.
type newcomers struct{ next int }

func (n *newcomers) code(word int) int {
	if word == n.next {
		n.next++
		return 0
	}
	n.next = max(n.next, word+1)
	return word + 1
}

func (n *newcomers) word(code int) int {
	if code == 0 {
		n.next++
		return n.next - 1
	}
	n.next = max(n.next, code)
	return code - 1
}

// cite adds the spans that findings about the article alone cite to its payload.
func (s *story) cite(payload []byte) []byte {
	w := writer(payload)
	w.number(len(s.cited))
	for _, span := range s.cited {
		i := s.sentenceAt(span.Start)
		w.number(i)
		w.number(span.Start - int(s.sentences[i].start))
		w.number(span.Len())
	}
	return bytes.Clone(w) // without the room that it grew by
}

// sentenceAt is the index of the last sentence that begins at or before a byte.
func (s *story) sentenceAt(at int) int {
	i, found := slices.BinarySearchFunc(s.sentences, at, func(sent sentence, at int) int { return cmp.Compare(int(sent.start), at) })
	if !found {
		i--
	}
	return max(i, 0)
}
