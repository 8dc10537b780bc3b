package glossary

import (
	"reflect"
	"strings"
	"testing"

	"github.com/kawan-mt/kawan/checks"
)

func TestParse(t *testing.T) {
	for name, c := range map[string]struct {
		content string
		want    []checks.Term
	}{
		"two columns": {"summit\tKTT\n", []checks.Term{{ID: "1", Source: "summit", Accepted: []string{"KTT"}}}},
		"header": {"ID;Source;Target;Forbidden;Untranslated;Case-Sensitive;Note\nt1;Kremlin;;;yes;x;name\n", []checks.Term{
			{ID: "t1", Source: "Kremlin", Untranslated: true, CaseSensitive: true, Note: "name"}}},
		"several": {"source,target,forbidden\ntalks,pembicaraan | perundingan,obrolan\n\nsummit,\"KTT, puncak\",\n", []checks.Term{
			{ID: "2", Source: "talks", Accepted: []string{"pembicaraan", "perundingan"}, Forbidden: []string{"obrolan"}},
			{ID: "4", Source: "summit", Accepted: []string{"KTT, puncak"}}}},
		"languages": {"source,target,source_lang,target_lang\nsummit,KTT,en,id\nsummit,Gipfel,en,de\nsommet,KTT,fr,id\nNATO,NATO,,\n", []checks.Term{
			{ID: "2", Source: "summit", Accepted: []string{"KTT"}}, {ID: "5", Source: "NATO", Accepted: []string{"NATO"}}}},
		"empty": {"", nil},
	} {
		read, err := parse("f", c.content)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if got := read.Terms("en", "id"); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: %+v; want %+v", name, got, c.want)
		}
	}
}

func TestParseErrorsNameTheLine(t *testing.T) {
	for content, want := range map[string]string{
		"source\ttarget\n\tKTT\n":                     "2: no source term",
		"source\ttarget\nsummit\t\n":                  `2: nothing said of the term "summit"; write its translation`,
		"source\ttraget\nsummit\tKTT\n":               `1: unknown column "traget"; did you mean "target"?`,
		"source,target,target_lang\na,b,indonesian\n": `2: unknown language "indonesian"; did you mean id?`,
		"source,target\nsummit,KTT\na,\n":             `3: nothing said of the term "a"`,
	} {
		if _, err := parse("f", content); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", content, err, want)
		}
	}
}
