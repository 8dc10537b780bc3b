package launch

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"time"
)

const (
	// longestTemp is how long the directory for temporary files may be so that
	// the path of a socket below it stays under the 104 bytes that every Unix takes.
	longestTemp = 32
	// socketPrefix begins the name of every private directory.
	socketPrefix = "kawan-plugin-"
	// settled is how old a directory is whose host has surely locked it.
	settled = time.Minute
)

// privateDir is a directory that only this user can enter, for the socket of
// one plugin. It is locked as long as its host lives.
type privateDir struct {
	path string
	lock *os.File
}

// newPrivateDir makes one with a short path, even where TMPDIR is long.
func newPrivateDir() (*privateDir, error) {
	base := os.TempDir()
	if runtime.GOOS != "windows" && len(base) > longestTemp {
		base = "/tmp"
	}
	removeAbandoned(base)
	path, err := os.MkdirTemp(base, socketPrefix)
	if err != nil {
		return nil, fmt.Errorf("make a private directory for the plugin's socket: %w", err)
	}
	dir := &privateDir{path: path}
	if dir.path, err = filepath.EvalSymlinks(path); err == nil {
		dir.lock, err = lockDir(dir.path)
	}
	if err != nil {
		dir.remove()
		return nil, fmt.Errorf("keep the plugin's socket directory %s: %w", path, err)
	}
	return dir, nil
}

func (d *privateDir) remove() {
	_ = os.RemoveAll(d.path)
	if d.lock != nil {
		_ = d.lock.Close()
	}
}

// removeAbandoned removes the directories of hosts that were killed.
func removeAbandoned(base string) {
	paths, _ := filepath.Glob(filepath.Join(base, socketPrefix+"*")) // the pattern is good
	for _, path := range paths {
		info, err := os.Lstat(path)
		if err != nil || !info.IsDir() || time.Since(info.ModTime()) < settled {
			continue
		}
		if lock, err := lockDir(path); err == nil && lock != nil {
			_ = os.RemoveAll(path)
			_ = lock.Close()
		}
	}
}
