package launch

import (
	"bytes"
	"os"
	"path/filepath"
	"strconv"

	"github.com/kawan-mt/kawan/proto/handshake"
)

// sweep kills the processes that a plugin started and that left its group: they
// still carry the token of their start in their environment.
func sweep(token string) {
	mark := []byte(handshake.RunKey + "=" + token)
	paths, _ := filepath.Glob("/proc/[0-9]*/environ") // the pattern is good
	for _, path := range paths {
		if marked(path, mark) {
			killMarked(path, mark)
		}
	}
}

// killMarked takes hold of the process before it looks again, so that it never
// kills another one that got the same id meanwhile.
func killMarked(path string, mark []byte) {
	pid, err := strconv.Atoi(filepath.Base(filepath.Dir(path)))
	if err != nil {
		return
	}
	process, err := os.FindProcess(pid)
	if err != nil {
		return
	}
	if marked(path, mark) {
		_ = process.Kill()
	}
	_ = process.Release()
}

func marked(path string, mark []byte) bool {
	environ, err := os.ReadFile(path) // unreadable: another user's
	return err == nil && bytes.Contains(environ, mark)
}
