package text

import (
	"github.com/kawan-mt/kawan/checks"
)

// Segment fills in the sentences of t, and its blocks unless its format
// brought them. Blocks of a plain text are its lines or, when the text is
// hard-wrapped, what stands between blank lines. Sentences lie inside one block,
// are in order, and together hold everything that is not white space; a block of
// code is one. It leaves
// their language and boilerplate mark open.
//
// Rules are those of the language in t.Lang; without one, or without data for
// it, those that hold everywhere apply.
func Segment(t *checks.Text) {
	wrapped := hardWrapped(t.Content)
	if len(t.Blocks) == 0 {
		t.Blocks = paragraphs(t.Content, wrapped)
	}
	s := splitter{text: t.Content, rules: rulesOf(t.Lang)}
	t.Sentences = make([]checks.Sentence, 0, len(t.Content)/100+len(t.Blocks))
	for i, block := range t.Blocks {
		if block.Kind == checks.Code {
			if span := trim(t.Content, block.Span); !span.Empty() {
				t.Sentences = append(t.Sentences, checks.Sentence{Span: span, Block: i})
			}
			continue
		}
		for part := range pieces(t.Content, block.Span, wrapped) {
			s.split(part, func(span checks.Span) {
				t.Sentences = append(t.Sentences, checks.Sentence{Span: span, Block: i})
			})
		}
	}
}
