package consistency

import (
	"fmt"

	"github.com/kawan-mt/kawan/checks"
)

// decode reads what stories are sorted by. [story.load] reads the rest.
func decode(o *checks.Observation, pool map[string]string) (*story, error) {
	r := reader{rest: o.Payload, pool: pool}
	if r.number() != codecVersion || len(o.Places) == 0 {
		return nil, fmt.Errorf("reading what was observed of %q: %w", o.Job, errPayload)
	}
	s := &story{job: o.Job, payload: o.Payload, places: o.Places, lang: r.text(), sourceLang: r.text()}
	if r.bad {
		return nil, fmt.Errorf("reading what was observed of %q: %w", o.Job, errPayload)
	}
	return s, nil
}

// loader is what stories share while they are loaded one after the other: the
// memory of equal words, and lists of words that the corpus has numbered before
// the next story is loaded.
type loader struct {
	words         map[string]string
	forms, source []string
}

// load reads the words of a decoded story.
func (s *story) load(l *loader) error {
	if s.places == nil {
		return nil // observed, not decoded
	}
	malformed := fmt.Errorf("reading what was observed of %q: %w", s.job, errPayload)
	r := reader{rest: s.payload, pool: l.words}
	r.number()
	r.text()
	r.text()
	l.forms = r.texts(l.forms)
	s.forms = l.forms
	s.tokens = make([]token, 0, r.count())
	s.sentences = make([]sentence, 0, r.count())
	if cap(s.sentences) != len(s.places) || r.bad {
		return malformed
	}
	for _, place := range s.places {
		n := r.number()
		s.sentences = append(s.sentences, newSentence(int32(len(s.tokens)), int32(len(s.tokens)+n>>1), place.Span, n&1 == 1))
		if n>>1 == 0 || len(s.tokens)+n>>1 > cap(s.tokens) {
			return malformed
		}
		s.tokens = s.tokens[:len(s.tokens)+n>>1]
	}
	if !s.readTokens(&r) {
		return malformed
	}
	l.source = r.texts(l.source)
	s.source = l.source
	if !s.readUnits(&r) {
		return malformed
	}
	for range r.count() {
		i, start, length := r.number(), r.number(), r.number()
		if i >= len(s.sentences) {
			return malformed
		}
		start += int(s.sentences[i].start)
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
		s.tokens[i] = newToken(int32(form), spaced)
	}
	for _, sent := range s.sentences {
		end := int(sent.start)
		for i := sent.first; i < sent.last; i++ {
			gap := r.number()
			between, bytes := join(gap&7), gap>>3
			if between > opening {
				return false
			}
			if int32(bytes) != usualGap(between, i == sent.first) {
				s.apart = append(s.apart, apart{i, int32(bytes)})
			}
			form := s.tokens[i].word()
			s.tokens[i] = newToken(form, between)
			end += bytes + len(s.forms[form])
		}
		if end > int(sent.end) {
			return false
		}
	}
	return !r.bad
}

// readUnits reads what the sentences are linked with.
func (s *story) readUnits(r *reader) bool {
	s.units = make([]unit, 0, r.count())
	last, words := 0, 0
	sizes := make([]int, 0, cap(s.units))
	for range cap(s.units) {
		last += r.signed()
		u := unit{first: int32(last), last: int32(last + r.number())}
		n := r.count()
		if words += n; r.bad || last < 0 || u.first >= u.last || int(u.last) > len(s.sentences) || words > len(r.rest) {
			return false
		}
		s.units = append(s.units, u)
		sizes = append(sizes, n)
	}
	all := make([]sourceWord, words)
	for i, n := range sizes {
		s.units[i].words, all = all[:n:n], all[n:]
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
