package formats

import (
	"errors"
	"fmt"
	"strings"

	"github.com/kawan-mt/kawan/checks"
)

// ErrEmpty is the error of an article without text.
var ErrEmpty = errors.New("the article is empty and there is nothing to compare it with")

// MaxBlocks is how many paragraphs one text may have. An article has some
// hundred; what is known of each takes far more memory than a short one itself.
const MaxBlocks = 100_000

// Comparable drops an empty source or reference and returns [ErrEmpty] when
// the target is empty as well, [ErrTooLarge] when a text has more paragraphs
// than any article. An empty target beside a text that it should
// render is an article whose translation is missing, which the checks report.
func Comparable(article *checks.Article) error {
	for _, side := range []**checks.Text{&article.Source, &article.Reference} {
		if *side != nil && blank((*side).Content) {
			*side = nil
		}
	}
	for _, side := range []checks.Side{checks.Target, checks.Source, checks.Reference} {
		text := article.Side(side)
		if text != nil && max(len(text.Blocks), strings.Count(text.Content, "\n")) > MaxBlocks {
			return fmt.Errorf("%w: one text may have %d paragraphs; split it", ErrTooLarge, MaxBlocks)
		}
	}
	if blank(article.Target.Content) && article.Source == nil && article.Reference == nil {
		return ErrEmpty
	}
	return nil
}

func blank(content string) bool { return strings.TrimSpace(content) == "" }
