package engine

import (
	"errors"
	"fmt"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/text"
)

var errUndetectable = errors.New("the target language cannot be told from the text; name it (--target-lang, or \"lang\" of the target)")

// enough is the share of a text, by bytes, whose language must be known and the
// same to take it for the language of the text.
const enough = 0.5

// detect fills in the target's language where it is not given: that of most of
// its sentences. A text mostly in the language it was translated from tells
// nothing of the language it should be in.
func detect(article *checks.Article) error {
	if article.Target.Lang != "" {
		setReference(article)
		return nil
	}
	if article.Reference != nil && article.Reference.Lang != "" {
		article.Target.Lang = article.Reference.Lang
		return nil
	}
	text.Segment(&article.Target)
	known, bytes := 0, map[string]int{}
	for _, sentence := range article.Target.Sentences {
		if sentence.Lang != "" {
			bytes[sentence.Lang] += sentence.Len()
			known += sentence.Len()
		}
	}
	best := ""
	for lang, n := range bytes {
		if best == "" || n > bytes[best] || n == bytes[best] && lang < best {
			best = lang
		}
	}
	if best == "" || float64(bytes[best]) < enough*float64(known) {
		return errUndetectable
	}
	if best == article.SourceLang {
		return fmt.Errorf("the target seems to be in %s, the language it was translated from; name the language it should be in (--target-lang, or \"lang\" of the target)", best)
	}
	article.Target.Lang = best
	setReference(article)
	return nil
}

// setReference gives a reference without language that of the target.
func setReference(article *checks.Article) {
	if article.Reference != nil && article.Reference.Lang == "" {
		article.Reference.Lang = article.Target.Lang
	}
}
