package report

import (
	"path/filepath"
	"strings"
)

// within is a path as seen from the root of a repository, with slashes, so that
// code hosts find the file wherever kawan runs in it. Without a root, or for a
// file outside of it, the path stays.
func within(root, path string) string {
	if root == "" || path == "" {
		return path
	}
	from, err := resolved(root)
	if err != nil {
		return path
	}
	to, err := resolved(path)
	if err != nil {
		return path
	}
	relative, err := filepath.Rel(from, to)
	if err != nil || relative == ".." || strings.HasPrefix(relative, ".."+string(filepath.Separator)) {
		return path
	}
	return filepath.ToSlash(relative)
}

// resolved is an absolute path without links, as far as it exists.
func resolved(path string) (string, error) {
	absolute, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	if known, err := filepath.EvalSymlinks(absolute); err == nil {
		return known, nil
	}
	return absolute, nil
}
