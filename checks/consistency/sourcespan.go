package consistency

import (
	"slices"
	"strings"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/lexicon"
)

// sourceSpan is where the source has what a finding is about: the word that its
// message calls the source, in the sentences linked with the finding's. It is
// nil when there is no such word.
func sourceSpan(article *checks.Article, f *checks.Finding) *checks.Span {
	i := slices.IndexFunc(f.Message.Args, func(a checks.Arg) bool { return a.Name == "source" })
	if article.Source == nil || i < 0 || f.Message.Args[i].Text == "" {
		return nil
	}
	link := article.ToSource.LinkOf(article.Target.SentenceAt(f.Target.Start))
	if link == nil {
		return nil
	}
	wanted := fold(f.Message.Args[i].Text)
	stem := lexicon.Stem(article.SourceLang, wanted)
	var exact, inflected *checks.Span
	for n := link.Other.Start; n < link.Other.End; n++ {
		words(article.Source, article.Source.Sentences[n].Span, func(span checks.Span, word string, _ join) {
			switch folded := fold(word); {
			case exact == nil && folded == wanted:
				exact = &span
			case inflected == nil && lexicon.Stem(article.SourceLang, folded) == stem:
				inflected = &span
			}
		})
	}
	for n := link.Other.Start; n < link.Other.End && exact == nil && inflected == nil; n++ {
		span := article.Source.Sentences[n].Span // several words, or letters of a script without spaces
		if at := strings.Index(article.Source.Slice(span), f.Message.Args[i].Text); at >= 0 {
			exact = &checks.Span{Start: span.Start + at, End: span.Start + at + len(f.Message.Args[i].Text)}
		}
	}
	if exact != nil {
		return exact
	}
	return inflected
}
