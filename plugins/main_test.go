package plugins_test

import (
	"bufio"
	"encoding/json"
	"errors"
	"io"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/kawan-mt/kawan/plugins/plugintest"
	"github.com/kawan-mt/kawan/proto/handshake"
)

func TestMain(m *testing.M) { os.Exit(plugintest.Main(m)) }

func TestRunByHandItSaysWhatItIs(t *testing.T) {
	var stderr strings.Builder
	program := exec.Command(plugintest.Faulty(t, plugintest.None))
	program.Stderr = &stderr
	err := program.Run()
	var exit *exec.ExitError
	if !errors.As(err, &exit) || exit.ExitCode() != 2 {
		t.Errorf("ended with %v, want exit status 2", err)
	}
	for _, part := range []string{"check plugin of kawan", "faulty/rule", "kawan check --plugin"} {
		if !strings.Contains(stderr.String(), part) {
			t.Errorf("it does not say %q:\n%s", part, &stderr)
		}
	}
}

func TestDescribeAsJSON(t *testing.T) {
	output, err := exec.Command(plugintest.Faulty(t, plugintest.None), "--describe").Output()
	if err != nil {
		t.Fatal(err)
	}
	var description struct {
		Name   string
		Checks []struct{ Rules []struct{ ID string } }
	}
	if err := json.Unmarshal(output, &description); err != nil {
		t.Fatal(err)
	}
	if description.Name != "faulty" || description.Checks[0].Rules[0].ID != "faulty/rule" {
		t.Errorf("got %s", output)
	}
}

// served starts the plugin as any host would and reads its handshake.
func served(t *testing.T, extra ...string) (program *exec.Cmd, stdin io.Closer) {
	t.Helper()
	program = exec.Command(plugintest.Faulty(t, plugintest.None))
	program.Env = append([]string{
		handshake.CookieKey + "=" + handshake.CookieValue, "PLUGIN_PROTOCOL_VERSIONS=1",
		"PLUGIN_UNIX_SOCKET_DIR=" + t.TempDir(), "PLUGIN_MIN_PORT=10000", "PLUGIN_MAX_PORT=25000",
	}, extra...)
	stdin, err := program.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	stdout, err := program.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := program.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = program.Process.Kill() })
	line, err := bufio.NewReader(stdout).ReadString('\n')
	if err != nil || !strings.HasPrefix(line, "1|1|") || !strings.Contains(line, "|grpc") {
		t.Fatalf("the handshake is %q, %v", line, err)
	}
	return program, stdin
}

// endsWithin tells whether the program ends by itself.
func endsWithin(program *exec.Cmd, limit time.Duration) bool {
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		_ = program.Wait()
	}()
	select {
	case <-ended:
		return true
	case <-time.After(limit):
		return false
	}
}

func TestItEndsWhenItsLifelineIsCut(t *testing.T) {
	program, stdin := served(t, handshake.LifelineKey+"="+handshake.LifelineStdin)
	_ = stdin.Close()
	if !endsWithin(program, 5*time.Second) {
		t.Error("it lives on without its host")
	}
}

func TestWithoutALifelineStandardInputDoesNotMatter(t *testing.T) {
	program, stdin := served(t)
	_ = stdin.Close()
	if endsWithin(program, 300*time.Millisecond) {
		t.Error("it ended with standard input although that is no life-line")
	}
}
