//go:build unix && !linux

package launch

import (
	"os/exec"
	"syscall"
)

// ownGroup puts cmd into a process group of its own.
func ownGroup(cmd *exec.Cmd) { cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true} }

func holdThread() func() { return func() {} }

// awaitExit returns when cmd ended.
func awaitExit(cmd *exec.Cmd) { _ = cmd.Wait() }
