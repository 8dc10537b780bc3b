package drift

import (
	"strings"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/lang"
	"github.com/kawan-mt/kawan/checks/text"
)

// surelyLinked is the least confidence of links on which polarity is compared.
const surelyLinked = 0.8

// polarity finds passages of the target that affirm what the other side
// negates or the reverse, and directions turned round. Only passages of one
// sentence on each side, confidently linked, are compared: in longer ones a
// negation has too many places to go.
func polarity(target, other *side, alignment *checks.Alignment, source string) (findings []checks.Finding) {
	ours, theirs := wordsOf(target.text.Lang), wordsOf(other.text.Lang)
	if ours == nil || theirs == nil {
		return nil
	}
	leftOurs, leftTheirs := foreignWords(target.text, source), foreignWords(other.text, source)
	for _, link := range alignment.Links {
		if link.Confidence < surelyLinked || link.Target.Len() != 1 || link.Other.Len() != 1 {
			continue
		}
		if alignment.Target[link.Target.Start].State == checks.Partial || alignment.Other[link.Other.Start].State == checks.Partial {
			continue
		}
		t, o := target.text.Sentences[link.Target.Start], other.text.Sentences[link.Other.Start]
		if t.Boilerplate || o.Boilerplate {
			continue
		}
		pair := polarityPair{target: ours.cuesOf(target.text, t, source, leftOurs, other.text.Slice(o.Span)), other: theirs.cuesOf(other.text, o, source, leftTheirs, target.text.Slice(t.Span)),
			sentence: t.Span, counterpart: o.Span, texts: [2]*side{target, other}, link: link}
		findings = append(findings, pair.negations()...)
		findings = append(findings, pair.directions()...)
	}
	return findings
}

// foreignWords are the cues of the source's language for a text in another.
func foreignWords(t *checks.Text, source string) *polarityWords {
	if source == "" || lang.Base(source) == lang.Base(t.Lang) {
		return nil
	}
	return wordsOf(source)
}

// cuesOf reads the cues of a sentence: in the language of the source when it
// was left in that, else in its text's. Words of the source's language in a
// phrase that was left untranslated then raise a doubt only.
func (w *polarityWords) cuesOf(t *checks.Text, sentence checks.Sentence, source string, left *polarityWords, counterpart string) hits {
	switch {
	case left == nil:
		return w.read(t.Content, sentence.Span)
	case leftIn(sentence.Lang, source, t.Lang):
		return left.read(t.Content, sentence.Span)
	}
	found, foreign := w.read(t.Content, sentence.Span), left.read(t.Content, sentence.Span)
	for _, role := range []string{negation, implicit} {
		for _, span := range foreign[role] {
			if copied(t.Content, sentence.Span, span, counterpart) {
				found[hint] = append(found[hint], span)
			}
		}
	}
	return found
}

// copied tells whether a word stands on the other side as well, beside the
// same neighbour: one alone may be a word of both languages.
func copied(content string, sentence, word checks.Span, counterpart string) bool {
	before := strings.Fields(content[sentence.Start:word.Start])
	after := strings.Fields(content[word.Start:sentence.End])
	return len(before) > 0 && len(after) > 0 && strings.Contains(counterpart, before[len(before)-1]+" "+after[0]) ||
		len(after) > 1 && strings.Contains(counterpart, after[0]+" "+after[1])
}

// polarityPair is the cues of two linked sentences.
type polarityPair struct {
	target, other hits
	sentence      checks.Span // of the target
	counterpart   checks.Span // of the other side
	texts         [2]*side
	link          checks.Link
}

// negations compares whether the sentences negate at all.
func (p *polarityPair) negations() []checks.Finding {
	lost, gained := p.other[negation], p.target[negation]
	switch {
	case len(lost) > 0 && len(gained) == 0 && len(p.target[implicit]) == 0:
		return []checks.Finding{p.finding("negation-lost", p.sentence, lost[0], p.literal() && definite(p.other) && len(p.target[hint]) == 0)}
	case len(gained) > 0 && len(lost) == 0 && len(p.other[implicit]) == 0:
		return []checks.Finding{p.finding("negation-added", gained[0], p.counterpart, p.literal() && definite(p.target) && len(p.other[hint]) == 0 && len(p.target[clause]) == 0)}
	}
	return nil
}

// definite tells whether a sentence negates once and as a whole.
func definite(h hits) bool { return len(h[negation]) == 1 && len(h[loose]) == 0 }

// closeRendering is the score of a link per word of the shorter sentence from
// which on a translation is close enough to keep its negations. Below it lie
// half of the false alarms on annotated articles, and a fifth of the errors.
const closeRendering = 0.4

// literal tells whether the sentences render each other closely.
func (p *polarityPair) literal() bool {
	words := func(s *side, span checks.Span) (n int) {
		for range text.Words(s.text.Slice(span), 0) {
			n++
		}
		return n
	}
	shorter := min(words(p.texts[0], p.sentence), words(p.texts[1], p.counterpart))
	return p.link.Score >= closeRendering*float64(shorter)
}

// directions compares the directions of which one sentence names only one
// side and the other only the opposite. A negation more on one side may be
// how the opposite was put.
func (p *polarityPair) directions() (findings []checks.Finding) {
	if (len(p.target[negation]) > 0) != (len(p.other[negation]) > 0) {
		return nil
	}
	for _, pair := range opposites() {
		for _, way := range [][2]string{{pair.one, pair.other}, {pair.other, pair.one}} {
			ours, theirs := p.target[way[0]], p.other[way[1]]
			if len(ours) > 0 && len(theirs) > 0 && len(p.target[way[1]]) == 0 && len(p.other[way[0]]) == 0 {
				findings = append(findings, p.finding("reversed", ours[0], theirs[0], pair.clear && len(ours) == 1 && len(theirs) == 1))
			}
		}
	}
	if len(findings) > 1 {
		findings = findings[:1] // one word stands for several directions
	}
	return findings
}

func (p *polarityPair) finding(code string, ours, theirs checks.Span, sure bool) checks.Finding {
	target, other := p.texts[0], p.texts[1]
	f := checks.Finding{Rule: RulePolarity, Severity: checks.Neutral, Confidence: 0.5 * p.link.Confidence}
	if sure {
		f.Severity, f.Confidence = checks.Major, 0.8*p.link.Confidence
	}
	args := []checks.Arg{checks.Phrase("side", "drift.side."+string(other.name)), checks.Quote("target", target.text.Slice(ours))}
	point(&f, checks.Target, ours)
	f.Evidence = append(f.Evidence, p.cue(target, ours))
	args = append(args, checks.Quote("other", other.text.Slice(theirs)))
	point(&f, other.name, theirs)
	f.Evidence = append(f.Evidence, p.cue(other, theirs))
	f.Message = checks.Msg("drift.polarity."+code, args...)
	return f
}

func (p *polarityPair) cue(s *side, span checks.Span) checks.Evidence {
	return checks.Evidence{Label: checks.Msg("drift.evidence." + string(s.name)), Value: s.text.Slice(span),
		Place: &checks.Place{Side: s.name, Span: span}}
}
