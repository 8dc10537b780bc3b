package config

import (
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	"github.com/kawan-mt/kawan/checks"
)

const complete = `# the project's rules
source-lang: en
target-lang: id
fail-on: minor
rules:
  leftover/word: off
  drift: critical
require: [omission]
options:
  leftover:
    accept:
      - eternal
glossary: [terms.tsv, /abs/terms.csv]
lexicon: [news.lex]
plugins:
  - name: spelling
    path: bin/spelling
`

func TestParse(t *testing.T) {
	file, err := Parse(filepath.Join("project", Name), []byte(complete))
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		name      string
		got, want any
	}{
		{"source language", file.SourceLang, "en"},
		{"target language", file.TargetLang, "id"},
		{"threshold", file.FailOn, "minor"},
		{"rules that are off", file.Skip(), []string{"leftover/word"}},
		{"severities", file.Severities(), map[string]checks.Severity{"drift": checks.Critical}},
		{"required", file.Require, []string{"omission"}},
		{"options", string(file.Options["leftover"]), `{"accept":["eternal"]}`},
		{"glossary", file.Glossary, []string{filepath.Join("project", "terms.tsv"), "/abs/terms.csv"}},
		{"lexicon", file.Lexicon, []string{filepath.Join("project", "news.lex")}},
		{"plugins", file.Plugins, []Plugin{{"spelling", filepath.Join("project", "bin", "spelling")}}},
		{"place of a rule", file.At("rules", "leftover/word"), filepath.Join("project", Name) + ":6:3"},
	} {
		if !reflect.DeepEqual(test.got, test.want) {
			t.Errorf("%s: got %v, want %v", test.name, test.got, test.want)
		}
	}
}

func TestMistakesNameTheirPlace(t *testing.T) {
	for _, test := range []struct{ name, content, want string }{
		{"not YAML", "rules: [a", "f:1:8: sequence end token ']' not found"},
		{"unknown key", "source-lang: en\nfail_on: major\n", `f:2:1: unknown key "fail_on"; did you mean fail-on?`},
		{"unknown key in a plugin", "plugins:\n  - name: a\n    path: b\n    pth: c\n", `f:4:5: unknown key "pth"; did you mean path?`},
		{"unknown level", "rules:\n  drift/date: medium\n", "f:2:3: rules.drift/date: value must be one of 'off', 'neutral', 'minor', 'major', 'critical'"},
		{"wrong type", "\nrequire: omission\n", "f:2:1: require: got string, want array"},
		{"twice", "fail-on: major\nfail-on: minor\n", `f:2:1: mapping key "fail-on" already defined at [1:1]`},
		{"a list", "- a\n", "f:1:1: got array, want object"},
		{"missing path", "plugins:\n  - name: a\n", "f:2:5: plugins.0: missing property 'path'"},
	} {
		_, err := Parse("f", []byte(test.content))
		var problem *Problem
		if !errors.As(err, &problem) || err.Error() != test.want {
			t.Errorf("%s:\n got %v\nwant %s", test.name, err, test.want)
		}
	}
}

func TestOptionsOfChecks(t *testing.T) {
	file, err := Parse("f", []byte("options:\n  leftover:\n    acept: [a]\n  drift:\n    tolerance: much\n  omission: {}\n"))
	if err != nil {
		t.Fatal(err)
	}
	const schema = `{"type":"object","additionalProperties":false,"properties":{"accept":{"type":"array"},"tolerance":{"type":"number"}}}`
	for _, test := range []struct{ check, schema, want string }{
		{"leftover", schema, `f:3:5: unknown key "acept"; did you mean accept?`},
		{"drift", schema, "f:5:5: options.drift.tolerance: got string, want number"},
		{"omission", schema, ""},
		{"omission", "", "f:6:3: the check omission has no options"},
		{"consistency", schema, ""},
	} {
		got := ""
		if err := file.CheckOptions(test.check, test.schema); err != nil {
			got = err.Error()
		}
		if got != test.want {
			t.Errorf("%s:\n got %s\nwant %s", test.check, got, test.want)
		}
	}
}

func TestEmptyFilesConfigureNothing(t *testing.T) {
	for _, content := range []string{"", "# only a comment\n", "---\n"} {
		if file, err := Parse("f", []byte(content)); err != nil || file.FailOn != "" || len(file.Rules) > 0 {
			t.Errorf("%q: %+v, %v", content, file, err)
		}
	}
}

func TestFindLooksUpward(t *testing.T) {
	root := t.TempDir()
	deep := filepath.Join(root, "a", "b")
	if err := os.MkdirAll(deep, 0o700); err != nil {
		t.Fatal(err)
	}
	want := filepath.Join(root, Name)
	if err := os.WriteFile(want, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if got, err := Find(deep); err != nil || got != want {
		t.Errorf("found %q, %v; want %q", got, err, want)
	}
	if _, err := Read(filepath.Join(root, "nowhere")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("reading a missing file: %v", err)
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte(complete))
	f.Add([]byte("rules: {a: b}\n? [x]: y\n"))
	f.Add([]byte("a: &a [*a]\n"))
	f.Fuzz(func(t *testing.T, content []byte) {
		file, err := Parse("f", content)
		if (file == nil) == (err == nil) {
			t.Errorf("file %v and error %v", file, err)
		}
		var problem *Problem
		if errors.As(err, &problem) && slices.Min([]int{problem.Line, problem.Column}) < 1 {
			t.Errorf("problem without a place: %+v", problem)
		}
	})
}
