package launch_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/kawan-mt/kawan/host/launch"
	"github.com/kawan-mt/kawan/plugins/plugintest"
)

// shortTemp is a directory for the sockets of one test that starts out empty.
func shortTemp(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp("/tmp", "kt")
	if err != nil {
		t.Skipf("needs /tmp for short socket paths: %v", err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	return dir
}

// needShell skips the test where plugins cannot be shell scripts.
func needShell(t *testing.T) {
	t.Helper()
	if _, err := os.Stat("/bin/sh"); err != nil {
		t.Skip("needs a shell")
	}
}

func TestFaultsAtStart(t *testing.T) {
	for _, c := range []struct {
		fault  plugintest.Fault
		kind   launch.Kind
		says   string
		stderr string
	}{
		{plugintest.CrashAtStart, launch.Crashed, "exit status 3", "cannot load the model: model.bin is missing"},
		{plugintest.Silent, launch.Deadline, "no handshake within", ""},
		{plugintest.FreezeAtStart, launch.Deadline, "no handshake within", ""},
		{plugintest.FreezeInDescribe, launch.Deadline, "did not describe itself within", ""},
		{plugintest.PrintAtStart, launch.NoHandshake, `wrote "Loading the model…" to standard output`, ""},
		{plugintest.FloodAtStart, launch.NoHandshake, `wrote "flood flood`, ""},
		{plugintest.NewerProtocol, launch.TooNew, "needs version 99 of the plugin protocol", ""},
	} {
		t.Run(string(c.fault), func(t *testing.T) {
			spec := specOf(t, c.fault)
			temp := shortTemp(t)
			t.Setenv("TMPDIR", temp)
			spec.Policy.StartTimeout = 1500 * time.Millisecond
			began := time.Now()
			plugins, err := launch.Start(t.Context(), []launch.Spec{spec})
			if took := time.Since(began); took > 5*time.Second {
				t.Errorf("took %v, far more than the start timeout", took)
			}
			if plugins[0] != nil {
				t.Error("returned a plugin that did not start")
			}
			failure := failureOf(t, err)
			if failure.Kind != c.kind || !strings.Contains(failure.Cause, c.says) {
				t.Errorf("got %s: %s; want %s: …%s…", failure.Kind, failure.Cause, c.kind, c.says)
			}
			for _, part := range []string{"faulty", spec.Path, failure.Cause, c.stderr} {
				if !strings.Contains(err.Error(), part) {
					t.Errorf("%q does not tell %q", err, part)
				}
			}
			clean(t)
			if left := sockets(t, temp); len(left) > 0 {
				t.Errorf("sockets are left behind: %v", left)
			}
		})
	}
}

func TestFilesThatAreNoPlugins(t *testing.T) {
	needShell(t)
	dir := t.TempDir()
	write := func(name, content string, mode os.FileMode) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(content), mode); err != nil {
			t.Fatal(err)
		}
		return path
	}
	for _, c := range []struct {
		name, path string
		kind       launch.Kind
		says       string
	}{
		{"missing", filepath.Join(dir, "missing"), launch.NotStarted, "no such file"},
		{"not in PATH", "no-such-plugin", launch.NotStarted, "no such file"},
		{"directory", dir, launch.NotStarted, "directory"},
		{"not executable", write("text", "#!/bin/sh\n", 0o600), launch.NotStarted, "not executable"},
		{"no program", write("noprogram", "\x00\x01\x02", 0o700), launch.NotStarted, "no program for"},
		{"no interpreter", write("script", "#!/no/such/interpreter\n", 0o700), launch.NotStarted, "interpreter"},
		{"another program", write("echo", "#!/bin/sh\necho hello\n", 0o700), launch.NoHandshake, `"hello"`},
		{"ends at once", write("true", "#!/bin/sh\nexit 0\n", 0o700), launch.Crashed, "exit status 0"},
		{"closes output", write("closes", "#!/bin/sh\nexec >&-\nsleep 9\n", 0o700), launch.NoHandshake, "closed standard output"},
	} {
		t.Run(c.name, func(t *testing.T) {
			spec := launch.Spec{Name: "odd", Path: c.path, Policy: launch.Policy{Set: []string{markKey + "=" + t.Name()}}}
			_, err := launch.Start(t.Context(), []launch.Spec{spec})
			failure := failureOf(t, err)
			if failure.Kind != c.kind || !strings.Contains(failure.Cause, c.says) {
				t.Errorf("got %s: %s; want %s: …%s…", failure.Kind, failure.Cause, c.kind, c.says)
			}
			clean(t)
		})
	}
}

func TestFailuresAreReportedTogetherAndLeaveTheOthersRunning(t *testing.T) {
	specs := []launch.Spec{
		specOf(t, plugintest.CrashAtStart), specOf(t, plugintest.None),
		specOf(t, plugintest.PrintAtStart), specOf(t, plugintest.None),
	}
	plugins, err := launch.Start(t.Context(), specs)
	t.Cleanup(func() { clean(t) })
	t.Cleanup(func() { launch.Stop(plugins...) })
	failures, ok := err.(launch.Failures) //nolint:errorlint // Start returns it as it is
	if !ok || len(failures) != 2 || failures[0].Kind != launch.Crashed || failures[1].Kind != launch.NoHandshake {
		t.Fatalf("got %v, want both failures", err)
	}
	if plugins[0] != nil || plugins[2] != nil {
		t.Error("returned a plugin that did not start")
	}
	for _, plugin := range []*launch.Plugin{plugins[1], plugins[3]} {
		if _, err := check(t, plugin, callLimit); err != nil {
			t.Error(err)
		}
	}
}

func TestACancelledStartEndsAtOnce(t *testing.T) {
	ctx, cancel := context.WithTimeout(t.Context(), 300*time.Millisecond)
	defer cancel()
	began := time.Now()
	_, err := launch.Start(ctx, []launch.Spec{specOf(t, plugintest.Silent)})
	if failure := failureOf(t, err); failure.Kind != launch.Stopped {
		t.Errorf("got %v, want that the start was given up", failure)
	}
	if took := time.Since(began); took > 3*time.Second {
		t.Errorf("took %v", took)
	}
	clean(t)
}

func TestALongTempDirectoryDoesNotMatter(t *testing.T) {
	long := filepath.Join(t.TempDir(), strings.Repeat("long", 40))
	if err := os.MkdirAll(long, 0o700); err != nil {
		t.Fatal(err)
	}
	spec := specOf(t, plugintest.None)
	t.Setenv("TMPDIR", long)
	if _, err := check(t, started(t, spec), callLimit); err != nil {
		t.Error(err)
	}
}
