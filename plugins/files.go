package plugins

import (
	"io/fs"
	"os"
	"path/filepath"
)

// Files are the files of the machine, for checks that read those that their
// options name. The host makes such names absolute; here a name is an absolute path with
// slashes, with or without the first one.
func Files() fs.FS { return files{} }

type files struct{}

// Open opens a file to read it.
func (files) Open(name string) (fs.File, error) {
	path := filepath.FromSlash(name)
	if !filepath.IsAbs(path) {
		path = string(filepath.Separator) + path
	}
	return os.Open(path) //nolint:gosec // it is the user's own configuration that names it
}
