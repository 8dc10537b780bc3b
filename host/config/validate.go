package config

import (
	"bytes"
	_ "embed"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/santhosh-tekuri/jsonschema/v6/kind"
	"golang.org/x/text/language"
	"golang.org/x/text/message"

	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/suggest"
)

//go:embed kawan.schema.json
var schema string

// Schema is the JSON Schema of configuration files.
func Schema() string { return schema }

// FormatLanguage marks in the JSON Schema of a check's options a text that is the
// tag of a language.
const FormatLanguage = "kawan-language"

// validate checks a JSON document that stands below the keys of a YAML file.
func validate(schemaText string, document []byte, path string, content []byte, below []string) error {
	compiled, err := compile(schemaText)
	if err != nil {
		return err
	}
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(document))
	if err != nil {
		return fmt.Errorf("reading %s: %w", path, err)
	}
	var invalid *jsonschema.ValidationError
	if err := compiled.Validate(value); errors.As(err, &invalid) {
		for len(invalid.Causes) > 0 {
			invalid = invalid.Causes[0]
		}
		return explain(invalid, compiled, path, content, below)
	} else if err != nil {
		return fmt.Errorf("checking %s: %w", path, err)
	}
	return nil
}

func compile(text string) (*jsonschema.Schema, error) {
	document, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	if err != nil {
		return nil, fmt.Errorf("reading a schema of options: %w", err)
	}
	compiler := jsonschema.NewCompiler()
	compiler.AssertFormat() // a date must be one
	compiler.RegisterFormat(&jsonschema.Format{Name: FormatLanguage, Validate: func(value any) error {
		if tag, ok := value.(string); ok {
			_, err := formats.Language(tag)
			return err
		}
		return nil
	}})
	if err := compiler.AddResource("schema.json", document); err != nil {
		return nil, fmt.Errorf("reading a schema of options: %w", err)
	}
	compiled, err := compiler.Compile("schema.json")
	if err != nil {
		return nil, fmt.Errorf("compiling a schema of options: %w", err)
	}
	return compiled, nil
}

// explain turns a violation into a problem at its place in the file.
func explain(invalid *jsonschema.ValidationError, top *jsonschema.Schema, path string, content []byte, below []string) error {
	keys := slices.Concat(below, invalid.InstanceLocation)
	text := invalid.ErrorKind.LocalizedString(message.NewPrinter(language.English))
	if format, ok := invalid.ErrorKind.(*kind.Format); ok && format.Want == FormatLanguage {
		text = format.Err.Error()
	}
	if wrong, ok := invalid.ErrorKind.(*kind.Type); ok {
		text = mistyped(wrong)
	}
	if unknown, ok := invalid.ErrorKind.(*kind.AdditionalProperties); ok {
		keys = append(keys, unknown.Properties[0])
		text = fmt.Sprintf("unknown key %q", unknown.Properties[0])
		if near := suggest.Nearest(unknown.Properties[0], properties(top, invalid.InstanceLocation)); near != "" {
			text += fmt.Sprintf("; did you mean %s?", near)
		}
	} else if name := strings.Join(keys, "."); name != "" {
		text = name + ": " + text
	}
	line, column := position(content, keys)
	return &Problem{path, line, column, text}
}

// typeNames are the types of JSON as people who write YAML call them.
var typeNames = map[string]string{"object": "keys with values", "array": "a list", "string": "text", "number": "a number",
	"integer": "a whole number", "boolean": "true or false"}

func mistyped(wrong *kind.Type) string {
	if wrong.Got == "null" {
		return "there is no value; give it one, or leave it out"
	}
	var wanted []string
	for _, name := range wrong.Want {
		wanted = append(wanted, typeNames[name])
	}
	return fmt.Sprintf("must be %s, not %s", strings.Join(wanted, " or "), typeNames[wrong.Got])
}

// properties are the known keys of the object at a location.
func properties(schema *jsonschema.Schema, location []string) []string {
	for _, key := range location {
		for schema.Ref != nil {
			schema = schema.Ref
		}
		next := schema.Properties[key]
		if next == nil {
			next = schema.Items2020
		}
		if next == nil {
			return nil
		}
		schema = next
	}
	return slices.Sorted(maps.Keys(schema.Properties))
}
