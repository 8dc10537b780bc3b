package config

import (
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"golang.org/x/text/cases"

	"github.com/kawan-mt/kawan/host/formats"
)

//go:embed suppress.schema.json
var suppressSchema string

// SuppressionsSchema is the JSON Schema of files of suppressions.
func SuppressionsSchema() string { return suppressSchema }

// Suppressions are findings that a project accepts.
type Suppressions struct {
	Path    string        `json:"-"`
	Entries []Suppression `json:"suppressions"`
}

// Suppression accepts the findings that fit all it tells: one finding by its
// fingerprint, or those of a rule or a text.
type Suppression struct {
	Fingerprint string   `json:"fingerprint"`
	Rule        string   `json:"rule"` // a rule, or a check for all its rules
	Text        string   `json:"text"` // * stands for any text
	Files       Patterns `json:"files"`
	Reason      string   `json:"reason"`
	Author      string   `json:"author"`
	Expires     string   `json:"expires"` // last day, 2006-01-02; empty: never

	Where string `json:"-"` // "path:line:column"
}

// ReadSuppressions reads a file of suppressions. One that is not there holds
// none, unless it must be there. A mistake in it is a [Problem].
func ReadSuppressions(path string, must bool) (*Suppressions, error) {
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) && !must {
		return &Suppressions{}, nil
	}
	content, err := formats.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("reading the suppressions: %w", err)
	}
	return ParseSuppressions(path, []byte(content))
}

// ParseSuppressions reads the content of a file of suppressions.
func ParseSuppressions(path string, content []byte) (*Suppressions, error) {
	s := &Suppressions{Path: path}
	asJSON, err := document(path, content, suppressSchema)
	if err != nil {
		return nil, err
	}
	if asJSON == nil {
		return s, nil
	}
	if err := json.Unmarshal(asJSON, s); err != nil {
		return nil, fmt.Errorf("reading %s: %w", path, err)
	}
	for i := range s.Entries {
		entry, at := &s.Entries[i], []string{"suppressions", strconv.Itoa(i)}
		line, column := position(content, at)
		entry.Where = fmt.Sprintf("%s:%d:%d", path, line, column)
		switch {
		case entry.Fingerprint == "" && entry.Rule == "" && entry.Text == "":
			return nil, &Problem{path, line, column, "this would accept every finding; give a fingerprint, a rule or a text"}
		case entry.Files.wrong() != "":
			return nil, &Problem{path, line, column, fmt.Sprintf("%q is no pattern of files; a bracket is not closed", entry.Files.wrong())}
		}
	}
	return s, nil
}

// Expired tells whether the last day of s is before a day.
func (s *Suppression) Expired(today time.Time) bool {
	return s.Expires != "" && s.Expires < today.Format(time.DateOnly)
}

// FitsFile tells whether s speaks of the articles in a file.
func (s *Suppressions) FitsFile(entry *Suppression, name string) bool {
	return len(entry.Files) == 0 || entry.Files.Fit(Relative(filepath.Dir(s.Path), name))
}

// FitsRule tells whether s speaks of a rule.
func (s *Suppression) FitsRule(rule string) bool {
	check, _, _ := strings.Cut(rule, "/")
	return s.Rule == "" || s.Rule == rule || s.Rule == check
}

// Fits tells whether s speaks of a finding, by its fingerprint, rule and marked text.
func (s *Suppression) Fits(fingerprint, rule, text string) bool {
	return (s.Fingerprint == "" || s.Fingerprint == fingerprint) && s.FitsRule(rule) && (s.Text == "" || wildcard(plainText(s.Text), plainText(text)))
}

// plainText is text in which case and kinds of white space do not matter.
func plainText(text string) string {
	return cases.Fold().String(strings.Join(strings.Fields(text), " "))
}

// wildcard compares text with a pattern in which * stands for any text.
func wildcard(pattern, text string) bool {
	parts := strings.Split(pattern, "*")
	first, last := parts[0], parts[len(parts)-1]
	if len(parts) == 1 {
		return pattern == text
	}
	if !strings.HasPrefix(text, first) {
		return false
	}
	text = text[len(first):]
	for _, part := range parts[1 : len(parts)-1] {
		at := strings.Index(text, part)
		if at < 0 {
			return false
		}
		text = text[at+len(part):]
	}
	return strings.HasSuffix(text, last)
}
