package leftover

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"
	"sync"

	"golang.org/x/text/language"

	"github.com/kawan-mt/kawan/checks/lang"
	"github.com/kawan-mt/kawan/checks/lexicon/hunspell"
)

// Option sets the check up.
type Option func(*check)

// WithFiles lets the check read the dictionaries and word lists that its options
// name. Names are paths with slashes in files, without one at the beginning.
func WithFiles(files fs.FS) Option { return func(c *check) { c.library.files = files } }

// library holds the dictionaries and word lists that were read, by path.
type library struct {
	files fs.FS
	read  sync.Map // by kind and path: a function that gives what was read, or the error
}

var errNoFiles = errors.New("this process may read no files")

// once reads a file when it is first asked for.
func once[T any](l *library, name string, read func(fs.FS, string) (T, error)) (T, error) {
	if l.files == nil {
		var none T
		return none, fmt.Errorf("opening %s: %w", name, errNoFiles)
	}
	var kind *T
	load, _ := l.read.LoadOrStore([2]any{kind, name}, sync.OnceValues(func() (T, error) { return read(l.files, strings.TrimPrefix(name, "/")) }))
	return load.(func() (T, error))()
}

// dictionary is a dictionary of one language.
type dictionary struct {
	*hunspell.Dictionary
	base string // of its language
	name string // of its file
}

// dictionaries are those that the options name.
func (l *library) dictionaries(names []string) (all []dictionary, err error) {
	for _, name := range names {
		base, err := languageOf(name)
		if err != nil {
			return nil, err
		}
		d, err := once(l, name, hunspell.Open)
		if err != nil {
			return nil, err
		}
		all = append(all, dictionary{d, base, path.Base(name)})
	}
	return all, nil
}

// languageOf reads the language of a dictionary from its name: "id_ID.dic", "de_DE_frami.dic".
func languageOf(name string) (string, error) {
	stem := strings.TrimSuffix(path.Base(name), ".dic")
	first, _, _ := strings.Cut(strings.ReplaceAll(stem, "_", "-"), "-")
	if _, err := language.ParseBase(first); err != nil {
		return "", fmt.Errorf("opening the dictionary %s: its name does not begin with the code of a language, as in id_ID.dic", name)
	}
	return lang.Base(first), nil
}

// mostWords bounds a word list, in bytes.
const mostWords = 16 << 20

// words are the lines of a project's word list. A # begins a remark.
func (l *library) words(name string) ([]string, error) {
	return once(l, name, func(files fs.FS, name string) ([]string, error) {
		file, err := files.Open(name)
		if err != nil {
			return nil, fmt.Errorf("opening the word list: %w", err)
		}
		defer func() { _ = file.Close() }()
		content, err := io.ReadAll(io.LimitReader(file, mostWords))
		if err != nil {
			return nil, fmt.Errorf("reading the word list %s: %w", name, err)
		}
		var list []string
		for line := range strings.Lines(strings.TrimPrefix(string(content), "\ufeff")) {
			line, _, _ = strings.Cut(line, "#")
			if line = strings.TrimSpace(line); line != "" {
				list = append(list, line)
			}
		}
		return list, nil
	})
}

// of are the dictionaries of a language.
func of(all []dictionary, tag string) (own []dictionary) {
	for _, d := range all {
		if d.base == lang.Base(tag) {
			own = append(own, d)
		}
	}
	return own
}

// knows tells whether one of list has word, which is in lower case, as it is: a
// noun that is written with a capital is no word in lower case.
func knows(list []dictionary, word string) bool {
	for _, d := range list {
		if d.Written(word) {
			return true
		}
	}
	return false
}

// lists tells whether word is an entry of one of list, and no form that rules
// make: of those many are rare, and look like words of other languages by chance.
func lists(list []dictionary, word string) bool {
	for _, d := range list {
		if d.Listed(word) {
			return true
		}
	}
	return false
}

const (
	// inDictionary is what a dictionary of the target says of a word that the
	// source has as well: it is known, which does not mean that it is common.
	inDictionary = -1.2
	// inNone is what it says if such a word is not in it.
	inNone = 0.5
)

// absence is what it says of a listed word of the source that nothing tells to
// be one of the target.
func (p *pair) absence(unknown bool) float64 {
	said := 0.5 * p.trust
	if unknown {
		said = max(said, inNone)
	}
	return said
}
