package launch

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
)

// longestTemp is how long the directory for temporary files may be so that the
// path of a socket below it stays under the 104 bytes that every Unix takes.
const longestTemp = 40

// socketDir makes a directory that only this user can enter, for the socket of
// one plugin. Its path is short even where TMPDIR is long.
func socketDir() (string, error) {
	base := os.TempDir()
	if runtime.GOOS != "windows" && len(base) > longestTemp {
		base = "/tmp"
	}
	dir, err := os.MkdirTemp(base, "kawan")
	if err != nil {
		return "", fmt.Errorf("make a private directory for the plugin's socket: %w", err)
	}
	if dir, err = filepath.EvalSymlinks(dir); err != nil {
		return "", fmt.Errorf("find the plugin's socket directory: %w", err)
	}
	return dir, nil
}
