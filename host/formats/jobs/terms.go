package jobs

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"

	"github.com/kawan-mt/kawan/checks"
	"github.com/kawan-mt/kawan/host/formats/glossary"
)

// term is a glossary entry of a job line, or a path to a file of entries.
type term struct {
	Path          string   `json:"path"`
	ID            string   `json:"id"`
	Source        string   `json:"source"`
	Target        string   `json:"target"`
	Accepted      []string `json:"accepted"`
	Forbidden     []string `json:"forbidden"`
	Untranslated  bool     `json:"untranslated"`
	CaseSensitive bool     `json:"case_sensitive"`
	Note          string   `json:"note"`
}

// glossary reads the "glossary" of a job: a path, an entry, or an array of
// both. Entries of the command line come first.
func (d *decoder) glossary(raw json.RawMessage, article *checks.Article) ([]checks.Term, error) {
	raw = bytes.TrimSpace(raw)
	if len(raw) == 0 || string(raw) == "null" {
		return d.Options.Glossary, nil
	}
	items := []json.RawMessage{raw}
	if raw[0] == '[' {
		if err := json.Unmarshal(raw, &items); err != nil {
			return nil, fmt.Errorf("glossary: %w", plain(err))
		}
	}
	terms := d.Options.Glossary[:len(d.Options.Glossary):len(d.Options.Glossary)]
	for i, item := range items {
		more, err := d.terms(item, strconv.Itoa(i+1), article)
		if err != nil {
			return nil, fmt.Errorf("glossary entry %d: %w", i+1, err)
		}
		terms = append(terms, more...)
	}
	return terms, nil
}

func (d *decoder) terms(raw json.RawMessage, id string, article *checks.Article) ([]checks.Term, error) {
	var path string
	if json.Unmarshal(raw, &path) == nil {
		return d.file(path, article)
	}
	var t term
	if err := json.Unmarshal(raw, &t); err != nil {
		return nil, plain(err)
	}
	if t.Path != "" {
		return d.file(t.Path, article)
	}
	if t.Source == "" {
		return nil, errors.New("no source term")
	}
	if t.Target != "" {
		t.Accepted = append([]string{t.Target}, t.Accepted...)
	}
	if t.ID == "" {
		t.ID = id
	}
	return []checks.Term{{ID: t.ID, Source: t.Source, Accepted: t.Accepted, Forbidden: t.Forbidden,
		Untranslated: t.Untranslated, CaseSensitive: t.CaseSensitive, Note: t.Note}}, nil
}

// keptFiles bounds how many glossary files are remembered between jobs.
const keptFiles = 16

func (d *decoder) file(path string, article *checks.Article) ([]checks.Term, error) {
	path = d.resolve(path)
	if known, ok := d.files[path]; ok {
		return known.For(article), nil
	}
	read, err := glossary.Read(path)
	if err != nil {
		return nil, err
	}
	if len(d.files) >= keptFiles {
		clear(d.files)
	}
	d.files[path] = read
	return read.For(article), nil
}
