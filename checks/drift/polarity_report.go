package drift

import (
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/drift/forms"
	"github.com/kawan-mt/kawan/checks/text"
)

const (
	// sureOfPolarity is the share of clear findings that were errors in articles
	// with planted errors, doubtOfPolarity that of the notes.
	sureOfPolarity  = 0.8
	doubtOfPolarity = 0.4
)

// finding is a finding about two passages. A cue that is missing on a side is
// the zero span; the finding then points at the whole passage of that side.
func (p *polarityPair) finding(code string, sure bool, ours, theirs checks.Span) checks.Finding {
	f := checks.Finding{Rule: RulePolarity, Severity: checks.Neutral, Confidence: doubtOfPolarity * p.link.Confidence}
	if sure {
		f.Severity, f.Confidence = checks.Major, sureOfPolarity*p.link.Confidence
	}
	args := []checks.Arg{checks.Phrase("side", "drift.side."+string(p.other.side.name))}
	for _, c := range []struct {
		passage *cuePassage
		cue     checks.Span
		arg     string
	}{{&p.other, theirs, "other"}, {&p.target, ours, "target"}} {
		s, place, shown := c.passage.side, c.passage.span, missingCue
		if c.cue != (checks.Span{}) {
			place = wholeWords(s.text.Content, c.cue)
			shown = s.text.Slice(place)
		}
		point(&f, s.name, place)
		args = append(args, checks.Quote(c.arg, shown))
		f.Evidence = append(f.Evidence, checks.Evidence{Label: checks.Msg("drift.evidence.polarity." + string(s.name)),
			Value: shown, Place: &checks.Place{Side: s.name, Span: place}})
	}
	f.Message = checks.Msg("drift.polarity."+code, args...)
	return f
}

// missingCue stands for a cue that a side should have.
const missingCue = "—"

// wholeWords is a span with the rest of the words that it begins and ends in:
// "didn't" for its "n't", "unable" for its "un". Scripts without spaces between
// words keep theirs.
func wholeWords(content string, span checks.Span) checks.Span {
	letter := func(r rune) bool { return forms.IsLetter(r) && !text.Unspaced(r) }
	for letter(forms.RuneAt(content, span.Start)) {
		r, size := forms.RuneBefore(content, span.Start)
		if forms.Fold(r) == '\'' {
			_, more := forms.RuneBefore(content, span.Start-size)
			r, size = forms.RuneAt(content, span.Start-size-more), size+more
		}
		if !letter(r) {
			break
		}
		span.Start -= size
	}
	for {
		last, _ := forms.RuneBefore(content, span.End)
		r := forms.RuneAt(content, span.End)
		if !letter(last) || !letter(r) {
			break
		}
		span.End += utf8.RuneLen(r)
	}
	return span
}
