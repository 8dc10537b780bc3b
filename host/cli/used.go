package cli

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/kawan-mt/kawan/checks/lexicon"
	"github.com/kawan-mt/kawan/host/config"
	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/report"
)

// used are the files beside the articles that a run depends on.
func used(file *config.File, f *checkFlags, x *exemptions) ([]report.Used, error) {
	var list []report.Used
	add := func(kind, path string) error {
		sum, err := digest(path)
		if err == nil {
			list = append(list, report.Used{Kind: kind, Path: path, SHA256: sum})
		}
		return err
	}
	if file.Path != "" {
		if err := add("configuration", file.Path); err != nil {
			return nil, err
		}
	}
	for _, path := range slices.Concat(f.glossaries, file.OverrideGlossaries()) {
		if err := add("glossary", path); err != nil {
			return nil, err
		}
	}
	for _, l := range lexicons(file, f) {
		for _, path := range lexiconFiles(l.Path) {
			if err := add("lexicon", path); err != nil {
				return nil, err
			}
		}
	}
	if x.accepted.Path != "" {
		if err := add("suppressions", x.accepted.Path); err != nil {
			return nil, err
		}
	}
	if x.baseline != nil {
		if err := add("baseline", x.baseline.Path); err != nil {
			return nil, err
		}
	}
	return list, nil
}

func digest(path string) (string, error) {
	file, err := formats.Open(path)
	if err != nil {
		return "", err
	}
	defer closeQuietly(file)
	sum := sha256.New()
	if _, err := io.Copy(sum, file); err != nil {
		return "", fmt.Errorf("reading %s: %w", path, err)
	}
	return hex.EncodeToString(sum.Sum(nil)), nil
}

// lexicons are the dictionaries of the configuration and of the command line.
func lexicons(file *config.File, f *checkFlags) []config.Lexicon {
	list := file.Lexicon[:len(file.Lexicon):len(file.Lexicon)]
	for _, path := range f.lexicons {
		list = append(list, config.Lexicon{Path: path})
	}
	return list
}

// lexiconFiles are the files of a dictionary: dictd keeps its text beside the index.
func lexiconFiles(path string) []string {
	stem, dictd := strings.CutSuffix(path, ".index")
	if !dictd {
		return []string{path}
	}
	text := stem + ".dict.dz"
	if _, err := os.Stat(text); err != nil {
		text = stem + ".dict"
	}
	return []string{path, text}
}

// openLexicon is the lexicon with which a run aligns texts.
func openLexicon(file *config.File, f *checkFlags) (*lexicon.Lexicon, error) {
	var sources []lexicon.Source
	for i, l := range lexicons(file, f) {
		source, err := openSource(l)
		if err != nil {
			if i < len(file.Lexicon) {
				return nil, fmt.Errorf("%s: %w", file.At("lexicon", fmt.Sprint(i)), err)
			}
			return nil, fmt.Errorf("--lexicon %s: %w", l.Path, err)
		}
		sources = append(sources, source)
	}
	if len(sources) == 0 {
		return lexicon.Builtin(), nil
	}
	return lexicon.Builtin().With(sources...), nil
}

func openSource(l config.Lexicon) (lexicon.Source, error) {
	for _, path := range lexiconFiles(l.Path) { // for an error that helps
		file, err := formats.Open(path)
		if err != nil {
			return nil, err
		}
		closeQuietly(file)
	}
	return lexicon.Open(os.DirFS(filepath.Dir(l.Path)), filepath.Base(l.Path), l.From, l.To)
}
