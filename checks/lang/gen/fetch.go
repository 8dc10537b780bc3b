package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
)

const version = "48.2.0"

// fetch downloads and unpacks the packages below folder.
func fetch(folder string) error {
	for _, name := range []string{"core", "dates-full", "numbers-full", "units-full", "localenames-full", "rbnf"} {
		pinned := "cldr-" + name + "@" + version
		archive := filepath.Join(folder, "cldr-"+name+"-"+version+".tgz")
		into := filepath.Join(folder, "cldr-"+name+"-"+version)
		if err := os.Mkdir(into, 0o755); err != nil {
			return err
		}
		for _, command := range []*exec.Cmd{
			exec.Command("npm", "pack", "--silent", "--pack-destination", folder, pinned),
			exec.Command("tar", "-xzf", archive, "-C", into),
		} {
			if output, err := command.CombinedOutput(); err != nil {
				return fmt.Errorf("fetching %s: %w: %s", pinned, err, output)
			}
		}
	}
	return nil
}

// cldr reads the unpacked packages.
type cldr struct{ root string }

func (c *cldr) path(name string, parts ...string) string {
	return filepath.Join(append([]string{c.root, "cldr-" + name + "-" + version, "package"}, parts...)...)
}

// read finds an object in a file of a locale, or of its nearest parent that
// has the file; nil when there is none.
func (c *cldr) read(name, tag, file string, keys ...string) (object, error) {
	for ; tag != ""; tag = parent(tag) {
		content, err := os.ReadFile(c.path(name, "main", tag, file))
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return nil, err
		}
		var root object
		if err := json.Unmarshal(content, &root); err != nil {
			return nil, fmt.Errorf("%s of %s: %w", file, tag, err)
		}
		return root.at(append([]string{"main", tag}, keys...)...), nil
	}
	return nil, nil
}

func parent(tag string) string {
	for i := len(tag) - 1; i > 0; i-- {
		if tag[i] == '-' {
			return tag[:i]
		}
	}
	return ""
}

// object is a JSON object; a missing member is an empty one.
type object map[string]any

func (o object) at(keys ...string) object {
	for _, key := range keys {
		next, _ := o[key].(map[string]any)
		o = next
	}
	return o
}

func (o object) text(key string) string {
	value, _ := o[key].(string)
	return value
}
