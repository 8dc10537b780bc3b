package engine

import (
	"errors"
	"fmt"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
)

// boundary is the start of the character that at lies in or before.
func boundary(content string, at int) int {
	for at > 0 && at < len(content) && !utf8.RuneStart(content[at]) {
		at--
	}
	return at
}

// validate tells what is wrong with a finding about article.
func validate(article *checks.Article, f *checks.Finding) error {
	if err := validateCommon(f); err != nil {
		return err
	}
	for _, side := range []checks.Side{checks.Target, checks.Source, checks.Reference} {
		if span := f.Span(side); span != nil {
			if err := validateSpan(article, side, *span); err != nil {
				return err
			}
		}
	}
	for _, place := range f.Related {
		if err := validatePlace(article, place); err != nil {
			return fmt.Errorf("related place: %w", err)
		}
	}
	for _, evidence := range f.Evidence {
		if evidence.Place != nil {
			if err := validatePlace(article, *evidence.Place); err != nil {
				return fmt.Errorf("evidence: %w", err)
			}
		}
	}
	for _, edit := range f.Edits {
		if err := validateSpan(article, checks.Target, edit.Span); err != nil {
			return fmt.Errorf("suggested edit: %w", err)
		}
	}
	return nil
}

func validateCommon(f *checks.Finding) error {
	switch {
	case !f.Severity.Valid():
		return errors.New("no severity")
	case !(f.Confidence >= 0 && f.Confidence <= 1):
		return fmt.Errorf("confidence %v is not between 0 and 1", f.Confidence)
	case f.Target == nil && f.Source == nil && f.Reference == nil:
		return errors.New("no span")
	}
	return nil
}

func validatePlace(article *checks.Article, place checks.Place) error {
	if place.Job != "" && place.Job != article.ID {
		return fmt.Errorf("job %q is not the one under test", place.Job)
	}
	return validateSpan(article, place.Side, place.Span)
}

func validateSpan(article *checks.Article, side checks.Side, span checks.Span) error {
	text := article.Side(side)
	if text == nil {
		return fmt.Errorf("span %d-%d on the %s, which the job lacks", span.Start, span.End, side)
	}
	if span.Start < 0 || span.End < span.Start || span.End > len(text.Content) {
		return fmt.Errorf("span %d-%d lies outside the %s of %d bytes", span.Start, span.End, side, len(text.Content))
	}
	if boundary(text.Content, span.Start) != span.Start || boundary(text.Content, span.End) != span.End {
		return fmt.Errorf("span %d-%d on the %s cuts a character", span.Start, span.End, side)
	}
	return nil
}
