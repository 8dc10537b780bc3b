package detect

import (
	"errors"
	"io"
	"iter"
	"path/filepath"
	"slices"
	"strings"

	"github.com/kawan-mt/kawan/host/formats"
	"github.com/kawan-mt/kawan/host/formats/json"
	"github.com/kawan-mt/kawan/host/formats/wordpress"
)

// Readings are the articles of a file, one at a time. A mistake in the file is
// the last thing that is yielded.
type Readings = iter.Seq2[*formats.Reading, error]

// collection is a format whose files may hold several articles.
type collection struct {
	name       string
	extensions []string
	sniff      func(head []byte) bool
	selects    bool // knows --selector
	read       func(file io.Reader, o formats.Options) Readings
}

var collections = []collection{
	{"json", []string{".json"}, json.Sniff, true, json.Read},
	{"wordpress", []string{".wxr", ".rss"}, wordpress.Sniff, false, wordpress.Read},
}

// ReadAll reads the articles of a file with one text or several. The format is
// found out as [Read] does.
func ReadAll(path, format string, o formats.Options) Readings {
	return func(yield func(*formats.Reading, error) bool) {
		file, err := formats.Open(path)
		if err != nil {
			yield(nil, err)
			return
		}
		defer func() { _ = file.Close() }()
		head := make([]byte, headSize)
		n, err := io.ReadFull(file, head)
		if err == nil || errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
			_, err = file.Seek(0, io.SeekStart)
		}
		if err != nil {
			yield(nil, err)
			return
		}
		if c := chooseCollection(path, format, head[:n]); c != nil {
			for reading, err := range c.readings(file, o) {
				if !yield(reading, err) {
					return
				}
			}
			return
		}
		yield(Read(path, format, o))
	}
}

func (c *collection) readings(file io.Reader, o formats.Options) Readings {
	if o.Selector != "" && !c.selects {
		return func(yield func(*formats.Reading, error) bool) { yield(nil, noSelector(o.Path, c.name)) }
	}
	return c.read(file, o)
}

func chooseCollection(path, format string, head []byte) *collection {
	by := []func(collection) bool{func(c collection) bool { return c.name == format }}
	if format == "" {
		extension := strings.ToLower(filepath.Ext(path))
		by = []func(collection) bool{func(c collection) bool { return slices.Contains(c.extensions, extension) }}
		if !slices.ContainsFunc(singles, func(s single) bool { return slices.Contains(s.extensions, extension) }) {
			by = append(by, func(c collection) bool { return c.sniff(head) })
		}
	}
	for _, fits := range by {
		if i := slices.IndexFunc(collections, fits); i >= 0 {
			return &collections[i]
		}
	}
	return nil
}
