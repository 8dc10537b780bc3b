package bundled_test

import (
	"bufio"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/kawan-mt/kawan/plugins/bundled"
	"github.com/kawan-mt/kawan/proto/handshake"
)

// TestMain makes the test program one that holds the bundled checks.
func TestMain(m *testing.M) {
	bundled.Main(os.Args[1:])
	os.Exit(m.Run())
}

func TestTheExecutableServesEachCheckWhenStartedAgain(t *testing.T) {
	for _, name := range bundled.Names() {
		t.Run(name, func(t *testing.T) {
			program := exec.Command(os.Args[0], bundled.Args(name)...)
			program.Env = []string{
				handshake.CookieKey + "=" + handshake.CookieValue, "PLUGIN_PROTOCOL_VERSIONS=1",
				"PLUGIN_UNIX_SOCKET_DIR=" + t.TempDir(), "PLUGIN_MIN_PORT=10000", "PLUGIN_MAX_PORT=25000",
			}
			stdout, err := program.StdoutPipe()
			if err != nil {
				t.Fatal(err)
			}
			if err := program.Start(); err != nil {
				t.Fatal(err)
			}
			line, err := bufio.NewReader(stdout).ReadString('\n')
			if err != nil || !strings.HasPrefix(line, "1|1|") {
				t.Errorf("the handshake is %q, %v", line, err)
			}
			_ = program.Process.Kill()
			_ = program.Wait()
		})
	}
}

func TestAnUnknownCheckIsNamed(t *testing.T) {
	output, err := exec.Command(os.Args[0], bundled.Args("spelling")...).CombinedOutput()
	if err == nil || !strings.Contains(string(output), `no bundled check "spelling"`) {
		t.Errorf("got %q, %v", output, err)
	}
}

func TestEveryCheckIsBundledAndHasAnExecutable(t *testing.T) {
	folders, err := filepath.Glob("../../checks/*/catalogue/en.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range folders {
		name := filepath.Base(filepath.Dir(filepath.Dir(path)))
		if !slices.Contains(bundled.Names(), name) {
			t.Errorf("check %s is not bundled", name)
		}
		if _, err := os.Stat("../" + name + "/main.go"); err != nil {
			t.Errorf("check %s has no executable: %v", name, err)
		}
	}
}
