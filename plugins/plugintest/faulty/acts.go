package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
)

// childArgument makes the program a process that only lives.
const childArgument = "live"

// stdout is the real standard output; go-plugin replaces the variable.
var stdout = os.Stdout

// flood writes n bytes to standard output, half of it past go-plugin and
// without a line break.
func flood(n int) {
	lines := bytes.Repeat([]byte("flood of lines\n"), 4096)
	for written := 0; written < n; written += 2 * len(lines) {
		_, _ = os.Stdout.Write(lines)
		_, _ = stdout.Write(bytes.ReplaceAll(lines, []byte("\n"), []byte(" ")))
	}
}

// fork starts two processes that keep the plugin's output open and live on.
func fork() {
	for _, session := range []bool{false, true} {
		child := exec.Command(os.Args[0], childArgument)
		child.Stdout, child.Stderr = stdout, os.Stderr
		ownSession(child, session)
		if err := child.Start(); err != nil {
			fmt.Fprintln(os.Stderr, "cannot fork:", err)
			os.Exit(1)
		}
	}
}

// firstTime tells whether this program asks for the first time in any process.
func firstTime() bool {
	mark, err := os.OpenFile(os.Args[0]+".crashed", os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return false
	}
	_ = mark.Close()
	return true
}
