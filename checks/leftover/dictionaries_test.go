package leftover

import (
	"context"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/kawan-mt/kawan/checks"
)

var dictionaryFiles = fstest.MapFS{
	"dict/id_ID.aff":   {Data: []byte("SET UTF-8\nFLAG UTF-8\nSFX n Y 1\nSFX n 0 nya .\n")},
	"dict/id_ID.dic":   {Data: []byte("3\nowl\nrencana/n\npemerintah\n")},
	"dict/klingon.dic": {Data: []byte("1\nbatlh\n")},
	"dict/fr.dic":      {Data: []byte("1\nmot\n")},
	"style/words.txt":  {Data: []byte("\ufeff# terms of the house\nhen owl\nowl   # an animal\n\n")},
}

func TestAWordOfTheTargetsDictionary(t *testing.T) {
	c := New(WithFiles(dictionaryFiles))
	a := articleOf("en", "id", "The owl sat on the branch.", "Seekor owl duduk di dahan pohon itu.")
	for options, want := range map[string]int{
		`{}`: 1, `{"dictionaries":["dict/id_ID.dic"]}`: 0, `{"words":["style/words.txt"]}`: 0, `{"words":["/style/words.txt"]}`: 0,
	} {
		if got := found(a, inspect(t, c, a, options)); len(got) != want {
			t.Errorf("with %s: %q", options, got)
		}
	}
}

func TestAWordOutsideTheTargetsDictionaryIsToldSo(t *testing.T) {
	a := articleOf("en", "id", "The squirrel sat on the branch.", "Seekor squirrel duduk di dahan pohon itu.")
	result := inspect(t, New(WithFiles(dictionaryFiles)), a, `{"dictionaries":["dict/id_ID.dic"]}`)
	if len(result.Findings) != 1 {
		t.Fatalf("found %q", found(a, result))
	}
	for _, e := range result.Findings[0].Evidence {
		if e.Label.Code == "leftover.evidence.dictionary" && e.Value == "id_ID.dic" {
			return
		}
	}
	t.Errorf("the evidence is %v", result.Findings[0].Evidence)
}

func TestFilesThatCannotBeReadAreErrors(t *testing.T) {
	a := articleOf("en", "id", "", plainIndonesian)
	for options, want := range map[string]string{
		`{"dictionaries":["dict/de_DE.dic"]}`:   "dict/de_DE.dic",
		`{"dictionaries":["dict/fr.dic"]}`:      "fr.aff",
		`{"dictionaries":["dict/klingon.dic"]}`: "does not begin with the code of a language",
		`{"words":["style/none.txt"]}`:          "none.txt",
	} {
		c := New(WithFiles(dictionaryFiles))
		for range 2 { // what failed once fails again
			_, err := c.Check(context.Background(), &checks.Request{Article: a, Rules: allRules, Options: []byte(options)})
			if err == nil || !strings.Contains(err.Error(), want) {
				t.Errorf("%s: %v, want %q", options, err, want)
			}
		}
	}
	_, err := New().Check(context.Background(), &checks.Request{Article: a, Rules: allRules, Options: []byte(`{"words":["style/words.txt"]}`)})
	if err == nil || !strings.Contains(err.Error(), "may read no files") {
		t.Errorf("without files: %v", err)
	}
}

func TestADictionaryOfTheSource(t *testing.T) {
	files := fstest.MapFS{"nl_NL.aff": {Data: []byte("SET UTF-8\n")}, "nl_NL.dic": {Data: []byte("1\ngezellig\n")}}
	p := newPair("nl", "en", nil)
	l := library{files: files}
	dictionaries, err := l.dictionaries([]string{"nl_NL.dic"})
	if err != nil {
		t.Fatal(err)
	}
	with := newPair("nl", "en", dictionaries)
	script := tokenize(nil, "gezellig", checks.Span{End: 8})[0].script
	if with.lexeme("gezellig", script).score <= p.lexeme("gezellig", script).score {
		t.Error("a word of the source's dictionary says no more than one that is in none")
	}
	if !with.lexeme("gezellig", script).listed {
		t.Error("a word of the source's dictionary is not listed")
	}
}
