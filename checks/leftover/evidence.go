package leftover

import "math"

// scored is a token with the evidence that it was left in the source language.
type scored struct {
	token
	lexeme
	points float64
	pair   bool // stands beside the word before it in the source as well
}

// weigh adds what the article tells to what the words tell.
func (p *pair) weigh(tokens []token, origin *origin, counts map[string]int) []scored {
	out := make([]scored, len(tokens))
	for i, t := range tokens {
		out[i] = scored{token: t}
		s := &out[i]
		if t.taken {
			s.kind, s.points = opaque, -10
			continue
		}
		switch t.kind {
		case opaque:
			s.points = -0.2
		case name:
			s.points = -0.05
		}
		if t.kind != opaque {
			s.lexeme = p.lexeme(t.lower, t.script)
			if t.kind == name && s.foreign && t.script != latin() && !t.accepted {
				s.kind = plain // names are written in Latin letters everywhere, and in no others
			}
		}
		if i > 0 && origin.follows(tokens[i-1], t) {
			s.pair = true
		}
	}
	for i := range out {
		s := &out[i]
		if s.kind != plain {
			continue
		}
		s.points = s.score
		if s.targetFunction && !s.sourceFunction {
			continue
		}
		s.points += origin.points(s)
		if s.pair {
			s.points += 0.8
		}
		if extra := counts[s.lower] - 2; extra > 0 && !s.sourceFunction {
			s.points += max(-2, -0.7*float64(extra))
			s.points += origin.kept(s.lower, counts[s.lower])
		}
		s.points = math.Round(s.points*1e6) / 1e6
	}
	return out
}
