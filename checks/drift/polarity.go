package drift

import (
	"strings"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/lang"
)

const (
	// surelyLinked is the least confidence of links on which polarity is compared.
	surelyLinked = 0.8
	// longestPassage is how many sentences a passage may have: in longer ones a
	// negation has too many places to go.
	longestPassage = 3
)

// polarity finds passages of the target that affirm what the other side
// negates or the reverse, and directions turned round. Only confidently linked
// passages are compared, and only between single sentences is a finding more
// than a note.
func polarity(target, other *side, alignment *checks.Alignment, source string) (findings []checks.Finding) {
	ours, theirs := wordsOf(target.text.Lang), wordsOf(other.text.Lang)
	if ours == nil || theirs == nil {
		return nil
	}
	leftOurs, leftTheirs := foreignWords(target.text, source), foreignWords(other.text, source)
	c := &closeness{target: target, other: other, links: alignment.Links}
	for _, link := range alignment.Links {
		if !comparable(target, link.Target, alignment.Target) || !comparable(other, link.Other, alignment.Other) || link.Confidence < surelyLinked {
			continue
		}
		pair := polarityPair{link: link, closeness: c, single: link.Target.Len() == 1 && link.Other.Len() == 1}
		pair.target = passageCues(target, link.Target, ours, leftOurs, source, other.passage(link.Other))
		pair.other = passageCues(other, link.Other, theirs, leftTheirs, source, target.passage(link.Target))
		findings = append(findings, pair.negations()...)
		findings = append(findings, pair.directions()...)
	}
	return findings
}

// comparable tells whether a run of sentences is part of the story, rendered
// as a whole and short enough.
func comparable(s *side, run checks.Run, placements []checks.Placement) bool {
	for i := run.Start; i < run.End; i++ {
		if s.text.Sentences[i].Boilerplate || placements[i].State == checks.Partial {
			return false
		}
	}
	return 0 < run.Len() && run.Len() <= longestPassage
}

// foreignWords are the cues of the source's language for a text in another.
func foreignWords(t *checks.Text, source string) *polarityWords {
	if source == "" || lang.Base(source) == lang.Base(t.Lang) {
		return nil
	}
	return wordsOf(source)
}

// passage is a run of sentences of a side with its cues.
type cuePassage struct {
	side *side
	span checks.Span
	cues hits
}

// passageCues reads the cues of a run of sentences.
func passageCues(s *side, run checks.Run, own, left *polarityWords, source, counterpart string) cuePassage {
	first, last := s.text.Sentences[run.Start], s.text.Sentences[run.End-1]
	p := cuePassage{side: s, span: checks.Span{Start: first.Start, End: last.End}}
	for i := run.Start; i < run.End; i++ {
		found := own.cuesOf(s.text, s.text.Sentences[i], source, left, counterpart)
		if p.cues == nil {
			p.cues = found
			continue
		}
		for role, spans := range found {
			p.cues[role] = append(p.cues[role], spans...)
		}
	}
	return p
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

// polarityPair is two linked passages with their cues.
type polarityPair struct {
	target, other cuePassage
	link          checks.Link
	closeness     *closeness
	single        bool // of one sentence each
}
