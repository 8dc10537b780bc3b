package launch

import (
	"context"
	"crypto/rand"
	"log/slog"
	"os"
	"runtime"
	"strings"

	"github.com/kawan-mt/kawan/proto/handshake"
)

// usual are the variables that every plugin gets: where programs, temporary
// files and time zones are, and nothing that could be a secret.
var usual = []string{"PATH", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "TMPDIR"}

// usualWindows are those without which programs do not start on Windows.
var usualWindows = []string{"SystemRoot", "SystemDrive", "PATHEXT", "COMSPEC", "TEMP", "TMP"}

// environment is what a plugin of policy finds in its environment, beside
// go-plugin's variables. The token marks all processes of one start.
func environment(policy Policy, log *slog.Logger, token string) []string {
	names := append([]string{}, usual...)
	if runtime.GOOS == "windows" {
		names = append(names, usualWindows...)
	}
	var env []string
	for _, name := range append(names, policy.Inherit...) {
		if value, ok := os.LookupEnv(name); ok && !strings.Contains(name, "=") {
			env = append(env, name+"="+value)
		}
	}
	env = append(env,
		handshake.LifelineKey+"="+handshake.LifelineStdin,
		handshake.LogKey+"="+lowestLevel(log),
		handshake.RunKey+"="+token,
	)
	return append(env, policy.Set...)
}

func lowestLevel(log *slog.Logger) string {
	for _, level := range []slog.Level{slog.LevelDebug, slog.LevelInfo, slog.LevelWarn} {
		if log.Enabled(context.Background(), level) {
			return strings.ToLower(level.String())
		}
	}
	return "error"
}

func newToken() string { return rand.Text() }
