// Package config reads what a project sets: its configuration, .kawan.yaml, with
// languages, rules and their severities, options of checks, plugins and word
// lists, and the findings that it accepts.
package config

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"strings"
)

// Name is the file name of a configuration.
const Name = ".kawan.yaml"

// File is a configuration as it was read and found valid. Paths in it are made
// relative to the working directory or absolute.
type File struct {
	Path string `json:"-"` // of the file itself; empty: there is none

	Settings
	Overrides []Override `json:"overrides"`

	Lexicon []Lexicon `json:"lexicon"`
	Plugins []Plugin  `json:"plugins"`

	Suppressions string `json:"suppressions"` // file; empty: SuppressionsName beside this one
	Baseline     string `json:"baseline"`     // file; empty: BaselineName beside this one

	content []byte
}

// Settings are what can be said of all articles or of some.
type Settings struct {
	SourceLang string `json:"source-lang"` // BCP 47; empty: not set
	TargetLang string `json:"target-lang"`

	FailOn string `json:"fail-on"` // a severity; empty: not set
	// Rules holds by rule, or check for all its rules: a severity, or Off.
	Rules   map[string]string          `json:"rules"`
	Require []string                   `json:"require"`
	Options map[string]json.RawMessage `json:"options"` // an object by check

	Glossary []string `json:"glossary"` // files
}

// Off is the level of a rule that is not applied.
const Off = "off"

// Override is what is different for the articles in some files.
type Override struct {
	Files Patterns `json:"files"`
	Settings
}

// Lexicon is a file of word pairs.
type Lexicon struct {
	Path     string `json:"path"`
	From, To string // BCP 47; empty: told by the file or its name
}

// UnmarshalJSON reads a path or an object.
func (l *Lexicon) UnmarshalJSON(content []byte) error {
	if json.Unmarshal(content, &l.Path) == nil {
		return nil
	}
	type object Lexicon
	return json.Unmarshal(content, (*object)(l))
}

// Plugin is a third-party plugin.
type Plugin struct {
	Name        string   `json:"name"`
	Path        string   `json:"path"`    // of the program; empty: Command tells it
	Command     []string `json:"command"` // program and arguments
	PlainSocket bool     `json:"plain-socket"`
}

// At says where a value stands, "path:line:column", by its keys from the top.
func (f *File) At(keys ...string) string { return locate(f.Path, f.content, keys) }

// resolve makes the paths of f relative to the folder of the file.
func (f *File) resolve() {
	folder := filepath.Dir(f.Path)
	for _, layer := range f.layers() {
		for i, path := range layer.Glossary {
			layer.Glossary[i] = within(folder, path)
		}
	}
	for i := range f.Lexicon {
		f.Lexicon[i].Path = within(folder, f.Lexicon[i].Path)
	}
	for i := range f.Plugins {
		p := &f.Plugins[i]
		if p.Path != "" {
			p.Path = within(folder, p.Path)
		}
		for k, word := range p.Command {
			if strings.HasPrefix(word, "./") || strings.HasPrefix(word, "../") {
				p.Command[k] = within(folder, word)
			}
		}
	}
	for _, path := range []*string{&f.Suppressions, &f.Baseline} {
		if *path != "" {
			*path = within(folder, *path)
		}
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

func (f *File) problem(text string, keys ...string) *Problem {
	line, column := position(f.content, keys)
	return &Problem{f.Path, line, column, text}
}

// The names of the other files of a project, beside its configuration or, when
// it has none, in the working directory.
const (
	SuppressionsName = ".kawan-suppress.yaml"
	BaselineName     = ".kawan-baseline.json"
)

// SuppressionsFile is where the accepted findings are.
func (f *File) SuppressionsFile() string { return f.beside(f.Suppressions, SuppressionsName) }

// BaselineFile is where the findings of the baseline are.
func (f *File) BaselineFile() string { return f.beside(f.Baseline, BaselineName) }

func (f *File) beside(told, name string) string {
	if told != "" {
		return told
	}
	return filepath.Join(filepath.Dir(f.Path), name)
}
