package main

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

const root = "../.."

// ciRun runs a script as CI does, in a folder with the articles, and returns
// the exit status and all that it wrote. The script finds a release in releases.
func ciRun(t *testing.T, script, releases string, env ...string) (status int, output, folder string) {
	t.Helper()
	folder = t.TempDir()
	for _, name := range []string{"ulang-tahun-a.txt", "hari-nasional.txt"} {
		content, err := os.ReadFile(filepath.Join(articles(t), name))
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(folder, name), content, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	command := exec.Command("sh", "-c", script)
	command.Dir = folder
	command.Env = append([]string{"PATH=/usr/bin:/bin", "HOME=" + folder, "TMPDIR=" + t.TempDir(), "KAWAN_RELEASES=file://" + releases}, env...)
	written, err := command.CombinedOutput()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return command.ProcessState.ExitCode(), string(written), folder
}

// fakeRelease makes a release whose program starts the one under test.
func fakeRelease(t *testing.T) string {
	t.Helper()
	if runtime.GOOS != "linux" {
		t.Skip("the scripts of CI are tried on Linux")
	}
	for _, tool := range []string{"sh", "curl", "tar", "sha256sum"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skipf("to try the scripts of CI, install %s", tool)
		}
	}
	name := "kawan-1.2.3-linux-" + runtime.GOARCH
	folder, releases := filepath.Join(t.TempDir(), name), t.TempDir()
	out := filepath.Join(releases, "v1.2.3")
	for _, path := range []string{folder, out} {
		if err := os.MkdirAll(path, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	starter := fmt.Sprintf("#!/bin/sh\nexec '%s' \"$@\"\n", kawan(t))
	if err := os.WriteFile(filepath.Join(folder, "kawan"), []byte(starter), 0o755); err != nil {
		t.Fatal(err)
	}
	archive := filepath.Join(out, name+".tar.gz")
	if written, err := exec.Command("tar", "-czf", archive, "-C", filepath.Dir(folder), name).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, written)
	}
	content, err := os.ReadFile(archive)
	if err != nil {
		t.Fatal(err)
	}
	sums := fmt.Sprintf("%x  %s.tar.gz\n", sha256.Sum256(content), name)
	if err := os.WriteFile(filepath.Join(out, "SHA256SUMS"), []byte(sums), 0o644); err != nil {
		t.Fatal(err)
	}
	return releases
}

func runScript(t *testing.T) string {
	t.Helper()
	script, err := os.ReadFile(filepath.Join(root, "templates", "kawan", "run.sh"))
	if err != nil {
		t.Fatal(err)
	}
	return string(script)
}

func TestRunScript(t *testing.T) {
	releases, script := fakeRelease(t), runScript(t)
	for name, test := range map[string]struct {
		env    []string
		status int
		says   string
	}{
		"one file":         {[]string{"KAWAN_VERSION=1.2.3", "KAWAN_FILES=ulang-tahun-a.txt", "KAWAN_ARGS=--reference\nhari-nasional.txt"}, 1, "ulang-tahun-a.txt"},
		"a pattern":        {[]string{"KAWAN_VERSION=v1.2.3", "KAWAN_FILES=*.txt\n"}, 1, "hari-nasional.txt"},
		"nothing matches":  {[]string{"KAWAN_VERSION=1.2.3", "KAWAN_FILES=*.html"}, 2, "*.html"},
		"no files":         {[]string{"KAWAN_VERSION=1.2.3"}, 2, "which files"},
		"no version":       {[]string{"KAWAN_FILES=*.txt"}, 2, "which release"},
		"no such release":  {[]string{"KAWAN_VERSION=9.9.9", "KAWAN_FILES=*.txt"}, 2, "v9.9.9/kawan-9.9.9-linux-" + runtime.GOARCH + ".tar.gz cannot be fetched"},
		"a branch":         {[]string{"KAWAN_VERSION=main", "KAWAN_FILES=*.txt"}, 2, `kawan: "main" is no release; name one, such as 1.2.3, not a branch`},
		"a moving tag":     {[]string{"KAWAN_VERSION=v1", "KAWAN_FILES=*.txt"}, 2, `kawan: "1" is no release`},
		"annotations":      {[]string{"KAWAN_VERSION=1.2.3", "KAWAN_FILES=*.txt", "KAWAN_REPORTS=github,sarif=k.sarif"}, 1, "::error file="},
		"a flag too many":  {[]string{"KAWAN_VERSION=1.2.3", "KAWAN_FILES=*.txt", "KAWAN_ARGS=--no-such-flag"}, 2, "no-such-flag"},
		"patterns in args": {[]string{"KAWAN_VERSION=1.2.3", "KAWAN_FILES=ulang-tahun-a.txt", "KAWAN_ARGS=--only\nleft*"}, 2, "left*"},
	} {
		t.Run(name, func(t *testing.T) {
			status, output, folder := ciRun(t, script, releases, test.env...)
			if status != test.status || !strings.Contains(output, test.says) {
				t.Errorf("status %d, want %d and %q:\n%s", status, test.status, test.says, output)
			}
			if name == "annotations" {
				if _, err := os.Stat(filepath.Join(folder, "k.sarif")); err != nil {
					t.Error(err)
				}
			}
		})
	}
}

func TestRunScriptRefusesAnotherArchive(t *testing.T) {
	releases := fakeRelease(t)
	sums := filepath.Join(releases, "v1.2.3", "SHA256SUMS")
	content, err := os.ReadFile(sums)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(sums, append([]byte(strings.Repeat("0", 64)), content[64:]...), 0o644); err != nil {
		t.Fatal(err)
	}
	status, output, _ := ciRun(t, runScript(t), releases, "KAWAN_VERSION=1.2.3", "KAWAN_FILES=*.txt")
	if status != 2 || strings.Contains(output, "ulang-tahun") || !strings.Contains(output, "is not what its release says") {
		t.Errorf("status %d:\n%s", status, output)
	}
}
