package drift

import (
	"slices"
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
	c := &closeness{target: target, other: other, links: alignment.Links}
	var pair polarityPair
	for _, link := range alignment.Links {
		if link.Confidence < surelyLinked || !rendersWhole(target, link.Target, alignment.Target) || !rendersWhole(other, link.Other, alignment.Other) ||
			untranslated(target, link.Target, other.passage(link.Other), source) {
			continue
		}
		pair = polarityPair{link: link, closeness: c, single: link.Target.Len() == 1 && link.Other.Len() == 1,
			target: passageCues(target, link.Target, ours, pair.target.cues), other: passageCues(other, link.Other, theirs, pair.other.cues)}
		pair.leaveOutShared()
		findings = append(findings, pair.negations()...)
		findings = append(findings, pair.directions()...)
	}
	return findings
}

// rendersWhole tells whether a run of sentences is part of the story, rendered
// as a whole and short enough.
func rendersWhole(s *side, run checks.Run, placements []checks.Placement) bool {
	for i := run.Start; i < run.End; i++ {
		if s.text.Sentences[i].Boilerplate || placements[i].State == checks.Partial {
			return false
		}
	}
	return 0 < run.Len() && run.Len() <= longestPassage
}

// untranslated tells whether a sentence of a run was left in the language of
// the source: another check reports it, and its polarity is the source's.
func untranslated(s *side, run checks.Run, counterpart, source string) bool {
	if source == "" || lang.Base(source) == lang.Base(s.text.Lang) {
		return false
	}
	return slices.ContainsFunc(s.text.Sentences[run.Start:run.End], func(sentence checks.Sentence) bool {
		return leftIn(sentence.Lang, source, s.text.Lang) || strings.Contains(counterpart, s.text.Slice(sentence.Span))
	})
}

// cuePassage is a run of sentences of a side with its cues.
type cuePassage struct {
	side *side
	span checks.Span
	cues hits
}

// passageCues reads the cues of a run of sentences and uses the memory of
// earlier ones.
func passageCues(s *side, run checks.Run, words *polarityWords, used hits) cuePassage {
	first, last := s.text.Sentences[run.Start], s.text.Sentences[run.End-1]
	p := cuePassage{side: s, span: checks.Span{Start: first.Start, End: last.End}, cues: used[:0]}
	for _, sentence := range s.text.Sentences[run.Start:run.End] {
		p.cues = words.read(p.cues, s.text.Content, sentence.Span)
	}
	return p
}

// text is what a passage says.
func (c *cuePassage) text() string { return c.side.text.Slice(c.span) }

// polarityPair is two linked passages with their cues.
type polarityPair struct {
	target, other cuePassage
	link          checks.Link
	closeness     *closeness
	single        bool // of one sentence each
}
