package drift

import (
	"strings"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/drift/quantity"
	"github.com/kawan-mt/kawan/checks/lang"
)

// side is a text with its quantities.
type side struct {
	name checks.Side
	text *checks.Text
	list []item
	in   []checks.Run // of each sentence: its items
}

// item is a quantity in its sentence, and what became of it.
type item struct {
	quantity.Quantity
	sentence int
	partner  int  // index on the other side, -1 without
	spare    bool // a repetition of something that has a partner
	aside    bool // says in another unit what has a partner
	moved    bool // its partner stands in another passage
}

// readSide reads the sentences of a text. One that was left in the language of
// the source is read in that: those that are known to be, and copied ones.
func readSide(name checks.Side, t *checks.Text, source string, copied map[string]bool, o *options) *side {
	s := &side{name: name, text: t, in: make([]checks.Run, len(t.Sentences)), list: make([]item, 0, 4*len(t.Sentences))}
	ignored := o.ignored(t.Content)
	own, left := quantity.For(t.Lang), quantity.For(source)
	for i, sentence := range t.Sentences {
		s.in[i].Start = len(s.list)
		if !sentence.Boilerplate {
			var read []quantity.Quantity
			switch {
			case copied[t.Content[sentence.Start:sentence.End]]:
				read = left.Read(t.Content, sentence.Span)
			case leftIn(sentence.Lang, source, t.Lang):
				read = fuller(left.Read(t.Content, sentence.Span), own.Read(t.Content, sentence.Span))
			default:
				read = own.Read(t.Content, sentence.Span)
			}
			for j := range read {
				if !touches(ignored, read[j].Span) {
					s.list = append(s.list, item{Quantity: read[j], sentence: i, partner: -1})
				}
			}
		}
		s.in[i].End = len(s.list)
	}
	return s
}

// fuller is the second reading of a sentence when it covers more of it, else
// the first: a sentence that quotes titles may seem to be in their language,
// and its own tells what its numbers count.
func fuller(first, second []quantity.Quantity) []quantity.Quantity {
	covered := func(read []quantity.Quantity) (n int) {
		for i := range read {
			n += read[i].Len()
		}
		return n
	}
	if covered(second) > covered(first) {
		return second
	}
	return first
}

// leftIn tells whether a sentence is in the language of the source though its
// text is in another.
func leftIn(sentence, source, text string) bool {
	if sentence == "" || sentence == text || source == "" {
		return false
	}
	base := lang.Base(source)
	return lang.Base(sentence) == base && lang.Base(text) != base
}

// copies are the sentences of the source, which a target in another language
// can only have from there.
func copies(article *checks.Article) map[string]bool {
	if article.Source == nil || lang.Base(article.SourceLang) == lang.Base(article.Target.Lang) {
		return nil
	}
	all := make(map[string]bool, len(article.Source.Sentences))
	for _, sentence := range article.Source.Sentences {
		if text := article.Source.Content[sentence.Start:sentence.End]; strings.ContainsRune(text, ' ') {
			all[text] = true
		}
	}
	return all
}

// forget makes the items ready to be compared with another side.
func (s *side) forget() {
	for i := range s.list {
		t := &s.list[i]
		t.partner, t.spare, t.aside, t.moved = -1, false, false, false
	}
}

func (o *options) ignored(content string) (spans []checks.Span) {
	for _, pattern := range o.ignore {
		for _, found := range pattern.FindAllStringIndex(content, -1) {
			spans = append(spans, checks.Span{Start: found[0], End: found[1]})
		}
	}
	return spans
}

func touches(spans []checks.Span, span checks.Span) bool {
	for _, s := range spans {
		if s.Overlap(span) > 0 {
			return true
		}
	}
	return false
}

// items are those of a run of sentences.
func (s *side) items(run checks.Run) checks.Run {
	if run.Len() <= 0 {
		return checks.Run{}
	}
	return checks.Run{Start: s.in[run.Start].Start, End: s.in[run.End-1].End}
}

// around are the items of a run of sentences and of some before and after it.
func (s *side) around(run checks.Run, sentences int) checks.Run {
	return s.items(checks.Run{Start: max(0, run.Start-sentences), End: min(len(s.in), max(run.End, run.Start)+sentences)})
}

// open tells an item that must find its partner elsewhere.
func (t *item) open() bool { return t.partner < 0 && !t.spare && t.Strength <= quantity.Word }

// open are the items that must find their partners elsewhere.
func (s *side) open() (all []int) {
	for j := range s.list {
		if s.list[j].open() {
			all = append(all, j)
		}
	}
	return all
}

// passage is the text of a run of sentences.
func (s *side) passage(run checks.Run) string {
	if run.Len() <= 0 {
		return ""
	}
	return s.text.Content[s.text.Sentences[run.Start].Start:s.text.Sentences[run.End-1].End]
}
