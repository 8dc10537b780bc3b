package config

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
)

// validator prints for each document of standard input what ajv, which editors
// use, says of it: {"schema": text, "documents": [...]} gives a line a document.
const validator = `
const Ajv = require("ajv/dist/2020"), formats = require("ajv-formats");
const input = JSON.parse(require("fs").readFileSync(0));
const ajv = new Ajv({strict: true});
formats(ajv);
const validate = ajv.compile(input.schema);
for (const document of input.documents) console.log(validate(document) ? "valid" : ajv.errorsText(validate.errors));
`

// TestSchemasInEditors holds our schemas against another validator than our own,
// which must accept and refuse the same files.
func TestSchemasInEditors(t *testing.T) {
	modules := filepath.Join(os.Getenv("KAWAN_SCHEMAS"), "node_modules")
	if _, err := os.Stat(filepath.Join(modules, "ajv-formats")); err != nil {
		t.Skip("to hold the schemas against ajv: npm install --prefix $KAWAN_SCHEMAS ajv@8.17.1 ajv-formats@3.0.1")
	}
	suppressions := func(path string, content []byte) error {
		_, err := ParseSuppressions(path, content)
		return err
	}
	configuration := func(path string, content []byte) error {
		_, err := Parse(path, content)
		return err
	}
	for _, test := range []struct {
		name, schema string
		read         func(string, []byte) error
		documents    []string
	}{
		{"configuration", Schema(), configuration, []string{complete, "{}", "rules: {drift: none}", "fail_on: major", "overrides: [{rules: {}}]",
			"overrides: [{files: a, target-lang: fr, glossary: [a.tsv], options: {drift: {tolerance: 0.1}}}]", "overrides: [{files: [], rules: {}}]",
			"lexicon: [{to: id}]", "plugins: [{path: a}]", "require: omission", "options: {drift: [a]}", "source-lang: ''"}},
		{"suppressions", SuppressionsSchema(), suppressions, []string{"suppressions: [{rule: a, reason: b, expires: 2027-01-31, files: [a, b]}]",
			"suppressions: [{rule: a, reason: b, expires: 2027-02-30}]", "suppressions: [{rule: a}]", "suppressions: [{rule: a, reason: ' '}]",
			"suppressions: [{fingerprint: abc, reason: a}]", "suppression: []"}},
	} {
		var input struct {
			Schema    json.RawMessage `json:"schema"`
			Documents []any           `json:"documents"`
		}
		input.Schema = json.RawMessage(test.schema)
		for _, text := range test.documents {
			var document any
			if err := yaml.Unmarshal([]byte(text), &document); err != nil {
				t.Fatal(err)
			}
			input.Documents = append(input.Documents, document)
		}
		content, err := json.Marshal(input)
		if err != nil {
			t.Fatal(err)
		}
		command := exec.Command("node", "-e", validator)
		command.Env = append(os.Environ(), "NODE_PATH="+modules)
		command.Stdin = strings.NewReader(string(content))
		output, err := command.CombinedOutput()
		if err != nil {
			t.Fatalf("%s: %v\n%s", test.name, err, output)
		}
		answers := strings.Split(strings.TrimSpace(string(output)), "\n")
		if len(answers) != len(test.documents) {
			t.Fatalf("%s: %d answers to %d documents", test.name, len(answers), len(test.documents))
		}
		for i, text := range test.documents {
			if err := test.read("f", []byte(text)); (err == nil) != (answers[i] == "valid") {
				t.Errorf("%s: %s\nwe:  %v\najv: %s", test.name, text, err, answers[i])
			}
		}
	}
}
