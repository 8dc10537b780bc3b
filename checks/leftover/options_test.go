package leftover

import (
	"encoding/json"
	"strings"
	"testing"
)

func TestOptionsSchemaNamesAllOptions(t *testing.T) {
	var schema struct {
		Properties map[string]any `json:"properties"`
	}
	if err := json.Unmarshal([]byte(New().Spec().Options), &schema); err != nil {
		t.Fatal(err)
	}
	for name := range schema.Properties {
		if _, err := parseOptions([]byte(`{"` + name + `":null}`)); err != nil {
			t.Errorf("%s is in the schema: %v", name, err)
		}
	}
	if len(schema.Properties) != 6 {
		t.Errorf("%d options in the schema", len(schema.Properties))
	}
}

func TestWrongOptions(t *testing.T) {
	for raw, want := range map[string]string{
		`{"accept":"x"}`:         "accept is a string; it must be a list",
		`{"minimum":"3"}`:        "minimum is a string; it must be a whole number",
		`{"minimum":0}`:          "at least 1",
		`{"acept":[]}`:           `unknown field "acept"`,
		`{"languages":["fr_€"]}`: `"fr_€" in languages is no language tag`,
		`{"residue":[" "]}`:      "residue holds an empty entry",
		`{} {}`:                  "something follows",
		`[]`:                     "options",
		`{`:                      "unexpected EOF",
	} {
		_, err := parseOptions([]byte(raw))
		if err == nil || !strings.Contains(err.Error(), want) || !strings.HasPrefix(err.Error(), "reading the options of leftover") {
			t.Errorf("%s: %v", raw, err)
		}
	}
	for _, raw := range []string{"", " ", "{}", `{"minimum":2,"accept":["a b"],"languages":["fr","zh-Hant"]}`} {
		if _, err := parseOptions([]byte(raw)); err != nil {
			t.Errorf("%s: %v", raw, err)
		}
	}
}

func TestMinimum(t *testing.T) {
	a := articleOf("en", "id", "The owl sat there.", "Seekor owl duduk di dahan pohon itu.")
	if got := found(a, inspect(t, New(), a, `{"minimum":3}`)); len(got) != 1 {
		t.Errorf("found %q", got)
	}
	if got := found(a, inspect(t, New(), a, `{"minimum":4}`)); got != nil {
		t.Errorf("found %q", got)
	}
}
