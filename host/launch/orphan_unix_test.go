//go:build unix

package launch_test

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"syscall"
	"testing"
	"time"

	"github.com/kawan-mt/kawan/host/launch"
	"github.com/kawan-mt/kawan/plugins/plugintest"
)

const (
	hostKey  = "KAWAN_TEST_HOST"   // path of the plugin that the test program hosts
	hostMark = "KAWAN_TEST_MARKED" // mark that the plugin gets
)

func init() {
	if path := os.Getenv(hostKey); path != "" {
		host(path)
	}
}

// host makes the test program a host that calls a plugin and never ends by itself.
func host(path string) {
	plugins, err := launch.Start(context.Background(), []launch.Spec{{
		Name: "faulty", Path: path,
		Policy: launch.Policy{PlainSocket: true, Set: []string{markKey + "=" + os.Getenv(hostMark)}},
	}})
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	go func() { _, _ = plugins[0].Check(context.Background(), article("Teks."), selected) }()
	time.Sleep(200 * time.Millisecond)
	fmt.Println("ready")
	time.Sleep(time.Hour)
}

func TestNoPluginOutlivesAKilledHost(t *testing.T) {
	needProc(t)
	for _, fault := range []plugintest.Fault{plugintest.None, plugintest.HangInCall, plugintest.FreezeInCall} {
		t.Run(string(fault), func(t *testing.T) {
			temp := shortTemp(t)
			path := plugintest.Faulty(t, fault)
			t.Setenv("TMPDIR", temp)
			program := exec.Command(os.Args[0])
			program.Env = append(os.Environ(), hostKey+"="+path, hostMark+"="+t.Name())
			output, err := program.StdoutPipe()
			if err != nil {
				t.Fatal(err)
			}
			if err := program.Start(); err != nil {
				t.Fatal(err)
			}
			line, _ := bufio.NewReader(output).ReadString('\n')
			if line != "ready\n" {
				t.Fatalf("the host says %q", line)
			}
			if running := processes(t); len(running) != 1 {
				t.Errorf("%d plugins run, want 1", len(running))
			}
			_ = program.Process.Kill()
			_ = program.Wait()
			clean(t)
			removedByTheNextHost(t, temp)
		})
	}
}

// removedByTheNextHost looks whether a start cleans up after the killed host.
func removedByTheNextHost(t *testing.T, temp string) {
	t.Helper()
	left := sockets(t, temp)
	if len(left) != 1 {
		t.Fatalf("the killed host left %v", left)
	}
	longAgo := time.Now().Add(-time.Hour)
	if err := os.Chtimes(left[0], longAgo, longAgo); err != nil {
		t.Fatal(err)
	}
	plugin := started(t, specOf(t, plugintest.None))
	if found := sockets(t, temp); len(found) != 1 || found[0] == left[0] {
		t.Errorf("found %v, want only the running plugin's, not %s", found, left[0])
	}
	if err := os.Chtimes(sockets(t, temp)[0], longAgo, longAgo); err != nil {
		t.Fatal(err)
	}
	started(t, specOf(t, plugintest.None)).Stop()
	if _, err := check(t, plugin, callLimit); err != nil || len(sockets(t, temp)) != 1 {
		t.Errorf("the directory of a living host was removed: %v", err)
	}
}

func TestAPluginKilledByOthersIsACrash(t *testing.T) {
	plugin := started(t, specOf(t, plugintest.HangInCall))
	time.AfterFunc(100*time.Millisecond, func() { _ = syscall.Kill(plugin.PID(), syscall.SIGKILL) })
	_, err := check(t, plugin, callLimit)
	failure := failureOf(t, err)
	if failure.Kind != launch.Crashed || failure.Exit == nil || failure.Exit.Signal != "killed" {
		t.Errorf("got %v, want a crash by signal", failure)
	}
}
