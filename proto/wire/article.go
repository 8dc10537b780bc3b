package wire

import (
	"github.com/kawan-mt/kawan/checks"
	pb "github.com/kawan-mt/kawan/proto/kawan/plugin/v1"
)

// ArticleToMessage converts an article for the wire.
func ArticleToMessage(a *checks.Article) *pb.Article {
	return &pb.Article{
		Id:             a.ID,
		Group:          a.Group,
		Target:         textTo(&a.Target),
		Source:         textTo(a.Source),
		Reference:      textTo(a.Reference),
		SourceLanguage: a.SourceLang,
		ToSource:       alignmentTo(a.ToSource),
		ToReference:    alignmentTo(a.ToReference),
		Glossary: each(a.Glossary, func(t checks.Term) *pb.GlossaryEntry {
			return &pb.GlossaryEntry{
				Id: t.ID, Source: t.Source, Accepted: t.Accepted, Forbidden: t.Forbidden,
				Untranslated: t.Untranslated, CaseSensitive: t.CaseSensitive, Note: t.Note,
			}
		}),
	}
}

// ArticleFromMessage converts an article off the wire. A message without a
// target becomes an article with an empty one.
func ArticleFromMessage(a *pb.Article) *checks.Article {
	article := &checks.Article{
		ID:          a.GetId(),
		Group:       a.GetGroup(),
		Source:      textFrom(a.GetSource()),
		Reference:   textFrom(a.GetReference()),
		SourceLang:  a.GetSourceLanguage(),
		ToSource:    alignmentFrom(a.GetToSource()),
		ToReference: alignmentFrom(a.GetToReference()),
		Glossary: each(a.GetGlossary(), func(t *pb.GlossaryEntry) checks.Term {
			return checks.Term{
				ID: t.GetId(), Source: t.GetSource(), Accepted: t.GetAccepted(), Forbidden: t.GetForbidden(),
				Untranslated: t.GetUntranslated(), CaseSensitive: t.GetCaseSensitive(), Note: t.GetNote(),
			}
		}),
	}
	if target := textFrom(a.GetTarget()); target != nil {
		article.Target = *target
	}
	return article
}
