//go:build unix

package main

import (
	"os"
	"os/exec"
	"syscall"
)

// freeze stops the process as a debugger or a Ctrl-Z would.
func freeze() { _ = syscall.Kill(os.Getpid(), syscall.SIGSTOP) }

func ownSession(child *exec.Cmd, session bool) {
	child.SysProcAttr = &syscall.SysProcAttr{Setsid: session}
}
