package hunspell

import (
	"fmt"
	"io"
	"io/fs"
	"strings"
)

// Dictionary is a dictionary in memory. It is read only and may be used by any
// number of goroutines at a time.
type Dictionary struct {
	affixes *affixes
	stems   map[string][]flags // by form; an entry for each homonym
}

// Bounds on what is read, so that a broken file cannot fill the memory.
const (
	mostBytes = 64 << 20 // of one file
	longest   = 100      // letters of a word that is looked up
)

// Open reads name, a .dic file, and the .aff file beside it.
func Open(fsys fs.FS, name string) (*Dictionary, error) {
	base, ok := strings.CutSuffix(name, ".dic")
	if !ok {
		return nil, fmt.Errorf("opening the dictionary %s: its name must end in .dic", name)
	}
	aff, err := fsys.Open(base + ".aff")
	if err != nil {
		return nil, fmt.Errorf("opening the dictionary %s: %w", name, err)
	}
	defer func() { _ = aff.Close() }()
	dic, err := fsys.Open(name)
	if err != nil {
		return nil, fmt.Errorf("opening the dictionary %s: %w", name, err)
	}
	defer func() { _ = dic.Close() }()
	d, err := Read(aff, dic)
	if err != nil {
		return nil, fmt.Errorf("reading the dictionary %s: %w", name, err)
	}
	return d, nil
}

// Read reads a dictionary. The error names the line that could not be understood.
func Read(aff, dic io.Reader) (*Dictionary, error) {
	rules, err := content(aff)
	if err != nil {
		return nil, fmt.Errorf("reading the affix file: %w", err)
	}
	a, err := parseAffixes(rules)
	if err != nil {
		return nil, fmt.Errorf("reading the affix file: %w", err)
	}
	list, err := content(dic)
	if err != nil {
		return nil, fmt.Errorf("reading the word list: %w", err)
	}
	d := &Dictionary{affixes: a}
	if d.stems, err = a.parseStems(list); err != nil {
		return nil, fmt.Errorf("reading the word list: %w", err)
	}
	return d, nil
}

func content(r io.Reader) (string, error) {
	all, err := io.ReadAll(io.LimitReader(r, mostBytes+1))
	if err != nil {
		return "", err
	}
	if len(all) > mostBytes {
		return "", fmt.Errorf("it is larger than %d bytes", mostBytes)
	}
	return string(all), nil
}
