package quantity

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/drift/forms"
	"github.com/kawan-mt/kawan/checks/text"
)

// tail is the end of the word that goes on at end, when an ending or the rest
// of a compound could be all that follows the name; end itself otherwise.
func (s *scan) tail(end int, name entry) int {
	at, letters := end, 0
	for at < len(s.text) {
		r, size := utf8.DecodeRuneInString(s.text[at:])
		if !forms.IsLetter(r) {
			break
		}
		at += size
		letters++
	}
	if longest := name.longestEnding(); letters > longest {
		return end
	}
	return at
}

// longestEnding is how many letters may follow a name in one word with it: an
// inflection or, where names are nouns with a capital, the rest of a compound.
func (e entry) longestEnding() int {
	switch {
	case e.adjective:
		return 4
	case e.stem:
		return 2
	case e.capital:
		return 10
	}
	return 3
}

func (s *scan) emitStem(at, end int, e entry) {
	s.emit(Quantity{Span: checks.Span{Start: at, End: end}, Strength: Stem, Readings: []Reading{nameReading(e)}}, 1)
}

func nameReading(e entry) Reading {
	if e.role == roleMonth {
		return Reading{Kind: Month, Value: e.value}
	}
	return Reading{Kind: Weekday, Value: e.value}
}

// emitName records what a form of the lexicon says, and returns its end.
func (s *scan) emitName(at, end int, entries []entry, start bool) int {
	q := Quantity{Span: checks.Span{Start: at, End: end}}
	full := slices.ContainsFunc(entries, func(e entry) bool { return !e.short })
	for _, e := range entries {
		if e.short && full {
			continue
		}
		switch e.role {
		case roleMonth, roleWeekday:
			q.Strength = Hard
			switch {
			case e.short && !s.besideNumber(at, end) && !s.bracketed(at, end):
				q.Strength = Weak
			case (e.ambiguous || e.first && start) && !s.besideNumber(at, end):
				q.Strength = Stem
			}
			q.add(nameReading(e))
		case roleOrdinal:
			q.Strength = Word
			if e.value <= 4 || text.Unspaced(forms.RuneAt(s.text, at)) {
				q.Strength = Weak
			}
			value := e.value
			if rest, to := s.ordinalAfter(end, value); rest > 0 {
				value, q.End = value+rest, to
			}
			q.add(Reading{Kind: Ordinal, Value: value})
			q.addOffset(value, s.ahead(at).offset)
			q.Sense |= Rank
			if e.value > 2 {
				if s.ahead(at).every {
					q.Sense |= Share
				}
				q.add(Reading{Kind: Number, Value: 1 / e.value})
			}
		case roleShare:
			q.Strength = Weak
			if !s.singleSign(at, end) {
				q.Sense |= Share
			}
			q.add(Reading{Kind: Number, Value: e.value})
			q.add(Reading{Kind: Percent, Value: 100 * e.value})
		case roleTimes:
			q.Strength = Weak
			q.Sense |= Times
			q.add(Reading{Kind: Number, Value: e.value})
		case roleWeak:
			q.Strength = Weak
			q.add(Reading{Kind: Number, Value: e.value})
		case roleVague:
			q.Strength = Weak
			q.add(Reading{Kind: Number, Value: e.value, Vague: true})
		case roleIgnore:
			return end
		case roleRound:
			q.Strength = Weak
			q.addRound(e.value)
		case roleArticle:
			if tail := s.after(end, -1); tail.unit != "" || tail.scale > 0 {
				q.Strength = Weak
				q.Sense |= Amount
				s.settle(&q, []Reading{{Value: 1}}, tail, frame{})
			}
		}
	}
	if len(q.Readings) > 0 {
		s.emit(q, 1)
	}
	return q.End
}

// ordinalAfter is what the next word adds to an ordinal: trigésimo sexta, and
// the other way round in Arabic.
func (s *scan) ordinalAfter(at int, value float64) (more float64, end int) {
	if r := forms.RuneAt(s.text, at); r != ' ' && r != '-' {
		return 0, at
	}
	look := func(from int, joined bool) {
		s.lex.words.Walk(s.text, from, func(to int, entries []entry) {
			for _, e := range entries {
				tens := e.value == 10 || e.value >= 20 && e.value < 100 && int(e.value)%10 == 0
				if s.bounded(to) && (e.role == roleOrdinal && e.value < 10 && value >= 20 && int(value)%10 == 0 ||
					(joined || len(s.lex.clitics) > 0 && e.value == 10) && (e.role == roleOrdinal || e.role == roleWord) && value < 10 && tens) {
					more, end = e.value, to
				}
			}
		})
	}
	look(at+1, false)
	for _, clitic := range s.lex.clitics {
		if more == 0 && strings.HasPrefix(s.text[at+1:], clitic) {
			look(at+1+len(clitic), true)
		}
	}
	return more, end
}
