package plugins_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/kawan-mt/kawan/proto/handshake"
)

func TestTheExampleOfTheReadmeWorks(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, code, _ := strings.Cut(string(readme), "```go\n")
	code, _, _ = strings.Cut(code, "```")
	dir := t.TempDir()
	file, program := filepath.Join(dir, "main.go"), filepath.Join(dir, "shouting.exe")
	if err := os.WriteFile(file, []byte(code), 0o600); err != nil {
		t.Fatal(err)
	}
	if output, err := exec.Command("go", "build", "-o", program, file).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, output)
	}
	output, err := exec.Command(program, "--describe").Output()
	if err != nil || !strings.Contains(string(output), "shouting/word") {
		t.Errorf("got %s, %v", output, err)
	}
}

func TestTheReadmeNamesWhatTheHostSets(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, word := range []string{
		handshake.CookieKey, handshake.CookieValue, handshake.LifelineKey, handshake.LogKey,
		"PLUGIN_PROTOCOL_VERSIONS", "PLUGIN_UNIX_SOCKET_DIR", "PLUGIN_CLIENT_CERT", "PLUGIN_MIN_PORT",
	} {
		if !strings.Contains(string(readme), word) {
			t.Errorf("README.md does not tell of %s", word)
		}
	}
}
