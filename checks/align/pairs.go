package align

import (
	"context"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/lang"
	"github.com/kawan-mt/kawan/checks/lexicon"
)

const (
	// mostPairs is the number of pairs of words up to which an article carries them.
	mostPairs = 10_000
	// mostMates is the number of words of the other side that one of the target is
	// paired with by one article.
	mostMates = 6
)

// Words are the words of target and other that the word lists added to the built-in
// ones give one meaning, in the order of the target: what a check that does not have
// these lists can know of them. The error is that of ctx when it ends.
func Words(ctx context.Context, target, other *checks.Text, lex *lexicon.Lexicon) ([]checks.WordPair, error) {
	if !lex.IsExtended() || lang.Base(target.Lang) == lang.Base(other.Lang) {
		return nil, nil
	}
	mates := map[lexicon.Sense][]string{}
	err := extendedWords(ctx, other, target.Lang, lex, func(written string, senses []lexicon.Sense) bool {
		for _, sense := range senses {
			if len(mates[sense]) < mostMates {
				mates[sense] = append(mates[sense], written)
			}
		}
		return true
	})
	if err != nil {
		return nil, err
	}
	var pairs []checks.WordPair
	err = extendedWords(ctx, target, other.Lang, lex, func(written string, senses []lexicon.Sense) bool {
		seen := map[string]bool{}
		for _, sense := range senses {
			for _, mate := range mates[sense] {
				if !seen[mate] && len(seen) < mostMates {
					seen[mate] = true
					pairs = append(pairs, checks.WordPair{Target: written, Other: mate, Source: lex.SourceOf(sense)})
				}
			}
		}
		return len(pairs) < mostPairs
	})
	return pairs[:min(len(pairs), mostPairs)], err
}

// extendedWords calls visit with each word of a text, once, and its senses from
// added lists, until visit returns false.
func extendedWords(ctx context.Context, text *checks.Text, facing string, lex *lexicon.Lexicon, visit func(string, []lexicon.Sense) bool) error {
	seen := map[string]bool{}
	words := newSheet(text, facing, lex)
	for start := 0; start < len(text.Sentences); start += stride {
		if err := ctx.Err(); err != nil {
			return err
		}
		var chunk []int
		for i := start; i < min(start+stride, len(text.Sentences)); i++ {
			chunk = append(chunk, i)
		}
		for _, w := range words.read(chunk).words {
			if seen[w.form] {
				continue
			}
			seen[w.form] = true
			var senses []lexicon.Sense
			for _, sense := range w.senses {
				if lex.Extended(sense) {
					senses = append(senses, sense)
				}
			}
			if len(senses) > 0 && !visit(w.written, senses) {
				return nil
			}
		}
	}
	return nil
}
