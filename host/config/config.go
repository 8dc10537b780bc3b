// Package config reads a project's configuration, .kawan.yaml: languages, rules
// and their severities, options of checks, plugins, word lists.
package config

import (
	"encoding/json"
	"fmt"
	"path/filepath"

	"github.com/kawan-mt/kawan/checks"
)

// Name is the file name of a configuration.
const Name = ".kawan.yaml"

// File is a configuration as it was read and found valid. Paths in it are made
// relative to the working directory or absolute.
type File struct {
	Path string // of the file itself

	SourceLang string `json:"source-lang"` // BCP 47; empty: not set
	TargetLang string `json:"target-lang"`
	FailOn     string `json:"fail-on"` // a severity; empty: not set

	// Rules holds by rule, or check for all its rules: a severity, or Off.
	Rules    map[string]string `json:"rules"`
	Require  []string          `json:"require"`
	Options  map[string]json.RawMessage
	Glossary []string `json:"glossary"`
	Lexicon  []string `json:"lexicon"`
	Plugins  []Plugin `json:"plugins"`

	content []byte
}

// Off is the level of a rule that is not applied.
const Off = "off"

// Plugin is a third-party plugin.
type Plugin struct {
	Name string `json:"name"`
	Path string `json:"path"`
}

// Skip are the rules and checks that are off.
func (f *File) Skip() []string {
	var skip []string
	for rule, level := range f.Rules {
		if level == Off {
			skip = append(skip, rule)
		}
	}
	return skip
}

// Severities are the levels of the rules and checks that are not off.
func (f *File) Severities() map[string]checks.Severity {
	levels := make(map[string]checks.Severity, len(f.Rules))
	for rule, level := range f.Rules {
		if severity, err := checks.ParseSeverity(level); err == nil {
			levels[rule] = severity
		}
	}
	return levels
}

// At says where a value stands, "path:line:column", by its keys from the top.
func (f *File) At(keys ...string) string { return locate(f.Path, f.content, keys) }

// resolve makes the paths of f relative to the folder of the file.
func (f *File) resolve() {
	folder := filepath.Dir(f.Path)
	for _, list := range [][]string{f.Glossary, f.Lexicon} {
		for i, path := range list {
			list[i] = within(folder, path)
		}
	}
	for i := range f.Plugins {
		f.Plugins[i].Path = within(folder, f.Plugins[i].Path)
	}
}

func within(folder, path string) string {
	if filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(folder, path)
}

// Problem is an error at a place of a configuration file.
type Problem struct {
	Path         string
	Line, Column int // 1-based; the column counts characters
	Text         string
}

func (p *Problem) Error() string {
	return fmt.Sprintf("%s:%d:%d: %s", p.Path, p.Line, p.Column, p.Text)
}
