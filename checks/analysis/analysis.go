// Package analysis prepares an article for the checks: blocks, sentences and
// their languages, and the alignment of the target with its source and
// reference. The host does it once for every article.
package analysis

import (
	"context"
	"fmt"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/align"
	"github.com/kawan-mt/kawan/checks/lexicon"
	"github.com/kawan-mt/kawan/checks/text"
)

// Run analyses article in place. It returns an error only when ctx ends.
func Run(ctx context.Context, article *checks.Article) error {
	text.Segment(&article.Target)
	for _, side := range []checks.Side{checks.Source, checks.Reference} {
		other := article.Side(side)
		if other == nil {
			continue
		}
		text.Segment(other)
		alignment, err := align.Texts(ctx, &article.Target, other, align.Options{Lexicon: lexicon.Builtin()})
		if err != nil {
			return fmt.Errorf("aligning the target with its %s: %w", side, err)
		}
		if side == checks.Source {
			article.ToSource = alignment
		} else {
			article.ToReference = alignment
		}
	}
	return nil
}
