package drift

import (
	"context"
	"maps"
	"slices"
	"testing"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/analysis"
)

// turnedness is the highest severity of what is said of the polarity of a
// sentence and its translation, each an article that is aligned as any other;
// found tells whether anything is.
func turnedness(t *testing.T, targetLang, target, sourceLang, source string) (worst checks.Severity, found bool) {
	t.Helper()
	article := &checks.Article{Target: checks.Text{Content: target, Lang: targetLang},
		Source: &checks.Text{Content: source, Lang: sourceLang}, SourceLang: sourceLang}
	if err := analysis.Run(context.Background(), article); err != nil {
		t.Fatal(err)
	}
	return highest(t, article)
}

// highest is the highest severity of what is said of the polarity of an article.
func highest(t *testing.T, article *checks.Article) (worst checks.Severity, found bool) {
	t.Helper()
	result, err := New().Check(context.Background(), &checks.Request{Article: article, Rules: []string{RulePolarity}})
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range result.Findings {
		worst, found = max(worst, f.Severity), true
	}
	return worst, found
}

// tally counts sentences of a language.
type tally struct{ sentences, found, major, wrong, notes int }

func (c *tally) turned(severity checks.Severity, found bool) {
	c.sentences++
	if found {
		c.found++
	}
	if severity >= checks.Major {
		c.major++
	}
}

func (c *tally) faithful(severity checks.Severity, found bool) {
	switch {
	case severity >= checks.Major:
		c.wrong++
	case found:
		c.notes++
	}
}

// The figures of the README: sentences turned round, each an article of its
// own, from and into English, and faithful ones, also such as put a negation
// another way.
func TestTurnedSentences(t *testing.T) {
	var all tally
	each := map[string]*tally{}
	count := func(lang string, add func(*tally)) {
		if each[lang] == nil {
			each[lang] = &tally{}
		}
		add(each[lang])
		add(&all)
	}
	for _, row := range rows(t, "turned.tsv") {
		for _, way := range [][4]string{{row[0], row[2], "en", row[1]}, {"en", row[1], row[0], row[2]}} {
			severity, found := turnedness(t, way[0], way[1], way[2], way[3])
			count(row[0], func(c *tally) { c.faithful(severity, found) })
		}
		for _, way := range [][4]string{{row[0], row[3], "en", row[1]}, {"en", row[1], row[0], row[3]}} {
			severity, found := turnedness(t, way[0], way[1], way[2], way[3])
			count(row[0], func(c *tally) { c.turned(severity, found) })
		}
	}
	for _, row := range rows(t, "licensed.tsv") {
		for _, way := range [][4]string{{row[0], row[2], "en", row[1]}, {"en", row[1], row[0], row[2]}} {
			severity, found := turnedness(t, way[0], way[1], way[2], way[3])
			count(row[0], func(c *tally) { c.faithful(severity, found) })
		}
	}
	for _, lang := range slices.Sorted(maps.Keys(each)) {
		c := each[lang]
		if c.sentences > 0 && 10*c.found < 9*c.sentences || c.wrong > 0 {
			t.Errorf("%s: %d of %d found, %d false alarms", lang, c.found, c.sentences, c.wrong)
		}
		t.Logf("%s: %d turned, %d found, %d major; faithful: %d notes", lang, c.sentences, c.found, c.major, c.notes)
	}
	if 100*all.found < 97*all.sentences || 100*all.major < 75*all.sentences {
		t.Errorf("%d of %d found, %d major", all.found, all.sentences, all.major)
	}
	t.Logf("all: %d turned, %.2f found, %.2f major; faithful: %d notes, %d false alarms", all.sentences,
		float64(all.found)/float64(all.sentences), float64(all.major)/float64(all.sentences), all.notes, all.wrong)
}
