package config

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// The formats with which the JSON Schema of a check's options marks a text, or the items of
// a list, that names a file. The host makes the path absolute.
const (
	FormatFile       = "kawan-file"       // a file, relative to the folder of the configuration
	FormatDictionary = "kawan-dictionary" // the same, or a name such as id_ID of a dictionary of Hunspell
)

// OptionFile is a file that an option of a check names.
type OptionFile struct {
	Format string
	Path   string // relative to the working directory or absolute
}

// LocateFiles makes the names of files in the options of a check absolute and
// returns the files, each once: for a dictionary its .dic and its .aff. A file that is
// not there is a [Problem].
func (f *File) LocateFiles(check, optionsSchema string) (files []OptionFile, err error) {
	formats := fileFormats(optionsSchema)
	for _, layer := range f.layers() {
		var options map[string]json.RawMessage
		if len(formats) == 0 || json.Unmarshal(layer.Options[check], &options) != nil {
			continue
		}
		for _, name := range slices.Sorted(maps.Keys(formats)) {
			if options[name] == nil {
				continue
			}
			keys := slices.Concat(layer.keys, []string{"options", check, name})
			located, err := f.locateAll(options[name], formats[name], keys)
			if err != nil {
				return nil, err
			}
			if options[name], err = located.value(); err != nil {
				return nil, fmt.Errorf("writing the options of %s: %w", check, err)
			}
			for _, path := range located.paths {
				for _, path := range withRules(path, formats[name]) {
					if one := (OptionFile{formats[name], path}); !slices.Contains(files, one) {
						files = append(files, one)
					}
				}
			}
		}
		if layer.Options[check], err = json.Marshal(options); err != nil {
			return nil, fmt.Errorf("writing the options of %s: %w", check, err)
		}
	}
	return files, nil
}

// fileFormats are the options that name files, with the format of each.
func fileFormats(optionsSchema string) map[string]string {
	var schema struct {
		Properties map[string]struct {
			Format string                  `json:"format"`
			Items  struct{ Format string } `json:"items"`
		} `json:"properties"`
	}
	if json.Unmarshal([]byte(optionsSchema), &schema) != nil {
		return nil // the schema was compiled before; one of another form marks no files
	}
	formats := map[string]string{}
	for name, property := range schema.Properties {
		for _, format := range []string{property.Format, property.Items.Format} {
			if format == FormatFile || format == FormatDictionary {
				formats[name] = format
			}
		}
	}
	return formats
}

// located is what an option names: paths relative to the working directory or absolute.
type located struct {
	paths []string
	list  bool
}

func (l located) value() (json.RawMessage, error) {
	absolute := make([]string, len(l.paths))
	for i, path := range l.paths {
		var err error
		if absolute[i], err = filepath.Abs(path); err != nil {
			return nil, err
		}
	}
	if l.list || len(absolute) != 1 {
		return json.Marshal(absolute)
	}
	return json.Marshal(absolute[0])
}

func (f *File) locateAll(value json.RawMessage, format string, keys []string) (l located, err error) {
	var one string
	var all []string
	if json.Unmarshal(value, &one) == nil {
		all = []string{one}
	} else if l.list = true; json.Unmarshal(value, &all) != nil {
		return l, f.problem("names of files must be text", keys...)
	}
	for i, name := range all {
		at := keys
		if l.list {
			at = append(slices.Clip(keys), strconv.Itoa(i))
		}
		path, err := f.locateOne(name, format)
		if err != nil {
			return l, f.problem(err.Error(), at...)
		}
		l.paths = append(l.paths, path)
	}
	return l, nil
}

func (f *File) locateOne(name, format string) (string, error) {
	if format == FormatDictionary && !strings.ContainsAny(name, `/\`) && filepath.Ext(name) != ".dic" {
		return findDictionary(name)
	}
	path := within(filepath.Dir(f.Path), name)
	if format == FormatDictionary && filepath.Ext(path) != ".dic" {
		path += ".dic"
	}
	return path, present(withRules(path, format))
}

// withRules are the files of what path names: a dictionary has its rules beside it.
func withRules(path, format string) []string {
	if format == FormatDictionary {
		return []string{path, strings.TrimSuffix(path, ".dic") + ".aff"}
	}
	return []string{path}
}

// present refuses files that are not there or cannot be read.
func present(paths []string) error {
	for _, path := range paths {
		file, err := os.Open(path)
		if errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("there is no file %s", path)
		} else if err != nil {
			return err
		}
		_ = file.Close()
	}
	return nil
}
