package config

import (
	"encoding/json"
	"fmt"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// Patterns fit files by their paths: "*" and "?" stand for any part of a name
// and any character of one, "[a-z]" for one of some, "**" for any number of
// folders. A pattern without slash fits the name of a file in any folder.
type Patterns []string

// UnmarshalJSON reads a pattern or a list of them.
func (p *Patterns) UnmarshalJSON(content []byte) error {
	var one string
	if json.Unmarshal(content, &one) == nil {
		*p = Patterns{one}
		return nil
	}
	return json.Unmarshal(content, (*[]string)(p))
}

// wrong is the first pattern that is none, empty when all are right.
func (p Patterns) wrong() string {
	for _, pattern := range p {
		if _, err := path.Match(pattern, ""); err != nil {
			return pattern
		}
	}
	return ""
}

// Fit tells whether one of p fits a path with slashes.
func (p Patterns) Fit(name string) bool {
	return slices.ContainsFunc(p, func(pattern string) bool {
		pattern = strings.TrimPrefix(pattern, "./")
		if !strings.Contains(pattern, "/") && pattern != "**" {
			ok, err := path.Match(pattern, path.Base(name))
			return err == nil && ok
		}
		return fits(strings.Split(strings.TrimPrefix(pattern, "/"), "/"), strings.Split(strings.TrimPrefix(name, "/"), "/"))
	})
}

func fits(pattern, name []string) bool {
	for i, part := range pattern {
		if part == "**" {
			for skip := 0; skip <= len(name); skip++ {
				if fits(pattern[i+1:], name[skip:]) {
					return true
				}
			}
			return false
		}
		if len(name) == 0 {
			return false
		}
		if ok, err := path.Match(part, name[0]); err != nil || !ok {
			return false
		}
		name = name[1:]
	}
	return len(name) == 0
}

// Relative is a file's path as seen from a folder, with slashes; a path that
// cannot be expressed so stays as it is.
func Relative(folder, name string) string {
	if name == "" {
		return name
	}
	from, errFrom := filepath.Abs(folder)
	to, errTo := filepath.Abs(name)
	if errFrom != nil || errTo != nil {
		return filepath.ToSlash(name)
	}
	relative, err := filepath.Rel(from, to)
	if err != nil {
		return filepath.ToSlash(name)
	}
	return filepath.ToSlash(relative)
}

// Fits tells whether an article in a file belongs to an override.
func (f *File) Fits(o *Override, name string) bool {
	return o.Files.Fit(Relative(filepath.Dir(f.Path), name))
}

// checkPatterns refuses patterns that no file could fit.
func (f *File) checkPatterns() error {
	for i := range f.Overrides {
		if wrong := f.Overrides[i].Files.wrong(); wrong != "" {
			return f.problem(fmt.Sprintf("%q is no pattern of files; a bracket is not closed", wrong), "overrides", fmt.Sprint(i), "files")
		}
	}
	return nil
}

// checkPlugins refuses plugins that do not tell how to start.
func (f *File) checkPlugins() error {
	seen := map[string]bool{}
	for i, p := range f.Plugins {
		at := []string{"plugins", fmt.Sprint(i)}
		switch {
		case (p.Path == "") == (len(p.Command) == 0):
			return f.problem(fmt.Sprintf("the plugin %s needs either a path or a command", p.Name), at...)
		case seen[p.Name]:
			return f.problem(fmt.Sprintf("there is a plugin %s already", p.Name), at...)
		}
		seen[p.Name] = true
	}
	return nil
}
