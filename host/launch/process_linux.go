package launch

import (
	"os/exec"
	"runtime"
	"syscall"

	"golang.org/x/sys/unix"
)

// ownGroup puts cmd into a process group of its own, and has the kernel kill it
// when the host is gone, also when the plugin does not look at its life-line.
func ownGroup(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true, Pdeathsig: syscall.SIGKILL}
}

// holdThread binds the goroutine to its thread until the returned function is called.
func holdThread() func() {
	runtime.LockOSThread()
	return runtime.UnlockOSThread
}

// awaitExit returns when cmd ended, and leaves it to be reaped: as long as it
// is not, its group's id cannot be given to others.
func awaitExit(cmd *exec.Cmd) {
	for {
		err := unix.Waitid(unix.P_PID, cmd.Process.Pid, nil, unix.WEXITED|unix.WNOWAIT, nil)
		if err != unix.EINTR {
			return
		}
	}
}
