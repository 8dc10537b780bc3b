package config

import (
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
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
lexicon:
  - news.lex
  - {path: /dict/eng.index, from: en, to: id}
plugins:
  - name: spelling
    path: bin/spelling
  - name: style
    command: [python3, ./style.py, --strict]
    plain-socket: true
overrides:
  - files: sport/**
    fail-on: critical
    rules: {drift: off}
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
		{"rules", file.Rules, map[string]string{"leftover/word": Off, "drift": "critical"}},
		{"required", file.Require, []string{"omission"}},
		{"options", string(file.Options["leftover"]), `{"accept":["eternal"]}`},
		{"glossary", file.Glossary, []string{filepath.Join("project", "terms.tsv"), "/abs/terms.csv"}},
		{"lexicon", file.Lexicon, []Lexicon{{Path: filepath.Join("project", "news.lex")}, {"/dict/eng.index", "en", "id"}}},
		{"plugins", file.Plugins, []Plugin{{Name: "spelling", Path: filepath.Join("project", "bin", "spelling")},
			{Name: "style", Command: []string{"python3", filepath.Join("project", "style.py"), "--strict"}, PlainSocket: true}}},
		{"overrides", file.Overrides, []Override{{Patterns{"sport/**"}, Settings{FailOn: "critical", Rules: map[string]string{"drift": Off}}}}},
		{"what it names", file.Named(), []string{"drift", "leftover", "leftover/word", "omission"}},
		{"place of what it requires", file.Names("omission"), filepath.Join("project", Name) + ":8:11"},
		{"place of what it does not name", file.Names("omission/part"), ""},
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
		{"wrong type", "\nrequire: omission\n", "f:2:1: require: must be a list, not text"},
		{"twice", "fail-on: major\nfail-on: minor\n", `f:2:1: mapping key "fail-on" already defined at [1:1]`},
		{"a list", "- a\n", "f:1:1: must be keys with values, not a list"},
		{"empty key", "fail-on: major\nrules:\n# drift: off\n", "f:2:1: rules: there is no value; give it one, or leave it out"},
		{"language of an override", "overrides:\n  - files: a\n    source-lang: 12\n", "f:3:5: overrides.0.source-lang: must be text, not a number"},
		{"no language of an override", "overrides:\n  - files: a\n    target-lang: frr_\n", `f:3:5: unknown language "frr_" (use a BCP 47 tag such as id or pt-BR)`},
		{"missing name", "plugins:\n  - path: a\n", "f:2:5: plugins.0: missing property 'name'"},
		{"missing path", "plugins:\n  - name: a\n", "f:2:5: the plugin a needs either a path or a command"},
		{"a plugin twice", "plugins:\n  - {name: a, path: b}\n  - {name: a, path: c}\n", "f:3:5: there is a plugin a already"},
		{"unknown key in an override", "overrides:\n  - files: a\n    rule: {}\n", `f:3:5: unknown key "rule"; did you mean rules?`},
		{"open bracket", "overrides:\n  - files: ['[a']\n", `f:2:5: "[a" is no pattern of files; a bracket is not closed`},
		{"unknown level in an override", "overrides:\n  - files: a\n    rules:\n      drift: none\n", "f:4:7: overrides.0.rules.drift: value must be one of 'off', 'neutral', 'minor', 'major', 'critical'"},
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
		{"drift", schema, "f:5:5: options.drift.tolerance: must be a number, not text"},
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

func TestOptionsInOverrides(t *testing.T) {
	file, err := Parse("f", []byte("overrides:\n  - files: a\n    options:\n      drift: {day: 2024-13-01}\n      leftovr: {}\n"))
	if err != nil {
		t.Fatal(err)
	}
	const schema = `{"properties":{"day":{"type":"string","format":"date"}}}`
	if err := file.CheckOptions("drift", schema); err == nil || !strings.HasPrefix(err.Error(), "f:4:15: overrides.0.options.drift.day: '2024-13-01' is not valid date") {
		t.Errorf("a date that is none: %v", err)
	}
	if err := file.CheckNames([]string{"drift", "leftover"}); err == nil || err.Error() != `f:5:7: unknown check "leftovr"; did you mean leftover?` {
		t.Errorf("an unknown check: %v", err)
	}
}

func TestPatterns(t *testing.T) {
	for _, test := range []struct {
		pattern, name string
		want          bool
	}{
		{"*.txt", "a.txt", true}, {"*.txt", "deep/down/a.txt", true}, {"*.txt", "a.html", false},
		{"sport/*.txt", "sport/a.txt", true}, {"sport/*.txt", "sport/chess/a.txt", false}, {"sport/*.txt", "x/sport/a.txt", false},
		{"sport/**", "sport/chess/a.txt", true}, {"sport/**", "sports/a.txt", false}, {"./sport/**", "sport/a.txt", true},
		{"**/chess/*", "chess/a", true}, {"**/chess/*", "x/y/chess/a", true}, {"**/chess/*", "x/chess/y/a", false},
		{"a/**/b", "a/b", true}, {"a/**/b", "a/x/y/b", true}, {"**", "a/b/c", true}, {"a[12]/**", "a2/x", true}, {"a[12]/**", "a3/x", false},
	} {
		if got := (Patterns{"never", test.pattern}).Fit(test.name); got != test.want {
			t.Errorf("%s fits %s: %v", test.pattern, test.name, got)
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
