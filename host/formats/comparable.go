package formats

import (
	"errors"
	"fmt"
	"strings"
	"unicode"

	"github.com/kawan-mt/kawan/checks"
)

// ErrEmpty is the error of an article without text.
var ErrEmpty = errors.New("the article is empty and there is nothing to compare it with")

// MaxBlocks is how many paragraphs, or lines, one text may have. An article has some
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
		if text != nil && (len(text.Blocks) > MaxBlocks || lines(text.Content) > MaxBlocks) {
			return fmt.Errorf("%w: the %s has more than %d paragraphs or lines; split it", ErrTooLarge, side, MaxBlocks)
		}
	}
	if blank(article.Target.Content) && article.Source == nil && article.Reference == nil {
		return ErrEmpty
	}
	return nil
}

// lines counts the lines that hold text, each of which may become a paragraph.
func lines(content string) int {
	if len(content) <= MaxBlocks {
		return 1
	}
	n, begun := 0, false
	for _, r := range content {
		switch r {
		case '\n', '\v', '\f', '\r', '\u0085', '\u2028', '\u2029':
			begun = false
		default:
			if !begun && !unicode.IsSpace(r) {
				begun = true
				n++
			}
		}
	}
	return n
}

func blank(content string) bool { return strings.TrimSpace(content) == "" }
