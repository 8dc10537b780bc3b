package launch

import (
	"os"
	"os/exec"
	"syscall"
)

// ownGroup keeps the console's Ctrl-C from the plugin.
func ownGroup(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{CreationFlags: syscall.CREATE_NEW_PROCESS_GROUP}
}

// killGroup kills the process that cmd started.
func killGroup(cmd *exec.Cmd) { _ = cmd.Process.Kill() }

func holdThread() func() { return func() {} }

// awaitExit returns when cmd ended.
func awaitExit(cmd *exec.Cmd) { _ = cmd.Wait() }

func exitOf(state *os.ProcessState) Exit { return Exit{Code: state.ExitCode()} }
