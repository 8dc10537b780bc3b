package drift

import (
	"testing"
	"unicode/utf8"

	"github.com/kawan-mt/kawan/checks"
)

// The finding names the cue of each side, in whole words, and shows which side
// has none.
func TestPolarityNamesBothCues(t *testing.T) {
	for _, c := range []struct {
		lang, target, source string
		evidence             map[checks.Side]string
		at                   string // what the finding marks in the target
	}{
		{"de", "Er lebt in Berlin.", "He doesn't live in Berlin.", map[checks.Side]string{checks.Source: "doesn't", checks.Target: missingCue}, "Er lebt in Berlin."},
		{"fr", "Il habite à Paris.", "He doesn’t live in Paris.", map[checks.Side]string{checks.Source: "doesn’t", checks.Target: missingCue}, "Il habite à Paris."},
		{"id", "Ia tidak tinggal di Jakarta.", "She lives in Jakarta.", map[checks.Side]string{checks.Source: missingCue, checks.Target: "tidak"}, "tidak"},
		{"ja", "彼は東京に住んでいない。", "He lives in Tokyo.", map[checks.Side]string{checks.Source: missingCue, checks.Target: "ない"}, "ない"},
		{"ru", "Отношения ухудшились в этом году.", "Relations have improved this year.", map[checks.Side]string{checks.Source: "improved", checks.Target: "ухудшились"}, "ухудшились"},
	} {
		article := passagePair(c.lang, c.target, "en", c.source)
		found := findingsOf(t, article, "")
		if len(found) != 1 || found[0].Target == nil || article.Target.Slice(*found[0].Target) != c.at {
			t.Errorf("%q: %d findings", c.target, len(found))
			continue
		}
		if len(found[0].Evidence) != len(c.evidence) {
			t.Errorf("%q: %d pieces of evidence", c.target, len(found[0].Evidence))
		}
		for _, e := range found[0].Evidence {
			if e.Value != c.evidence[e.Place.Side] {
				t.Errorf("%q: %s shows %q, want %q", c.target, e.Place.Side, e.Value, c.evidence[e.Place.Side])
			}
		}
	}
}

// What may have been put another way, or lies in a longer passage, is a note.
func TestDoubtfulPolarityIsANote(t *testing.T) {
	for name, row := range map[string][3]string{
		"one of two": {"id", "Ia tidak makan siang itu, lalu sesudah rapat yang panjang di kantor ia tidur.", "He did not eat that noon, and after a long meeting at the office he did not sleep."},
		"without":    {"de", "Er ging mit einem Wort.", "He left without a word."},
		"not until":  {"de", "Er kam um Mitternacht.", "He did not come until midnight."},
		"start, end": {"es", "Los agricultores terminaron la huelga.", "The farmers started the strike."},
	} {
		severity, found := highest(t, passagePair(row[0], row[1], "en", row[2]))
		if !found || severity != checks.Neutral {
			t.Errorf("%s: found %t, %s", name, found, severity)
		}
	}
}

// A sentence that was left in the source's language is another check's affair.
func TestUntranslatedHasNoPolarity(t *testing.T) {
	article := passagePair("id", "She did not come.", "en", "She did not come.")
	if _, found := highest(t, article); found {
		t.Error("a copied sentence has a finding")
	}
	article = passagePair("id", "Kata mereka, did not agree di sana.", "en", "They said that the ministers did not agree there.")
	if _, found := highest(t, article); found {
		t.Error("a copied phrase has a finding")
	}
	article = passagePair("id", "She never came.", "en", "She came.")
	article.Target.Sentences[0].Lang = "en"
	if _, found := highest(t, article); found {
		t.Error("a sentence in the source's language has a finding")
	}
	article.Target.Sentences[0].Lang, article.Target.Content = "id", "Ia tidak pernah datang."
	article.Target.Sentences[0].End = len(article.Target.Content)
	if _, found := highest(t, article); !found {
		t.Error("a translated sentence has none")
	}
}

func FuzzCues(f *testing.F) {
	for _, tag := range polarityLanguages() {
		f.Add(tag, "He didn't, couldn’t un- не было ない 不会 لا يمكن không 않았다 n't 'not")
	}
	f.Fuzz(func(t *testing.T, tag, content string) {
		words := wordsOf(tag)
		if words == nil || !utf8.ValidString(content) {
			t.Skip()
		}
		for _, h := range words.read(nil, content, checks.Span{End: len(content)}) {
			if h.span.Empty() || h.span.Start < 0 || h.span.End > len(content) {
				t.Fatalf("%s at %v of %d bytes", h.role, h.span, len(content))
			}
			whole := wholeWords(content, h.span)
			if !whole.Contains(h.span) || !utf8.ValidString(content[whole.Start:whole.End]) {
				t.Fatalf("%v is no whole word around %v", whole, h.span)
			}
		}
	})
}
