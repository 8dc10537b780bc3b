package launch_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/kawan-mt/kawan/host/launch"
	"github.com/kawan-mt/kawan/plugins/plugintest"
)

// proc reads a file that the kernel keeps of the plugin's process.
func proc(t *testing.T, plugin *launch.Plugin, name string) []byte {
	t.Helper()
	content, err := os.ReadFile(fmt.Sprintf("/proc/%d/%s", plugin.PID(), name))
	if err != nil {
		t.Skipf("needs /proc: %v", err)
	}
	return content
}

func TestAPluginDoesNotSeeTheHostsEnvironment(t *testing.T) {
	t.Setenv("CI_JOB_TOKEN", "secret")
	t.Setenv("MODEL_DIR", "/models")
	spec := specOf(t, plugintest.None)
	spec.Policy.Inherit = []string{"MODEL_DIR"}
	spec.Policy.Set = append(spec.Policy.Set, "THREADS=1")
	environ := string(proc(t, started(t, spec), "environ"))
	for name, wanted := range map[string]bool{
		"CI_JOB_TOKEN=": false, "HOME=": false,
		"PATH=": true, "MODEL_DIR=/models\x00": true, "THREADS=1\x00": true, "KAWAN_LIFELINE=stdin\x00": true,
	} {
		if strings.Contains("\x00"+environ, "\x00"+name) != wanted {
			t.Errorf("%q in the environment: want %v", name, wanted)
		}
	}
}

func TestAPluginLeadsItsOwnProcessGroup(t *testing.T) {
	plugin := started(t, specOf(t, plugintest.None))
	stat := proc(t, plugin, "stat")
	fields := strings.Fields(string(stat[bytes.LastIndexByte(stat, ')')+1:]))
	if group := fields[2]; group != strconv.Itoa(plugin.PID()) {
		t.Errorf("its group is %s, its id %d", group, plugin.PID())
	}
}

func TestTheSocketIsPrivate(t *testing.T) {
	spec := specOf(t, plugintest.None)
	temp := shortTemp(t)
	t.Setenv("TMPDIR", temp)
	plugin := started(t, spec)
	found := sockets(t, temp)
	if len(found) != 1 {
		t.Fatalf("found %v, want one private directory", found)
	}
	info, err := os.Stat(found[0])
	if err != nil || info.Mode().Perm() != 0o700 {
		t.Errorf("got mode %v, %v; want 0700", info.Mode().Perm(), err)
	}
	plugin.Stop()
	if found := sockets(t, temp); len(found) > 0 {
		t.Errorf("left behind: %v", found)
	}
}

func TestMutualTLS(t *testing.T) {
	spec := specOf(t, plugintest.None)
	spec.Policy.PlainSocket = false
	plugin := started(t, spec)
	if _, err := check(t, plugin, callLimit); err != nil {
		t.Error(err)
	}
	if !bytes.Contains(proc(t, plugin, "environ"), []byte("PLUGIN_CLIENT_CERT=")) {
		t.Error("the plugin got no certificate of the host")
	}
}

func TestLessProtectionThanThePolicyDemandsIsRefused(t *testing.T) {
	needShell(t)
	for _, c := range []struct {
		name, greeting, says string
		plain                bool
		kind                 launch.Kind
	}{
		{"no certificate", "1|1|unix|$PLUGIN_UNIX_SOCKET_DIR/s|grpc|", "no certificate", false, launch.Insecure},
		{"network", "1|1|tcp|127.0.0.1:1|grpc", "on the network without TLS", true, launch.Insecure},
		{"public socket", "1|1|unix|/tmp/socket|grpc", "outside its private directory", true, launch.Insecure},
		{"nobody listens", "1|1|unix|$PLUGIN_UNIX_SOCKET_DIR/s|grpc", "connection failed", true, launch.Protocol},
		{"old protocol", "1|0|unix|$PLUGIN_UNIX_SOCKET_DIR/s|grpc", "speaks version 0", true, launch.TooOld},
		{"not gRPC", "1|1|unix|$PLUGIN_UNIX_SOCKET_DIR/s|netrpc", "instead of the handshake", true, launch.NoHandshake},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "plugin")
			script := "#!/bin/sh\necho \"" + c.greeting + "\"\nsleep 60\n"
			if err := os.WriteFile(path, []byte(script), 0o700); err != nil {
				t.Fatal(err)
			}
			_, err := launch.Start(t.Context(), []launch.Spec{{
				Name: "odd", Path: path,
				Policy: launch.Policy{PlainSocket: c.plain, Set: []string{markKey + "=" + t.Name()}},
			}})
			failure := failureOf(t, err)
			if failure.Kind != c.kind || !strings.Contains(failure.Cause, c.says) {
				t.Errorf("got %s: %s; want %s: …%s…", failure.Kind, failure.Cause, c.kind, c.says)
			}
			clean(t)
		})
	}
}
