package launch_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// markKey is a variable that every process of a test's plugin inherits.
const markKey = "KAWAN_TEST"

// needProc skips the test where it cannot see what runs.
func needProc(t testing.TB) {
	t.Helper()
	if _, err := os.Stat("/proc/self/environ"); err != nil {
		t.Skip("needs /proc to see what runs")
	}
}

// processes are the ids of all processes that carry the mark of this test.
func processes(t testing.TB) []string {
	t.Helper()
	paths, err := filepath.Glob("/proc/[0-9]*/environ")
	if err != nil {
		t.Fatal(err)
	}
	mark := []byte(markKey + "=" + t.Name() + "\x00")
	var found []string
	for _, path := range paths {
		if environ, err := os.ReadFile(path); err == nil && bytes.Contains(environ, mark) {
			found = append(found, filepath.Base(filepath.Dir(path)))
		}
	}
	return found
}

// clean fails the test when a process is left; it sees nothing without /proc.
func clean(t testing.TB) {
	t.Helper()
	// A killed process is listed until init has reaped it.
	for range 40 {
		if len(processes(t)) == 0 {
			return
		}
		time.Sleep(25 * time.Millisecond)
	}
	t.Errorf("processes are left behind: %v", processes(t))
}

// sockets are the private directories below temp, which is TMPDIR of the test.
func sockets(t testing.TB, temp string) []string {
	t.Helper()
	found, err := filepath.Glob(filepath.Join(temp, "kawan-plugin-*"))
	if err != nil {
		t.Fatal(err)
	}
	return found
}
