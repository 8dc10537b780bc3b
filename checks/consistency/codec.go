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
	}
	seen := newcomers{}
	for _, t := range s.tokens {
		w.number(seen.code(int(t.word())))
	}
	for _, sent := range s.sentences {
		end := sent.span.Start
		for _, t := range s.tokens[sent.first:sent.last] {
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

// decode reads what stories are sorted by. [story.load] reads the rest.
func decode(o *checks.Observation) (*story, error) {
	r := reader{rest: o.Payload, pool: map[string]string{}}
	if r.number() != codecVersion || len(o.Places) == 0 {
		return nil, fmt.Errorf("reading what was observed of %q: %w", o.Job, errPayload)
	}
	s := &story{job: o.Job, payload: o.Payload, places: o.Places, lang: r.text(), sourceLang: r.text()}
	if r.bad {
		return nil, fmt.Errorf("reading what was observed of %q: %w", o.Job, errPayload)
	}
	return s, nil
}

// load reads the words of a decoded story. Equal words of several stories share
// the memory of the words in pool.
func (s *story) load(pool map[string]string) error {
	if s.places == nil {
		return nil // observed, not decoded
	}
	malformed := fmt.Errorf("reading what was observed of %q: %w", s.job, errPayload)
	r := reader{rest: s.payload, pool: pool}
	r.number()
	r.text()
	r.text()
	s.forms = r.texts()
	s.tokens = make([]token, 0, r.count())
	s.sentences = make([]sentence, 0, r.count())
	if cap(s.sentences) != len(s.places) || r.bad {
		return malformed
	}
	for _, place := range s.places {
		n := r.number()
		s.sentences = append(s.sentences, sentence{first: int32(len(s.tokens)), last: int32(len(s.tokens) + n>>1), span: place.Span, stopped: n&1 == 1})
		if n>>1 == 0 || len(s.tokens)+n>>1 > cap(s.tokens) {
			return malformed
		}
		s.tokens = s.tokens[:len(s.tokens)+n>>1]
	}
	if !s.readTokens(&r) {
		return malformed
	}
	s.source = r.texts()
	if !s.readUnits(&r) {
		return malformed
	}
	for range r.count() {
		i, start, length := r.number(), r.number(), r.number()
		if i >= len(s.sentences) {
			return malformed
		}
		start += s.sentences[i].span.Start
		s.cited = append(s.cited, checks.Span{Start: start, End: start + length})
	}
	if r.bad {
		return malformed
	}
	s.payload, s.places = nil, nil
	return nil
}

// readTokens reads the words of the sentences and what stands between them.
func (s *story) readTokens(r *reader) bool {
	seen := newcomers{}
	for i := range s.tokens {
		form := seen.word(r.number())
		if r.bad || form >= len(s.forms) {
			return false
		}
		s.tokens[i] = newToken(int32(form), spaced, 0)
	}
	for _, sent := range s.sentences {
		end := sent.span.Start
		for i := sent.first; i < sent.last; i++ {
			gap := r.number()
			if gap&7 > int(opening) {
				return false
			}
			form := s.tokens[i].word()
			s.tokens[i] = newToken(form, join(gap&7), int32(end+gap>>3))
			end += gap>>3 + len(s.forms[form])
		}
		if end > sent.span.End {
			return false
		}
	}
	return !r.bad
}

// readUnits reads what the sentences are linked with.
func (s *story) readUnits(r *reader) bool {
	s.units = make([]unit, 0, r.count())
	last, words := 0, 0
	for range cap(s.units) {
		last += r.signed()
		u := unit{first: int32(last), last: int32(last + r.number())}
		n := r.count()
		if words += n; r.bad || last < 0 || u.first >= u.last || int(u.last) > len(s.sentences) || words > len(r.rest) {
			return false
		}
		u.words = make([]sourceWord, n)
		s.units = append(s.units, u)
	}
	seen := newcomers{}
	for _, u := range s.units {
		for i := range u.words {
			form := seen.word(r.number())
			if r.bad || form >= len(s.source) {
				return false
			}
			u.words[i] = newSourceWord(int32(form), spaced, false)
		}
	}
	for _, u := range s.units {
		for i, word := range u.words {
			marks := r.number()
			if marks > 15 {
				return false
			}
			u.words[i] = word | sourceWord(marks)
		}
	}
	return !r.bad
}
