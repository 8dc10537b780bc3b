package config

import (
	"bytes"
	_ "embed"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/parser"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/santhosh-tekuri/jsonschema/v6/kind"
	"golang.org/x/text/language"
	"golang.org/x/text/message"

	"github.com/kawan-mt/kawan/host/suggest"
)

//go:embed kawan.schema.json
var schema string

// Schema is the JSON Schema of configuration files.
func Schema() string { return schema }

// CheckOptions refuses options that do not satisfy the schema of their check;
// empty schema: the check has none.
func (f *File) CheckOptions(check, optionsSchema string) error {
	for _, layer := range f.layers() {
		options, given := layer.Options[check]
		if !given {
			continue
		}
		below := append(slices.Clip(layer.keys), "options", check)
		if optionsSchema == "" {
			return f.problem(fmt.Sprintf("the check %s has no options", check), below...)
		}
		if err := validate(optionsSchema, options, f.Path, f.content, below); err != nil {
			return err
		}
	}
	return nil
}

// CheckNames refuses options of checks that are not among known.
func (f *File) CheckNames(known []string) error {
	for _, layer := range f.layers() {
		for _, check := range slices.Sorted(maps.Keys(layer.Options)) {
			if slices.Contains(known, check) {
				continue
			}
			text := fmt.Sprintf("unknown check %q; there are %s", check, strings.Join(known, ", "))
			if near := suggest.Nearest(check, known); near != "" {
				text = fmt.Sprintf("unknown check %q; did you mean %s?", check, near)
			}
			return f.problem(text, append(slices.Clip(layer.keys), "options", check)...)
		}
	}
	return nil
}

// layer is the settings of all articles or of some, with the keys below which
// they stand.
type layer struct {
	*Settings
	keys []string
}

func (f *File) layers() []layer {
	layers := []layer{{&f.Settings, nil}}
	for i := range f.Overrides {
		layers = append(layers, layer{&f.Overrides[i].Settings, []string{"overrides", strconv.Itoa(i)}})
	}
	return layers
}

// Names says where f first names a rule or check: "path:line:column", empty if
// it does not.
func (f *File) Names(rule string) string {
	for _, layer := range f.layers() {
		if _, ok := layer.Rules[rule]; ok {
			return f.At(append(slices.Clip(layer.keys), "rules", rule)...)
		}
		if i := slices.Index(layer.Require, rule); i >= 0 {
			return f.At(append(slices.Clip(layer.keys), "require", strconv.Itoa(i))...)
		}
	}
	return ""
}

// Named are all rules and checks that f names, each once, in order.
func (f *File) Named() []string {
	var names []string
	for _, layer := range f.layers() {
		names = slices.Concat(names, slices.Collect(maps.Keys(layer.Rules)), layer.Require, slices.Collect(maps.Keys(layer.Options)))
	}
	slices.Sort(names)
	return slices.Compact(names)
}

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

func locate(path string, content []byte, keys []string) string {
	line, column := position(content, keys)
	return fmt.Sprintf("%s:%d:%d", path, line, column)
}

// position is where the value below keys stands: line and column of its key,
// or of its nearest ancestor that is there, else the start of the file.
func position(content []byte, keys []string) (line, column int) {
	file, err := parser.ParseBytes(content, 0)
	if err != nil || len(file.Docs) == 0 {
		return 1, 1
	}
	for n := len(keys); n > 0; n-- {
		node, err := yamlPath(keys[:n]).FilterFile(file)
		if err != nil || node == nil {
			continue
		}
		token := node.GetToken()
		if token.Value == ":" && token.Prev != nil { // that of a mapping
			token = token.Prev
		}
		if token.Prev != nil && token.Prev.Prev != nil && token.Prev.Value == ":" {
			token = token.Prev.Prev
		}
		return token.Position.Line, token.Position.Column
	}
	return 1, 1
}

func yamlPath(keys []string) *yaml.Path {
	builder := (&yaml.PathBuilder{}).Root()
	for _, key := range keys {
		if index, err := strconv.ParseUint(key, 10, 32); err == nil {
			builder = builder.Index(uint(index))
		} else {
			builder = builder.Child(key)
		}
	}
	return builder.Build()
}
