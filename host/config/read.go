package config

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/goccy/go-yaml"

	"github.com/kawan-mt/kawan/host/formats"
)

// Find looks for a configuration in folder and above it. The path is empty
// when there is none.
func Find(folder string) (string, error) {
	folder, err := filepath.Abs(folder)
	if err != nil {
		return "", fmt.Errorf("looking for %s: %w", Name, err)
	}
	for {
		path := filepath.Join(folder, Name)
		if _, err := os.Stat(path); err == nil {
			return path, nil
		} else if !errors.Is(err, fs.ErrNotExist) {
			return "", fmt.Errorf("looking for %s: %w", Name, err)
		}
		above := filepath.Dir(folder)
		if above == folder {
			return "", nil
		}
		folder = above
	}
}

// Read reads a configuration. A mistake in it is a [Problem].
func Read(path string) (*File, error) {
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("reading the configuration: %w", err)
	}
	content, err := formats.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("reading the configuration: %w", err)
	}
	return Parse(path, []byte(content))
}

// Parse reads the content of a configuration; path is for messages and as the
// root of relative paths.
func Parse(path string, content []byte) (*File, error) {
	file := &File{Path: path, content: content}
	asJSON, err := document(path, content, schema)
	if err != nil {
		return nil, err
	}
	if asJSON == nil { // an empty file configures nothing
		return file, nil
	}
	if err := json.Unmarshal(asJSON, file); err != nil {
		return nil, fmt.Errorf("reading %s: %w", path, err)
	}
	if err := cmp.Or(file.checkLanguages(), file.checkPatterns(), file.checkPlugins()); err != nil {
		return nil, err
	}
	file.resolve()
	return file, nil
}

// document reads YAML as JSON that satisfies a schema; nil when it is empty.
func document(path string, content []byte, schema string) ([]byte, error) {
	var value any
	if err := yaml.Unmarshal(content, &value); err != nil {
		return nil, syntaxProblem(path, err)
	}
	if value == nil {
		return nil, nil
	}
	asJSON, err := json.Marshal(value)
	if err != nil {
		return nil, &Problem{path, 1, 1, "keys must be text: " + err.Error()}
	}
	return asJSON, validate(schema, asJSON, path, content, nil)
}

func syntaxProblem(path string, err error) error {
	problem := &Problem{path, 1, 1, err.Error()}
	var detail yaml.Error
	if errors.As(err, &detail) {
		problem.Text = detail.GetMessage()
		if token := detail.GetToken(); token != nil && token.Position != nil {
			problem.Line, problem.Column = token.Position.Line, token.Position.Column
		}
	}
	return problem
}
