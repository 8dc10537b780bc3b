//go:build unix

package main

import (
	"os"
	"os/exec"
	"syscall"
)

// freeze stops the process as a debugger or a Ctrl-Z would. The signal may take
// a moment to stop all threads; this one does nothing meanwhile.
func freeze() {
	_ = syscall.Kill(os.Getpid(), syscall.SIGSTOP)
	select {}
}

func ownSession(child *exec.Cmd, session bool) {
	child.SysProcAttr = &syscall.SysProcAttr{Setsid: session}
}
