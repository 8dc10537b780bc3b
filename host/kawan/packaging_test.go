package main

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
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
		"no such release":  {[]string{"KAWAN_VERSION=9.9.9", "KAWAN_FILES=*.txt"}, 37, "9.9.9"},
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
	if status == 0 || strings.Contains(output, "ulang-tahun") {
		t.Errorf("status %d:\n%s", status, output)
	}
}

// readYAML reads the documents of a file of the repository.
func readYAML(t *testing.T, name string, documents ...any) {
	t.Helper()
	content, err := os.ReadFile(filepath.Join(root, name))
	if err != nil {
		t.Fatal(err)
	}
	decoder := yaml.NewDecoder(bytes.NewReader(content))
	for _, document := range documents {
		if err := decoder.Decode(document); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
	}
}

var gitlabInput = regexp.MustCompile(`\$\[\[ inputs\.(\w+) \]\]`)

func TestGitLabComponent(t *testing.T) {
	var spec struct {
		Spec struct {
			Inputs map[string]struct {
				Description string
				Default     *string
			}
		}
	}
	var jobs map[string]struct {
		Variables map[string]string
		Script    []string
		Artifacts struct{ Reports map[string]string }
	}
	readYAML(t, "templates/kawan/template.yml", &spec, &jobs)
	job, ok := jobs["$[[ inputs.job ]]"]
	if !ok || len(job.Script) != 1 {
		t.Fatalf("no job with one script: %+v", jobs)
	}
	if job.Script[0] != runScript(t) {
		t.Error("the script of the component is not templates/kawan/run.sh")
	}
	given := map[string]string{"files": "ulang-tahun-a.txt\nhari-nasional.txt", "args": "--only=leftover", "version": "1.2.3"}
	var env []string
	for name, value := range job.Variables {
		env = append(env, name+"="+gitlabInput.ReplaceAllStringFunc(value, func(use string) string {
			input := gitlabInput.FindStringSubmatch(use)[1]
			if _, ok := spec.Spec.Inputs[input]; !ok {
				t.Errorf("%s uses the unknown input %s", name, input)
			}
			return given[input]
		}))
	}
	status, output, folder := ciRun(t, job.Script[0], fakeRelease(t), env...)
	if status != 1 {
		t.Errorf("status %d, want 1:\n%s", status, output)
	}
	for _, path := range append([]string{"kawan.html"}, job.Artifacts.Reports["codequality"], job.Artifacts.Reports["junit"]) {
		if info, err := os.Stat(filepath.Join(folder, path)); err != nil || info.Size() == 0 {
			t.Errorf("no artifact %s: %v", path, err)
		}
	}
}

func TestGitHubAction(t *testing.T) {
	var action struct {
		Inputs map[string]any
		Runs   struct {
			Using string
			Steps []struct {
				Shell, Run string
				Env        map[string]string
			}
		}
	}
	readYAML(t, "action.yml", &action)
	if action.Runs.Using != "composite" || len(action.Runs.Steps) != 1 {
		t.Fatalf("%+v", action.Runs)
	}
	step := action.Runs.Steps[0]
	for _, use := range regexp.MustCompile(`inputs\.(\w+)`).FindAllStringSubmatch(fmt.Sprint(step.Env), -1) {
		if _, ok := action.Inputs[use[1]]; !ok {
			t.Errorf("unknown input %s", use[1])
		}
	}
	values := strings.NewReplacer("${{ inputs.files }}", "*.txt", "${{ inputs.args }}", "", "${{ inputs.reports && ',' }}", ",",
		"${{ inputs.reports }}", "html=k.html", "${{ inputs.version || github.action_ref }}", "v1.2.3")
	here, err := filepath.Abs(root)
	if err != nil {
		t.Fatal(err)
	}
	env := []string{"GITHUB_ACTIONS=true", "GITHUB_ACTION_PATH=" + here}
	for name, value := range step.Env {
		if value = values.Replace(value); strings.Contains(value, "${{") {
			t.Errorf("%s: %s", name, value)
		}
		env = append(env, name+"="+value)
	}
	status, output, folder := ciRun(t, step.Run, fakeRelease(t), env...)
	if status != 1 || !strings.Contains(output, "::error file=ulang-tahun-a.txt,line=") {
		t.Errorf("status %d:\n%s", status, output)
	}
	if _, err := os.Stat(filepath.Join(folder, "k.html")); err != nil {
		t.Error(err)
	}
}

func TestPreCommitHooks(t *testing.T) {
	var hooks []struct {
		ID, Name, Entry, Language string
		Serial                    bool `yaml:"require_serial"`
	}
	readYAML(t, ".pre-commit-hooks.yaml", &hooks)
	for _, hook := range hooks {
		if hook.ID == "" || hook.Name == "" || !hook.Serial || hook.Language != "golang" && hook.Language != "system" {
			t.Errorf("%+v", hook)
		}
		entry := strings.Fields(hook.Entry)
		if entry[0] != "kawan" {
			t.Fatalf("%s starts %s", hook.ID, entry[0])
		}
		command := exec.Command(kawan(t), append(entry[1:], "ulang-tahun-a.txt", "hari-nasional.txt")...)
		command.Dir = articles(t)
		if output, err := command.Output(); err == nil || command.ProcessState.ExitCode() != 1 || !bytes.Contains(output, []byte("hari-nasional.txt")) {
			t.Errorf("%s: %v\n%s", hook.ID, err, output)
		}
	}
}
