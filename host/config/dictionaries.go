package config

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// systemFolders hold the dictionaries of Hunspell that were installed, below the
// home folder where they begin with a tilde.
var systemFolders = []string{
	"~/.local/share/hunspell", "~/Library/Spelling",
	"/usr/local/share/hunspell", "/usr/share/hunspell", "/usr/share/myspell", "/usr/share/myspell/dicts",
	"/opt/homebrew/share/hunspell", "/Library/Spelling",
}

// findDictionary is the path of a dictionary by its name: in the folders of
// the environment variable DICPATH, then in those of the system.
func findDictionary(name string) (string, error) {
	folders := filepath.SplitList(os.Getenv("DICPATH"))
	home, err := os.UserHomeDir()
	for _, folder := range systemFolders {
		below, inHome := strings.CutPrefix(folder, "~")
		switch {
		case !inHome:
			folders = append(folders, filepath.FromSlash(folder))
		case err == nil:
			folders = append(folders, filepath.Join(home, below))
		}
	}
	for _, folder := range folders {
		path, err := filepath.Abs(filepath.Join(folder, strings.ReplaceAll(name, "-", "_")+".dic"))
		if err != nil {
			return "", fmt.Errorf("looking for the dictionary %s: %w", name, err)
		}
		if _, err := os.Stat(path); err == nil {
			return path, present(withRules(path, FormatDictionary))
		} else if !errors.Is(err, fs.ErrNotExist) {
			return "", fmt.Errorf("looking for the dictionary %s: %w", name, err)
		}
	}
	return "", fmt.Errorf("there is no dictionary %s.dic in %s; install it, set DICPATH, or give its path",
		strings.ReplaceAll(name, "-", "_"), strings.Join(folders, string(filepath.ListSeparator)))
}
