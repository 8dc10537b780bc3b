// Package analysis prepares an article for the checks: blocks, sentences and
// their languages, and the alignment of the target with its source and
// reference. The host does it once for every article.
package analysis

import (
	"context"
	"fmt"
	"strings"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/align"
	"github.com/kawan-mt/kawan/checks/lang"
	"github.com/kawan-mt/kawan/checks/lexicon"
	"github.com/kawan-mt/kawan/checks/text"
)

// UndetectedError says that the language of a text was not given and could not
// be told from its words and script.
type UndetectedError struct {
	Side checks.Side
}

func (e *UndetectedError) Error() string {
	return fmt.Sprintf("the language of the %s is not given and could not be detected; name it", e.Side)
}

// Run analyses article in place: it detects languages that are not given, cuts
// blocks and sentences, and aligns the target with source and reference. Texts
// whose blocks name segments of a bilingual file are linked by these. The error
// is an [UndetectedError], or that of ctx when it ends.
func Run(ctx context.Context, article *checks.Article) error {
	return RunWith(ctx, article, lexicon.Builtin())
}

// RunWith is [Run] with the words of a lexicon as what links sentences. What word lists
// beyond the built-in ones pair comes with the alignment, for checks that lack them.
func RunWith(ctx context.Context, article *checks.Article, words *lexicon.Lexicon) error {
	if err := detect(article); err != nil {
		return err
	}
	for _, side := range []checks.Side{checks.Target, checks.Source, checks.Reference} {
		if t := article.Side(side); t != nil {
			text.Segment(t)
			text.Describe(t)
		}
	}
	for _, side := range []checks.Side{checks.Source, checks.Reference} {
		other := article.Side(side)
		if other == nil {
			continue
		}
		alignment, err := aligned(ctx, &article.Target, other, words)
		if err != nil {
			return fmt.Errorf("aligning the target with its %s: %w", side, err)
		}
		if alignment.Words, err = align.Words(ctx, &article.Target, other, words); err != nil {
			return fmt.Errorf("looking up the words of the target and its %s: %w", side, err)
		}
		if side == checks.Source {
			article.ToSource = alignment
		} else {
			article.ToReference = alignment
		}
	}
	return nil
}

func aligned(ctx context.Context, target, other *checks.Text, words *lexicon.Lexicon) (*checks.Alignment, error) {
	options := align.Options{Lexicon: words}
	if !segmented(target) || !segmented(other) {
		return align.Texts(ctx, target, other, options)
	}
	given := bySegment(target, other)
	computed, err := align.Inside(ctx, target, other, given.Links, options)
	if err != nil {
		return nil, err
	}
	view{facing: other}.refine(given, computed)
	view{facing: target, fromOther: true}.refine(given, computed)
	given.Coverage = coverage(other, given.Other)
	return given, nil
}

// undetermined is the language of a target that is empty: everything is missing,
// in whatever language.
const undetermined = "und"

// detect fills in languages that were not given. A source is in the article's
// source language, a reference in that of the target unless it tells otherwise.
func detect(article *checks.Article) error {
	if t := &article.Target; t.Lang == "" {
		tag, ok := lang.Detect(t.Content)
		switch {
		case ok:
			t.Lang = tag
		case strings.TrimSpace(t.Content) == "" && (article.Source != nil || article.Reference != nil):
			t.Lang = undetermined
		default:
			return &UndetectedError{Side: checks.Target}
		}
	}
	if t := article.Source; t != nil {
		switch {
		case t.Lang != "" && article.SourceLang == "":
			article.SourceLang = t.Lang
		case t.Lang == "" && article.SourceLang != "":
			t.Lang = article.SourceLang
		case t.Lang == "":
			tag, ok := lang.Detect(t.Content)
			if !ok {
				return &UndetectedError{Side: checks.Source}
			}
			t.Lang, article.SourceLang = tag, tag
		}
	}
	if t := article.Reference; t != nil && t.Lang == "" {
		t.Lang = article.Target.Lang
		if tag, ok := lang.Detect(t.Content); ok {
			t.Lang = tag
		}
	}
	return nil
}
