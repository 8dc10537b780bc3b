//go:build unix

package launch

import (
	"fmt"
	"os"

	"golang.org/x/sys/unix"
)

// lockDir locks a directory until the file is closed or the process ends. It
// fails when another process holds the lock.
func lockDir(path string) (*os.File, error) {
	dir, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	if err := unix.Flock(int(dir.Fd()), unix.LOCK_EX|unix.LOCK_NB); err != nil {
		_ = dir.Close()
		return nil, fmt.Errorf("lock %s: %w", path, err)
	}
	return dir, nil
}
