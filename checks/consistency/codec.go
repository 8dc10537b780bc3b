package consistency

import (
	"cmp"
	"errors"
	"fmt"
	"slices"

	"github.com/kawan-mt/kawan/checks"
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
		end := sent.span.Start
		for _, t := range s.tokens[sent.first:sent.last] {
			w.number(int(t.word()))
			w.number((int(t.start)-end)<<3 | int(t.join()))
			end = int(t.start) + len(s.forms[t.word()])
		}
	}
	w.texts(s.source)
	w.number(len(s.units))
	last := 0
	for _, u := range s.units {
		w.signed(int(u.first) - last)
		w.number(int(u.last - u.first))
		w.number(len(u.words))
		last = int(u.first)
		for _, word := range u.words {
			w.number(int(word))
		}
	}
	return w
}

// cite adds the spans that findings about the article alone cite to its payload.
func (s *story) cite(payload []byte) []byte {
	w := writer(payload)
	w.number(len(s.cited))
	for _, span := range s.cited {
		i := s.sentenceAt(span.Start)
		w.number(i)
		w.number(span.Start - s.sentences[i].span.Start)
		w.number(span.Len())
	}
	return slices.Clip(w)
}

// sentenceAt is the index of the last sentence that begins at or before a byte.
func (s *story) sentenceAt(at int) int {
	i, found := slices.BinarySearchFunc(s.sentences, at, func(sent sentence, at int) int { return cmp.Compare(sent.span.Start, at) })
	if !found {
		i--
	}
	return max(i, 0)
}

// decode reads an observation. Equal words of several share the memory of the
// words in pool.
func decode(o *checks.Observation, pool map[string]string) (*story, error) {
	r := reader{rest: o.Payload, pool: pool}
	malformed := fmt.Errorf("reading what was observed of %q: %w", o.Job, errPayload)
	if r.number() != codecVersion {
		return nil, malformed
	}
	s := &story{job: o.Job, payload: o.Payload, lang: r.text(), sourceLang: r.text(), forms: r.texts()}
	s.tokens = make([]token, 0, r.count())
	s.sentences = make([]sentence, 0, r.count())
	if cap(s.sentences) != len(o.Places) || r.bad {
		return nil, malformed
	}
	for _, place := range o.Places {
		sent := sentence{first: int32(len(s.tokens)), span: place.Span}
		n := r.number()
		sent.stopped = n&1 == 1
		end := place.Span.Start
		for range n >> 1 {
			form, gap := r.number(), r.number()
			if r.bad || form >= len(s.forms) || gap&7 > int(opening) {
				return nil, malformed
			}
			start := end + gap>>3
			s.tokens = append(s.tokens, newToken(int32(form), join(gap&7), int32(start)))
			end = start + len(s.forms[form])
		}
		if sent.last = int32(len(s.tokens)); end > place.Span.End || sent.last == sent.first {
			return nil, malformed
		}
		s.sentences = append(s.sentences, sent)
	}
	s.source = r.texts()
	s.units = make([]unit, 0, r.count())
	last := 0
	for range cap(s.units) {
		u := unit{}
		last += r.signed()
		u.first = int32(last)
		u.last = u.first + int32(r.number())
		u.words = make([]sourceWord, r.count())
		for i := range u.words {
			n := r.number()
			u.words[i] = sourceWord(n)
			r.bad = r.bad || n>>4 >= len(s.source)
		}
		if r.bad || last < 0 || u.first >= u.last || int(u.last) > len(s.sentences) {
			return nil, malformed
		}
		s.units = append(s.units, u)
	}
	for range r.count() {
		i, start, length := r.number(), r.number(), r.number()
		if i >= len(s.sentences) {
			return nil, malformed
		}
		start += s.sentences[i].span.Start
		s.cited = append(s.cited, checks.Span{Start: start, End: start + length})
	}
	if r.bad {
		return nil, malformed
	}
	return s, nil
}
