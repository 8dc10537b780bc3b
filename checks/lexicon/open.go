package lexicon

import (
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"

	"golang.org/x/text/language"
)

// Open reads a file of word pairs by the extension of its name:
//
//	.lex           pairs that were learnt, see [Learn]
//	.tsv           a table, see [ParseTable]
//	.index         a dictionary of dictd, with its .dict or .dict.dz beside it
//
// From and to are the languages of a dictionary of dictd; when they are empty
// they are read from its name, as in "freedict-eng-ind.index". The name of the
// source is that of the file.
func Open(fsys fs.FS, name, from, to string) (Source, error) {
	file, err := fsys.Open(name)
	if err != nil {
		return nil, fmt.Errorf("opening dictionary: %w", err)
	}
	defer func() { _ = file.Close() }()
	label := path.Base(name)
	switch path.Ext(name) {
	case ".lex":
		pairs, err := ReadLex(file)
		if err != nil {
			return nil, fmt.Errorf("dictionary %s: %w", name, err)
		}
		pairs.Label = label
		return pairs, nil
	case ".tsv":
		content, err := io.ReadAll(io.LimitReader(file, mostDictionary))
		if err != nil {
			return nil, fmt.Errorf("dictionary %s: %w", name, err)
		}
		return ParseTable(label, string(content)), nil
	case ".index":
		return openDictd(fsys, name, from, to, file)
	}
	return nil, fmt.Errorf("dictionary %s: unknown kind of file; use .lex, .tsv or .index", name)
}

func openDictd(fsys fs.FS, name, from, to string, index io.Reader) (Source, error) {
	stem := strings.TrimSuffix(name, ".index")
	if from == "" || to == "" {
		var ok bool
		if from, to, ok = languagesOf(path.Base(stem)); !ok {
			return nil, fmt.Errorf("dictionary %s: its name does not tell its languages", name)
		}
	}
	text, err := fsys.Open(stem + ".dict.dz")
	if err != nil {
		if text, err = fsys.Open(stem + ".dict"); err != nil {
			return nil, fmt.Errorf("opening dictionary: %w", err)
		}
	}
	defer func() { _ = text.Close() }()
	return ReadDictd(path.Base(name), from, to, index, text)
}

// languagesOf reads the languages from a name like "freedict-eng-ind".
func languagesOf(stem string) (from, to string, ok bool) {
	parts := strings.Split(stem, "-")
	if len(parts) < 2 {
		return "", "", false
	}
	a, errA := language.ParseBase(parts[len(parts)-2])
	b, errB := language.ParseBase(parts[len(parts)-1])
	return a.String(), b.String(), errA == nil && errB == nil
}
