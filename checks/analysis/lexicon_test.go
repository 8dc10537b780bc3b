package analysis

import (
	"reflect"
	"strings"
	"testing"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/checks/lexicon"
)

// TestRunWithTakesTheWordsOfTheLexicon aligns with a language that nobody knows:
// only its dictionary tells which sentence is missing.
func TestRunWithTakesTheWordsOfTheLexicon(t *testing.T) {
	english := []string{"gardens bloom early tonight", "rivers freeze during winter", "horses chase yellow wagons", "teachers paint wooden doors", "sailors repair broken masts", "bakers knead heavy dough"}
	pairs := &lexicon.Pairs{Label: "test", Tags: [2]string{"en", "qaa"}}
	var source, target []string
	for i, sentence := range english {
		var rendered []string
		for _, word := range strings.Fields(sentence) {
			other := invented(word)
			pairs.Groups = append(pairs.Groups, lexicon.Group{{word}, {other}})
			rendered = append(rendered, other)
		}
		source = append(source, "The "+sentence+".")
		if i != 2 {
			target = append(target, "Ox "+strings.Join(rendered, " ")+".")
		}
	}
	states := func(words *lexicon.Lexicon) []checks.State {
		article := &checks.Article{SourceLang: "en", Target: checks.Text{Content: strings.Join(target, "\n"), Lang: "qaa"},
			Source: &checks.Text{Content: strings.Join(source, "\n"), Lang: "en"}}
		if err := RunWith(t.Context(), article, words); err != nil {
			t.Fatal(err)
		}
		var list []checks.State
		for _, placement := range article.ToSource.Other {
			list = append(list, placement.State)
		}
		return list
	}
	want := []checks.State{checks.Linked, checks.Linked, checks.Missing, checks.Linked, checks.Linked, checks.Linked}
	if got := states(lexicon.Builtin().With(pairs)); !reflect.DeepEqual(got, want) {
		t.Errorf("with the dictionary: %v", got)
	}
	if got := states(lexicon.Builtin()); reflect.DeepEqual(got, want) {
		t.Error("the test proves nothing: no dictionary is needed")
	}
}

// invented is a word that looks like no other: its letters moved on by 11.
func invented(word string) string {
	return strings.Map(func(r rune) rune { return 'a' + (r-'a'+11)%26 }, word)
}
