package formats

import (
	"errors"
	"strings"

	"github.com/kawan-mt/kawan/checks"
)

// ErrEmpty is the error of an article without text.
var ErrEmpty = errors.New("the article is empty and there is nothing to compare it with")

// Comparable drops an empty source or reference and returns [ErrEmpty] when
// the target is empty as well. An empty target beside a text that it should
// render is an article whose translation is missing, which the checks report.
func Comparable(article *checks.Article) error {
	for _, side := range []**checks.Text{&article.Source, &article.Reference} {
		if *side != nil && blank((*side).Content) {
			*side = nil
		}
	}
	if blank(article.Target.Content) && article.Source == nil && article.Reference == nil {
		return ErrEmpty
	}
	return nil
}

func blank(content string) bool { return strings.TrimSpace(content) == "" }
