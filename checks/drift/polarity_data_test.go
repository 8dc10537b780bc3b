package drift

import (
	"slices"
	"strings"
	"testing"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/lang"
)

// polarityLanguages are those that have data of their own for polarity.
func polarityLanguages() (tags []string) {
	for _, tag := range lang.Tags() {
		if tag != "und" && lang.Base(tag) == tag && len(lang.Lines(tag, "polarity")) > 0 {
			tags = append(tags, tag)
		}
	}
	return tags
}

// Every language names both sides of every pair, so that a direction means the
// same wherever it is found, and each has the roles without which none works.
func TestLanguagesNameEveryDirection(t *testing.T) {
	tags := polarityLanguages()
	if len(tags) < 16 {
		t.Fatalf("%d languages", len(tags))
	}
	known := []string{negation, implicit, idiom, hint, clause, loose, excepted, "clitic"}
	for _, pair := range opposites() {
		known = append(known, pair.one, pair.other)
	}
	for _, tag := range tags {
		forms := map[string][]string{}
		for _, line := range lang.Lines(tag, "polarity") {
			role, list, _ := strings.Cut(line, ":")
			if !slices.Contains(known, role) {
				t.Errorf("%s: unknown role %q", tag, role)
			}
			if forms[role] != nil {
				t.Errorf("%s: %s stands twice", tag, role)
			}
			for form := range strings.SplitSeq(list, ",") {
				form = strings.TrimSpace(form)
				if form == "" || strings.Contains(strings.Trim(form, "*"), "*") || slices.Contains(forms[role], form) {
					t.Errorf("%s: %s: form %q is empty, holds a star or stands twice", tag, role, form)
				}
				forms[role] = append(forms[role], form)
			}
		}
		for _, role := range append([]string{negation, implicit, idiom}, directions()...) {
			if len(forms[role]) == 0 {
				t.Errorf("%s names nothing for %s", tag, role)
			}
		}
	}
}

func directions() (all []string) {
	for _, pair := range opposites() {
		all = append(all, pair.one, pair.other)
	}
	return all
}

// Every form of a direction reads as that direction, whatever idioms and words
// to be ignored there are.
func TestDirectionsReadAsThemselves(t *testing.T) {
	for _, tag := range polarityLanguages() {
		words := wordsOf(tag)
		for _, line := range lang.Lines(tag, "polarity") {
			role, list, _ := strings.Cut(line, ":")
			if !slices.Contains(directions(), role) {
				continue
			}
			for form := range strings.SplitSeq(list, ",") {
				form = strings.Trim(form, " *")
				if found := words.read(nil, form, checks.Span{End: len(form)}); found.count(role) == 0 {
					t.Errorf("%s: %q of %s reads as %v", tag, form, role, found)
				}
			}
		}
	}
}
