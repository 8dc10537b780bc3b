package checks_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/kawan-mt/kawan/checks"
)

func TestDecodeOptions(t *testing.T) {
	type options struct {
		Accept  []string `json:"accept"`
		Minimum int      `json:"minimum"`
		Notes   bool     `json:"notes"`
	}
	for raw, want := range map[string]string{
		"":                             "",
		" \n":                          "",
		`{}`:                           "",
		`{"accept":["a"],"minimum":4}`: "",
		`{"acept":[]}`:                 `unknown field "acept"`,
		`{"accept":"x"}`:               "accept is a string; it must be a list",
		`{"minimum":1.5}`:              "minimum is a number 1.5; it must be a whole number",
		`{"notes":1}`:                  "notes is a number; it must be true or false",
		`{} {}`:                        "something follows the object",
		`[`:                            "unexpected EOF",
	} {
		got := options{Minimum: 3}
		err := checks.DecodeOptions("spelling", []byte(raw), &got)
		switch {
		case want == "" && err != nil:
			t.Errorf("%s: %v", raw, err)
		case want != "" && (err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), "options of spelling")):
			t.Errorf("%s: %v, want %q", raw, err, want)
		case raw == "" && got.Minimum != 3:
			t.Error("defaults are lost")
		}
	}
}

func TestCatalogues(t *testing.T) {
	folder := fstest.MapFS{
		"catalogue/en.json": {Data: []byte(`{"a/b.title":"Title","a/b.help":"Help."}`)},
		"catalogue/id.json": {Data: []byte(`{"a/b.title":"Judul","a/b.help":"Bantuan."}`)},
	}
	catalogues := checks.MustCatalogues(folder)
	if len(catalogues) != 2 || catalogues["id"]["a/b.title"] != "Judul" {
		t.Errorf("read %v", catalogues)
	}
	if rule := catalogues.Entitle([]checks.Rule{{ID: "a/b"}})[0]; rule.Title != "Title" || rule.Help != "Help." {
		t.Errorf("entitled %+v", rule)
	}
	defer func() {
		if recover() == nil {
			t.Error("a broken catalogue was read")
		}
	}()
	checks.MustCatalogues(fstest.MapFS{"catalogue/en.json": {Data: []byte(`{`)}})
}
