package leftover

import "math"

// scored is a token with the evidence that it was left in the source language.
type scored struct {
	token
	lexeme
	points float64
	pair   bool // stands beside the word before it in the source as well
	common bool // capitalised, and no name all the same
}

// setting is what the article tells of its words.
type setting struct {
	origin    *origin        // the source
	counts    map[string]int // of the words of the target
	reference set            // words of a reference in the target's language
}

// Points for what an article tells of a word.
const (
	inOpaque   = -0.2
	inName     = -0.05
	inTaken    = -10
	inApart    = -0.6 // a bracket or quotation mark divides it from its neighbour
	inPair     = 0.8  // stands beside its neighbour in the source, too
	inShared   = 0.4  // the source has a word that is one of the target as well, at most
	inReuse    = -0.7 // for each use after the second
	inReuseAll = -2   // at most
	inOther    = -2   // the reference uses the word
)

// weigh adds what the article tells to what the words tell.
func (p *pair) weigh(tokens []token, in *setting) []scored {
	out := make([]scored, len(tokens))
	for i, t := range tokens {
		out[i] = scored{token: t, pair: i > 0 && in.origin.follows(tokens[i-1], t)}
		s := &out[i]
		if t.taken {
			s.kind, s.points = opaque, inTaken
			continue
		}
		if t.kind == opaque {
			s.points = inOpaque
			continue
		}
		s.lexeme = p.lexeme(t.lower, t.script)
		s.common = s.kind == name && !p.nounCapitals && !s.sourceFunction && common(tokens, i, in.origin)
		s.common = s.common || s.kind == name && opens(tokens, i) && s.sourceFunction && !s.targetFunction
		if s.kind == name && !t.accepted && !t.term && (s.common || s.foreign && t.script != latin()) {
			s.kind = plain
		}
		if s.kind == name {
			s.points = inName
			continue
		}
		s.points = s.score + in.points(s)
		if t.apart && i > 0 {
			s.points += inApart
		}
		s.points = math.Round(s.points*1e6) / 1e6
	}
	if p.sourceList != nil {
		unlisted(out, in.origin)
	}
	return out
}

// opens tells whether a token owes its capital to the beginning of a sentence:
// no other capital follows.
func opens(tokens []token, i int) bool {
	return tokens[i].first && !tokens[i].shout && i+1 < len(tokens) && tokens[i+1].kind == plain
}

// points for what the article tells of a word.
func (in *setting) points(s *scored) float64 {
	if s.targetFunction && !s.sourceFunction {
		return 0
	}
	points := in.origin.points(s)
	if s.pair {
		points += inPair
	}
	switch {
	case s.sourceFunction && s.targetFunction:
		return min(points, -s.score)
	case s.sourceFunction:
		return points
	case s.native:
		points = min(points, inShared)
	}
	if extra := in.counts[s.lower] - 2; extra > 0 {
		points += max(inReuseAll, inReuse*float64(extra)) + in.origin.kept(s.lower, in.counts[s.lower])
	}
	if in.reference.has(s.lower) {
		points += inOther
	}
	return points
}
